// Forms of the test panel: clock, faults, groups, phones, deep links.

import { clockControl } from "./clock.js";
import { el } from "./dom.js";
import { dialog } from "./overlays.js";
import { people, world } from "./store.js";
import { say } from "./words.js";
import { act } from "./wire.js";

const FAULTS = {
  fault_429: { error: 429, retry_after: 3 }, fault_500: { error: 500 }, fault_403: { error: 403 },
  fault_before: { drop: "before" }, fault_after: { drop: "after" }, fault_slow: { delay: 3 },
};
const METHODS = ["sendMessage", "sendPhoto", "sendVoice", "editMessageText", "answerCallbackQuery", "getUpdates"];

export function testPanel() {
  const box = dialog(say("test_panel"), el("div", { class: "panel" },
    part("clock", clockControl()), part("faults", faultForm()), part("groups", groupForm(() => box.close()))));
}

export function phoneForm(shelved, onShow) {
  const name = el("input", { name: "name", required: true, placeholder: say("name_example"), autocomplete: "off" });
  const language = select([["vi", say("vietnamese")], ["en", say("english")]]);
  const form = el("form", { class: "form" }, label("name", name), label("language", language), submit("add"));
  onSubmit(form, async () => {
    const { id } = await act("phones", { name: name.value, language: language.value });
    onShow(id);
    box.close();
  });
  const rest = shelved.map((one) => el("button", { class: "chip", type: "button", text: one.name, on: { click: () => { onShow(one.id); box.close(); } } }));
  const box = dialog(say("new_phone"), el("div", { class: "panel" },
    form, rest.length ? part("put_away", el("div", { class: "chips" }, rest)) : null));
}

export function linkForm(phone) {
  const payload = el("input", { name: "payload", placeholder: "l_…", autocomplete: "off", maxLength: 64, pattern: "[A-Za-z0-9_\\-]*" });
  const form = el("form", { class: "form" }, label("start_payload", payload), submit("open"));
  const box = dialog(say("deep_link"), el("div", { class: "panel" }, form));
  onSubmit(form, async () => {
    await phone.start(payload.value);
    box.close();
  });
}

export function phoneChooser(others, onShow) {
  const box = dialog(say("choose_phone"), el("div", { class: "panel" }, el("div", { class: "choices" }, others.map((one) =>
    el("button", { class: "chip large-chip", type: "button", text: one.name, on: { click: () => { onShow(one.id); box.close(); } } })))));
}

function faultForm() {
  const method = select([["*", say("any_method")], ...METHODS.map((one) => [one, one])]);
  const kind = select(Object.keys(FAULTS).map((one) => [one, say(one)]));
  const times = el("input", { type: "number", min: 1, max: 1000, value: 1 });
  const waiting = el("span", { class: "waiting", role: "status" });
  const count = () => { waiting.textContent = say("planned", { n: world.faults.reduce((sum, one) => sum + one.times, 0) }); };
  const limits = el("input", { type: "checkbox", checked: world.limits, on: { change: () => act("limits", { on: limits.checked }) } });
  const clear = el("button", { class: "chip", type: "button", text: say("clear"), on: { click: async () => { await act("faults", {}, "DELETE"); waiting.textContent = say("planned", { n: 0 }); } } });
  const form = el("form", { class: "form" }, el("p", { class: "why", text: say("faults_why") }),
    label("what_fault", kind), label("method", method), label("times", times),
    el("div", { class: "chips" }, submit("plan"), clear, waiting),
    el("label", { class: "check" }, limits, say("limits")));
  onSubmit(form, async () => {
    const { coming } = await act("faults", { method: method.value, times: Number(times.value), ...FAULTS[kind.value] });
    waiting.textContent = say("planned", { n: Math.max(coming, Number(times.value)) });
  });
  count();
  return form;
}

function groupForm(onDone) {
  const title = el("input", { required: true, placeholder: say("group_example"), autocomplete: "off" });
  const members = people().map((one) => [el("input", { type: "checkbox", value: one.id, checked: true }), one.name]);
  const forum = el("input", { type: "checkbox" });
  const form = el("form", { class: "form" }, label("group_title", title),
    el("fieldset", {}, el("legend", { text: say("who") }), members.map(([box, name]) => el("label", { class: "check" }, box, name))),
    el("label", { class: "check" }, forum, say("forum")), submit("make_group"));
  onSubmit(form, async () => {
    const chosen = members.filter(([box]) => box.checked).map(([box]) => Number(box.value));
    await act("groups", { title: title.value, members: chosen, forum: forum.checked });
    onDone();
  });
  return form;
}

function onSubmit(form, work) {
  const complaint = el("p", { class: "complaint", role: "alert" });
  form.append(complaint);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    complaint.textContent = "";
    try {
      await work();
    } catch (error) {
      complaint.textContent = error.message;
    }
  });
}

const part = (title, content) => el("section", {}, el("h3", { text: say(title) }), content);
const label = (words, field) => el("label", { class: "labelled" }, el("span", { text: say(words) }), field);
const submit = (words) => el("button", { class: "accent", type: "submit", text: say(words) });
const select = (options) => el("select", {}, options.map(([value, text]) => el("option", { value, text })));

// Puts the phones on the stage and keeps them up to date.

import { clockControl, tickClocks } from "./clock.js";
import { el, reconcile } from "./dom.js";
import { icon } from "./icons.js";
import { toast } from "./overlays.js";
import { linkForm, phoneChooser, phoneForm, testPanel } from "./panel.js";
import { Phone } from "./phone.js";
import { listen, merge, people } from "./store.js";
import { say, speak, spoken } from "./words.js";
import { act, follow } from "./wire.js";

const FIRST_SHOWN = 2;
const SECOND = 1000;
const toolbar = document.querySelector("#toolbar");
const stage = document.querySelector("#stage");
const lost = el("p", { class: "lost", role: "status", hidden: true });
const phones = new Map();
const narrow = matchMedia("(max-width: 719px)");
let front = 0;
let seen = false;

function drawToolbar() {
  const button = (picture, words, click) => el("button", { class: "bar-button", type: "button", on: { click } }, icon(picture), el("span", { text: say(words) }));
  toolbar.replaceChildren(
    el("h1", {}, el("img", { src: "/page/lotus.svg", alt: "" }), say("title")),
    clockControl(),
    el("div", { class: "bar-end" },
      button("plus", "add_phone", addPhone),
      button("tools", "test_panel", testPanel),
      el("button", { class: "bar-button", type: "button", lang: spoken.language === "vi" ? "en" : "vi", text: say("switch_language"), on: { click: switchLanguage } })));
  lost.textContent = say("lost");
}

function menuOf(phone) {
  const others = people().filter((one) => one.id !== phone.id);
  const entries = [
    ["link", say("deep_link"), () => linkForm(phone)],
    ["block", say(phone.person.blocked ? "unblock_menu" : "block"), () => phone.do("block", { blocked: !phone.person.blocked })],
  ];
  if (narrow.matches) {
    if (others.length) entries.push(["people", say("other_phones"), () => phoneChooser(others, show)]);
    entries.push(["plus", say("add_phone"), addPhone], ["tools", say("test_panel"), testPanel], ["globe", say("switch_language"), switchLanguage]);
  } else if (phones.size > 1) {
    entries.push(["close", say("hide_phone"), () => { phones.delete(phone.id); arrange(); }]);
  }
  return entries;
}

function addPhone() {
  phoneForm(people().filter((one) => !phones.has(one.id)), show);
}

function show(personId) {
  if (!phones.has(personId)) phones.set(personId, new Phone(personId, menuOf));
  front = personId;
  arrange();
  phones.get(personId).root.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function arrange() {
  if (!phones.has(front)) front = [...phones.keys()][0];
  for (const [id, phone] of phones) {
    phone.root.classList.toggle("front", id === front);
    phone.draw();
  }
  reconcile(stage, [...phones.values()].map((phone) => phone.root));
}

function switchLanguage() {
  speak(spoken.language === "vi" ? "en" : "vi");
  drawToolbar();
  arrange();
}

async function onChange({ fresh, restarted, chats, queries }) {
  lost.hidden = true;
  if (fresh) {
    phones.clear();
    if (restarted) toast(document.querySelector("#overlays"), say("restarted"));
    if (people().length === 0) await act("phones", { name: "Bà Sáu", language: "vi" });
    else for (const one of people().slice(0, FIRST_SHOWN)) phones.set(one.id, new Phone(one.id, menuOf));
    front = people()[0]?.id ?? 0;
    arrange();
  } else if (phones.size < FIRST_SHOWN && people().length > phones.size && !seen) {
    show(people().find((one) => !phones.has(one.id)).id);
  }
  for (const phone of phones.values()) {
    if (chats.size) phone.draw();
    if (!fresh) for (const query of queries) phone.answered(query);
  }
  if (phones.size && !seen) followLink();
}

function followLink() {
  seen = true;
  const asked = new URLSearchParams(location.search).get("start");
  if (asked === null) return;
  history.replaceState(null, "", location.pathname);
  phones.get(front).start(asked);
}

speak(spoken.language);
document.body.prepend(lost);
drawToolbar();
listen(onChange);
setInterval(tickClocks, SECOND);
narrow.addEventListener("change", arrange);
follow(merge, (online) => { lost.hidden = online; });

// The row at the bottom: commands, attachments, text, microphone or send.

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { canRecord, record } from "./recorder.js";
import { length } from "./voice.js";
import { say } from "./words.js";

const MOST_LINES = 132;

// `doing`: send(text), upload(kind, file, extra), contact(), location(), complain(words), toggleKeyboard().
export class Composer {
  constructor(doing) {
    this.doing = doing;
    this.input = el("textarea", { class: "input", rows: 1, enterkeyhint: "send" });
    this.commands = this.tool("menu", "menu", () => this.toggle(this.menu, this.commands));
    this.attach = this.tool("attach", "attach", () => this.toggle(this.sheet, this.attach));
    this.keys = this.tool("keyboard", "keyboard_hide", () => doing.toggleKeyboard());
    this.send = this.tool("send", "send", () => this.submit(), "send");
    this.microphone = this.tool("microphone", "record", () => this.startRecording());
    this.menu = el("ul", { class: "menu-sheet", hidden: true });
    this.sheet = el("div", { class: "attach-sheet", hidden: true });
    this.recording = el("div", { class: "recording", hidden: true });
    this.row = el("div", { class: "composer-row" }, this.commands, this.attach, el("div", { class: "field" }, this.input, this.keys), this.microphone, this.send);
    this.root = el("div", { class: "composer" }, this.menu, this.sheet, this.recording, this.row);
    this.input.addEventListener("input", () => this.fit());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.root.addEventListener("keydown", (event) => event.key === "Escape" && this.closeSheets());
    this.name();
  }

  name() {
    this.input.placeholder = say("write");
    this.input.setAttribute("aria-label", say("write"));
    for (const [button, words] of [[this.commands, "menu"], [this.attach, "attach"], [this.send, "send"], [this.microphone, "record"]]) button.setAttribute("aria-label", say(words));
    this.sheet.replaceChildren(
      this.choice("picture", "picture", () => this.pick("photo", "image/*")),
      this.choice("file", "file", () => this.pick("document", "")),
      this.choice("microphone", "voice_file", () => this.pick("voice", "audio/*")),
      this.choice("place", "location", () => this.doing.location()),
      this.choice("person", "own_number", () => this.doing.contact()));
    this.fit();
  }

  show(commands, hasKeyboard, keyboardShown) {
    this.commands.hidden = commands.length === 0;
    this.keys.hidden = !hasKeyboard;
    this.keys.classList.toggle("on", keyboardShown);
    this.keys.setAttribute("aria-label", say(keyboardShown ? "keyboard_hide" : "keyboard_show"));
    this.keys.setAttribute("aria-pressed", String(keyboardShown));
    this.menu.replaceChildren(...commands.map((one) =>
      el("li", {}, el("button", { type: "button", on: { click: () => this.command(one.command) } },
        el("span", { text: one.description }), el("code", { text: `/${one.command}` })))));
  }

  submit() {
    const text = this.input.value;
    if (!text.trim()) return;
    this.input.value = "";
    this.fit();
    this.doing.send(text);
  }

  command(name) {
    this.closeSheets();
    this.doing.send(`/${name}`);
  }

  key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.submit();
  }

  fit() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, MOST_LINES)}px`;
    const typed = this.input.value.trim() !== "";
    this.send.hidden = !typed;
    this.microphone.hidden = typed;
  }

  pick(kind, accept) {
    const chooser = el("input", { type: "file", accept });
    chooser.addEventListener("change", () => {
      const file = chooser.files[0];
      if (!file) return;
      this.doing.upload(kind, file, { caption: kind === "voice" ? "" : this.input.value });
      this.input.value = "";
      this.fit();
    });
    chooser.click();
  }

  async startRecording() {
    if (!canRecord()) return this.pick("voice", "audio/*");
    try {
      this.recorder = await record();
    } catch {
      this.doing.complain(say("no_microphone"));
      return this.pick("voice", "audio/*");
    }
    const clock = el("span", { class: "recording-time", text: "0:00" });
    const tick = setInterval(() => { clock.textContent = length((Date.now() - this.recorder.began) / 1000); }, 250);
    const finish = async (keep) => {
      clearInterval(tick);
      const { sound, seconds } = await this.recorder.stop();
      this.recording.hidden = true;
      this.row.hidden = false;
      if (keep) this.doing.upload("voice", sound, { duration: seconds });
    };
    this.recording.replaceChildren(el("span", { class: "recording-dot" }), clock,
      el("button", { type: "button", class: "plain", text: say("cancel"), on: { click: () => finish(false) } }),
      el("button", { type: "button", class: "tool send", "aria-label": say("stop"), on: { click: () => finish(true) } }, icon("send")));
    this.row.hidden = true;
    this.recording.hidden = false;
  }

  toggle(sheet, button) {
    const opening = sheet.hidden;
    this.closeSheets();
    sheet.hidden = !opening;
    button.setAttribute("aria-expanded", String(opening));
    if (opening) sheet.querySelector("button")?.focus();
  }

  closeSheets() {
    for (const [sheet, button] of [[this.menu, this.commands], [this.sheet, this.attach]]) {
      sheet.hidden = true;
      button.setAttribute("aria-expanded", "false");
    }
  }

  tool(picture, words, click, extra = "") {
    return el("button", { class: `tool ${extra}`, type: "button", "aria-label": say(words), on: { click } }, icon(picture));
  }

  choice(picture, words, click) {
    return el("button", { class: "choice", type: "button", on: { click: () => { this.closeSheets(); click(); } } },
      el("span", { class: "choice-icon" }, icon(picture)), say(words));
  }
}

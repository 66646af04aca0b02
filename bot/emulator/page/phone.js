// One person's phone: header, messages, buttons and composer of the chat it shows.

import { avatar, chatList, chatTitle } from "./chatlist.js";
import { Composer } from "./composer.js";
import { el, reconcile } from "./dom.js";
import { icon } from "./icons.js";
import { alertBox, enlarge, toast } from "./overlays.js";
import { replyKeyboard } from "./replykeyboard.js";
import { richText } from "./richtext.js";
import { Screen } from "./screen.js";
import { chatsOf, inOrder, memberOf, world } from "./store.js";
import { say, spoken } from "./words.js";
import { act } from "./wire.js";

const SPINNER = 15_000;
const HERE = { latitude: 10.4602, longitude: 105.633 };

export class Phone {
  // `menu(phone)` returns the entries of the ⋮ menu as `[icon, words, act]`.
  constructor(personId, menu) {
    this.id = personId;
    this.menuEntries = menu;
    this.chatId = personId;
    this.topic = 0;
    this.keyboardHidden = false;
    this.read = new Map();
    this.screen = new Screen({
      tap: (message, row, column) => this.tap({ message_id: message.message_id, row, column }),
      command: (text) => this.send(text),
      vote: (message, options) => this.do("vote", { message_id: message.message_id, options }),
      enlarge,
    });
    this.composer = new Composer({
      send: (text) => this.send(text),
      upload: (kind, file, extra) => this.upload(kind, file, extra),
      contact: () => this.do("contact"),
      location: () => this.do("location", HERE),
      complain: (words) => toast(this.glass, words),
      toggleKeyboard: () => { this.keyboardHidden = !this.keyboardHidden; this.draw(); },
    });
    this.header = el("header", { class: "phone-header" });
    this.topics = el("div", { class: "topics", hidden: true });
    this.body = el("div", { class: "phone-body" });
    this.foot = el("div", { class: "phone-foot" });
    this.more = el("ul", { class: "more-sheet", hidden: true });
    this.glass = el("div", { class: "glass" }, this.header, this.topics, this.body, this.foot, this.more);
    this.owner = el("p", { class: "owner" });
    this.root = el("section", { class: "phone", data: { person: personId } }, this.owner, el("div", { class: "case" }, this.glass));
    this.root.addEventListener("keydown", (event) => event.key === "Escape" && this.closeMore());
    this.glass.addEventListener("click", (event) => {
      if (!event.target.closest(".more-sheet, .more-button")) this.closeMore();
      if (!event.target.closest(".composer")) this.composer.closeSheets();
    });
  }

  get chat() { return this.chatId ? world.chats.get(this.chatId) : null; }
  get person() { return memberOf(world.chats.get(this.id), this.id); }

  draw() {
    if (!this.person) return;
    if (this.chatId && !memberOf(this.chat, this.id)) this.chatId = this.id;
    const language = this.person.language === "en" ? "English" : "Tiếng Việt";
    this.owner.replaceChildren(el("strong", { text: this.person.name }), el("span", { text: language }));
    this.root.setAttribute("aria-label", this.person.name);
    this.drawHeader();
    this.drawTopics();
    if (this.chat) this.drawChat();
    else this.drawList();
  }

  drawChat() {
    const me = memberOf(this.chat, this.id);
    const empty = inOrder(this.chat.id).length === 0;
    this.read.set(this.chat.id, inOrder(this.chat.id).at(-1)?.message_id ?? 0);
    if (empty) this.body.replaceChildren(this.welcome(me));
    else if (this.body.firstChild !== this.screen.root) this.body.replaceChildren(this.screen.root);
    this.screen.show(this.chat, me, this.topic);
    this.drawFoot(me, empty);
  }

  drawFoot(me, empty) {
    const keyboard = this.chat.keyboard;
    const shown = Boolean(keyboard) && !this.keyboardHidden;
    this.composer.show(me.menu, Boolean(keyboard), shown);
    const wide = this.chat.kind !== "private" ? "" : me.blocked ? "unblock" : empty ? "start" : "";
    const shape = JSON.stringify([spoken.language, this.chat.id, wide, shown && keyboard]);
    if (shape === this.footShape) return;
    this.footShape = shape;
    this.composer.name();
    if (wide === "start") this.foot.replaceChildren(this.wide(wide, () => this.start("")));
    else if (wide) this.foot.replaceChildren(this.wide(wide, () => this.do("block", { blocked: false })));
    else {
      const keys = shown ? [replyKeyboard(keyboard, (row, column) => this.tap({ row, column }))] : [];
      reconcile(this.foot, [this.composer.root, ...keys]);
    }
  }

  drawList() {
    const unread = (chat) => (inOrder(chat.id).at(-1)?.message_id ?? 0) > (this.read.get(chat.id) ?? 0);
    this.body.replaceChildren(chatList(chatsOf(this.id), this.id, unread, (id) => this.open(id)));
    this.foot.replaceChildren();
    this.footShape = "";
  }

  drawHeader() {
    const several = chatsOf(this.id).length > 1;
    const title = this.chat ? chatTitle(this.chat, this.id) : "";
    const shape = JSON.stringify([spoken.language, this.chatId, several, title, this.acting, this.chat?.members.length, this.chat?.bot_is_member]);
    if (shape === this.headerShape) return;
    this.headerShape = shape;
    const others = this.chat && several
      ? el("button", { class: "tool back", type: "button", "aria-label": say("back"), on: { click: () => this.open(null) } }, icon("back")) : null;
    const more = el("button", { class: "tool more-button", type: "button", "aria-label": say("more"), "aria-expanded": "false", on: { click: () => this.toggleMore() } }, icon("more"));
    if (!this.chat) return this.header.replaceChildren(el("h2", { class: "list-title", text: say("back") }), more);
    const words = el("div", { class: "title" }, el("h2", { text: title }), this.subtitle());
    this.header.replaceChildren(...[others, avatar(this.chat), words, more].filter(Boolean));
  }

  // What the bot is doing now, or an empty string once its five seconds are over.
  get acting() {
    const left = this.chat?.action ? this.chat.action_ends - Date.now() : 0;
    clearTimeout(this.typing);
    if (left <= 0) return "";
    this.typing = setTimeout(() => this.drawHeader(), left + 50);
    return this.chat.action;
  }

  subtitle() {
    const action = this.acting;
    if (!action) return el("p", { class: "subtitle", text: this.chat.kind === "private" ? say("bot") : say("members", { n: this.chat.members.length + (this.chat.bot_is_member ? 1 : 0) }) });
    const words = action === "typing" ? "typing" : /voice/.test(action) ? "recording" : "sending_file";
    return el("p", { class: "subtitle acting" }, say(words), el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")));
  }

  drawTopics() {
    const topics = this.chat?.topics ?? [];
    this.topics.hidden = topics.length === 0;
    const chip = (id, words) => el("button", { type: "button", class: "topic", "aria-pressed": String(this.topic === id), text: words, on: { click: () => { this.topic = id; this.draw(); } } });
    this.topics.replaceChildren(chip(0, say("all_topics")), ...topics.map((one) => chip(one.thread_id, `${one.closed ? "🔒 " : ""}${one.name}`)));
  }

  welcome(me) {
    return el("div", { class: "welcome" }, el("div", { class: "welcome-card" },
      el("img", { src: "/page/lotus.svg", alt: "" }),
      me.description ? [el("strong", { text: say("what_is_this") }), el("p", {}, richText(me.description))] : el("p", { text: say("empty") })));
  }

  wide(words, click) {
    return el("button", { class: `wide ${words}`, type: "button", text: say(words), on: { click } });
  }

  answered(query) {
    if (query.user_id !== this.id) return;
    if (!query.answered) {
      setTimeout(() => { query.late = true; if (this.chat) this.screen.showBusy(this.chatId, this.id); }, SPINNER);
    } else if (query.text) {
      if (query.show_alert) alertBox(this.glass, query.text);
      else toast(this.glass, query.text);
    }
    if (this.chat) this.screen.showBusy(this.chatId, this.id);
  }

  open(chatId) {
    this.chatId = chatId;
    this.topic = 0;
    this.screen.follows = true;
    this.draw();
  }

  start(payload) {
    this.chatId = this.id;
    return this.do("start", { payload });
  }

  send(text) { return this.do("send", { text, topic: this.topic }); }

  async tap(where) {
    const tapped = await this.do("tap", where);
    if (tapped?.url && /^https?:/.test(tapped.url)) window.open(tapped.url, "_blank", "noopener");
  }

  upload(kind, file, extra) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ kind, chat_id: this.chatId, ...extra })) form.append(name, value);
    form.append("file", file, file.name ?? "voice.ogg");
    return this.do("upload", form);
  }

  async do(verb, body = {}) {
    this.screen.follows = true;
    try {
      const chat = this.chatId ?? this.id;
      return await act(`phones/${this.id}/${verb}`, body instanceof FormData ? body : { chat_id: chat, ...body });
    } catch (error) {
      toast(this.glass, error.message);
      return null;
    }
  }

  toggleMore() {
    const opening = this.more.hidden;
    const entries = this.menuEntries(this).map(([picture, words, choose]) =>
      el("li", {}, el("button", { type: "button", on: { click: () => { this.closeMore(); choose(); } } }, icon(picture), words)));
    this.more.replaceChildren(...entries);
    this.more.hidden = !opening;
    this.header.querySelector(".more-button").setAttribute("aria-expanded", String(opening));
    if (opening) this.more.querySelector("button").focus();
  }

  closeMore() {
    if (this.more.hidden) return;
    this.more.hidden = true;
    this.header.querySelector(".more-button")?.setAttribute("aria-expanded", "false");
  }
}

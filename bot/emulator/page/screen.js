// The list of messages of one chat, kept at the bottom unless the reader has scrolled up.

import { bubble } from "./bubble.js";
import { el, reconcile } from "./dom.js";
import { icon } from "./icons.js";
import { inOrder, world } from "./store.js";
import { day, say, spoken } from "./words.js";

const NEAR = 90;

export class Screen {
  constructor(doing) {
    this.doing = doing;
    this.drawn = new Map();
    this.follows = true;
    this.list = el("ol", { class: "messages", role: "log", "aria-live": "polite" });
    this.newest = el("button", { class: "newest", type: "button", hidden: true, "aria-label": say("newest"), on: { click: () => this.toBottom() } }, icon("down"));
    this.scroller = el("div", { class: "scroller", tabindex: "0" }, this.list);
    this.root = el("div", { class: "screen" }, this.scroller, this.newest);
    this.scroller.addEventListener("scroll", () => this.noteScroll());
    // Pictures grow as they load; whoever reads the end stays at the end.
    new ResizeObserver(() => this.follows && this.toBottom()).observe(this.list);
    new ResizeObserver(() => this.follows && this.toBottom()).observe(this.scroller);
  }

  show(chat, person, topic) {
    const messages = inOrder(chat.id).filter((one) => !topic || one.message_thread_id === topic);
    const nodes = [];
    const kept = new Map();
    let lastDay = "";
    for (const message of messages) {
      const date = day(message.date);
      if (date !== lastDay) nodes.push(this.separator(date, kept));
      lastDay = date;
      const mark = `${world.id}${chat.id}/${message.message_id}`;
      const shape = spoken.language + JSON.stringify(message);
      const known = this.drawn.get(mark);
      const node = known?.shape === shape ? known.node : bubble(message, person, chat.kind !== "private", this.doing);
      kept.set(mark, { shape, node });
      nodes.push(node);
      if (!known && message.from.id === person.id) this.follows = true;
    }
    const grown = messages.length > (this.count ?? 0);
    this.count = messages.length;
    this.drawn = kept;
    reconcile(this.list, nodes);
    if (this.follows) this.toBottom();
    else if (grown) this.newest.hidden = false;
    this.showBusy(chat.id, person.id);
  }

  showBusy(chatId, personId) {
    const waiting = [...world.queries.values()].filter((one) => one.chat_id === chatId && one.user_id === personId && !one.answered && !one.late);
    for (const button of this.list.querySelectorAll(".inline-button")) {
      const id = Number(button.closest(".message").dataset.id);
      const busy = waiting.some((one) => one.message_id === id && one.data === button.dataset.query);
      button.classList.toggle("busy", busy);
      button.toggleAttribute("aria-busy", busy);
    }
  }

  toBottom() {
    this.follows = true;
    this.newest.hidden = true;
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  // A list that grows or shrinks scrolls too; only a reader's own way up stops the following.
  noteScroll() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    const sameSize = scrollHeight === this.height && clientHeight === this.window;
    const atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    if (atEnd) this.follows = true;
    else if (sameSize && scrollTop < this.top) this.follows = false;
    Object.assign(this, { height: scrollHeight, window: clientHeight, top: scrollTop });
    if (this.follows) this.newest.hidden = true;
  }

  separator(date, kept) {
    const mark = `day ${date}`;
    const node = this.drawn.get(mark)?.node ?? el("li", { class: "day" }, el("span", { text: date }));
    kept.set(mark, { shape: "", node });
    return node;
  }
}

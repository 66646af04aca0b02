// The conversations of one person.

import { preview } from "./bubble.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { inOrder, memberOf } from "./store.js";
import { hour, say } from "./words.js";

export function chatTitle(chat, personId) {
  return chat.kind === "private" ? memberOf(chat, personId)?.bot_name ?? "Bot" : chat.title;
}

export function avatar(chat) {
  if (chat.kind === "private") return el("img", { class: "avatar", src: "/page/lotus.svg", alt: "" });
  return el("span", { class: "avatar group-avatar", "aria-hidden": "true" }, icon("people"));
}

export function chatList(chats, personId, isUnread, onOpen) {
  const newest = (chat) => inOrder(chat.id).at(-1);
  const sorted = [...chats].sort((a, b) => (newest(b)?.date ?? 0) - (newest(a)?.date ?? 0));
  return el("ul", { class: "chat-list", "aria-label": say("back") }, sorted.map((chat) => {
    const last = newest(chat);
    return el("li", {}, el("button", { type: "button", class: isUnread(chat) ? "unread" : "", on: { click: () => onOpen(chat.id) } },
      avatar(chat),
      el("span", { class: "chat-words" },
        el("span", { class: "chat-top" }, el("strong", { text: chatTitle(chat, personId) }), el("time", { text: last ? hour(last.date) : "" })),
        el("span", { class: "chat-preview", text: last ? preview(last) : "" })),
      isUnread(chat) ? el("span", { class: "dot", "aria-label": "•" }) : null));
  }));
}

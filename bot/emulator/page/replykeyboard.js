// The big buttons below the chat.

import { el } from "./dom.js";

// `onTap(row, column)` taps one.
export function replyKeyboard(keyboard, onTap) {
  return el("div", { class: `reply-keyboard${keyboard.resize_keyboard ? "" : " tall"}`, role: "group" },
    keyboard.keyboard.map((row, y) =>
      el("div", { class: "row" }, row.map((button, x) =>
        el("button", { class: "key", type: "button", text: button.text, on: { click: () => onTap(y, x) } })))));
}

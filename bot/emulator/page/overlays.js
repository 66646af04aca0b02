// What lies over a phone or the page: toasts, alerts, an enlarged picture, a form.

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

const TOAST = 4000;

export function toast(parent, words) {
  const note = el("div", { class: "toast", role: "status", text: words });
  parent.append(note);
  setTimeout(() => note.remove(), TOAST);
}

export function alertBox(parent, words) {
  const before = document.activeElement;
  const close = () => { box.remove(); before?.focus?.(); };
  const button = el("button", { class: "accent", type: "button", text: say("ok"), on: { click: close } });
  const box = el("div", { class: "alert", role: "alertdialog", "aria-modal": "true", on: { keydown: (event) => event.key === "Escape" && close() } },
    el("div", { class: "alert-card" }, el("p", { text: words }), button));
  parent.append(box);
  button.focus();
}

// A modal form; `fields` are nodes, `onDone(form)` may throw to keep it open.
export function dialog(title, content, className = "") {
  const box = el("dialog", { class: `dialog ${className}`, "aria-label": title },
    el("header", {}, el("h2", { text: title }),
      el("button", { class: "tool", type: "button", "aria-label": say("close"), on: { click: () => box.close() } }, icon("close"))),
    content);
  box.addEventListener("close", () => box.remove());
  box.addEventListener("click", (event) => event.target === box && box.close());
  document.querySelector("#overlays").append(box);
  box.showModal();
  return box;
}

export function enlarge(address) {
  dialog(say("picture"), el("img", { class: "large", src: address, alt: say("picture") }), "lightbox");
}

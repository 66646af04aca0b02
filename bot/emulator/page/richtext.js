// A text with its entities, as nodes. JavaScript strings are UTF-16, exactly as Telegram counts.

import { el } from "./dom.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote", spoiler: "span",
};

// `onCommand(text)` is called when a command in the text is tapped.
export function richText(text, entities = [], onCommand = () => {}) {
  return stretch(text, 0, text.length, entities, onCommand);
}

function stretch(text, from, to, entities, onCommand) {
  const nodes = [];
  let place = from;
  while (place < to) {
    const next = entities.find((one) => one.offset >= place && one.offset < to);
    if (!next) break;
    const end = Math.min(next.offset + next.length, to);
    if (next.offset > place) nodes.push(text.slice(place, next.offset));
    const inner = entities.filter((one) => one !== next && one.offset >= next.offset && one.offset + one.length <= end);
    nodes.push(wrap(next, text.slice(next.offset, end), stretch(text, next.offset, end, inner, onCommand), onCommand));
    place = end;
  }
  if (place < to) nodes.push(text.slice(place, to));
  return nodes;
}

function wrap(entity, words, children, onCommand) {
  switch (entity.type) {
    case "url":
      return link(/^[a-z]+:/i.test(words) ? words : `https://${words}`, children);
    case "text_link":
      return link(entity.url, children);
    case "email":
      return link(`mailto:${words}`, children);
    case "bot_command":
      return el("button", { class: "command", type: "button", on: { click: () => onCommand(words) } }, children);
    case "spoiler":
      return spoiler(children);
    default:
      return el(TAGS[entity.type] ?? "span", {}, children);
  }
}

function link(address, children) {
  if (!/^(https?|mailto|tel|tg):/i.test(address)) return el("span", {}, children);
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, children);
}

function spoiler(children) {
  const hidden = el("span", { class: "spoiler", tabindex: "0", role: "button" }, children);
  hidden.addEventListener("click", () => hidden.classList.add("shown"));
  return hidden;
}

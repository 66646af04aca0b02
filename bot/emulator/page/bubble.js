// One message as a bubble with its buttons.

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { pollBox } from "./poll.js";
import { richText } from "./richtext.js";
import { voicePlayer } from "./voice.js";
import { hour, say } from "./words.js";
import { fileAddress } from "./wire.js";

// `doing` holds what the bubble's owner can do: tap(message, row, column), command, vote, enlarge.
export function bubble(message, person, isGroup, doing) {
  const service = serviceWords(message);
  if (service) return el("li", { class: "message service" }, el("span", { text: service }));
  const mine = message.from.id === person.id;
  const caption = message.text ?? message.caption ?? "";
  const bare = (message.photo || message.sticker) && !caption;
  return el("li", { class: `message ${mine ? "mine" : "theirs"}`, data: { id: message.message_id } },
    el("div", { class: `bubble${bare ? " bare" : ""}${message.sticker ? " sticker-bubble" : ""}` },
      isGroup && !mine ? el("p", { class: "sender", text: message.from.first_name }) : null,
      message.forward_origin ? el("p", { class: "forwarded", text: say("forwarded", { name: message.forward_origin.sender_user.first_name }) }) : null,
      message.reply_to_message ? quoted(message.reply_to_message) : null,
      content(message, person, doing),
      caption ? el("div", { class: "text" }, richText(caption, message.entities ?? message.caption_entities, doing.command)) : null,
      stamp(message, mine)),
    reactions(message),
    inlineKeyboard(message, doing));
}

function content(message, person, doing) {
  if (message.photo) return picture(message.photo, doing);
  if (message.sticker) return el("img", { class: "sticker", src: fileAddress(message.sticker.file_id), alt: message.sticker.emoji });
  if (message.voice) return voicePlayer(message.voice);
  if (message.audio) return voicePlayer(message.audio, [message.audio.performer, message.audio.title ?? message.audio.file_name].filter(Boolean).join(" – "));
  if (message.document) return document_(message.document);
  if (message.poll) return pollBox(message.poll, person.id, (places) => doing.vote(message, places));
  if (message.contact) return card("person", `${message.contact.first_name} ${message.contact.last_name ?? ""}`, message.contact.phone_number);
  if (message.location) return place(message);
  if (message.dice) return el("div", { class: "dice", text: `${message.dice.emoji} ${message.dice.value}` });
  return message.text === undefined ? el("p", { class: "unsupported", text: say("unsupported") }) : null;
}

function picture(sizes, doing) {
  const largest = sizes[sizes.length - 1];
  const shown = sizes.find((size) => size.width >= 640) ?? largest;
  const image = el("img", { src: fileAddress(shown.file_id), alt: say("picture"), width: largest.width, height: largest.height });
  return el("button", { class: "picture", type: "button", "aria-label": say("enlarge"), on: { click: () => doing.enlarge(fileAddress(largest.file_id)) } }, image);
}

function document_(file) {
  const size = file.file_size > 1e6 ? `${(file.file_size / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(file.file_size / 1000))} KB`;
  return el("a", { class: "card", href: fileAddress(file.file_id), download: file.file_name, "aria-label": `${say("download")} ${file.file_name}` },
    el("span", { class: "card-icon" }, icon("file")),
    el("span", { class: "card-words" }, el("strong", { text: file.file_name }), el("small", { text: size })));
}

function card(picture, title, words) {
  return el("div", { class: "card" },
    el("span", { class: "card-icon" }, icon(picture)),
    el("span", { class: "card-words" }, el("strong", { text: title }), el("small", { text: words })));
}

function place(message) {
  const { latitude, longitude } = message.location;
  const title = message.venue?.title ?? say("location");
  return card("place", title, message.venue?.address ?? `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`);
}

function quoted(message) {
  return el("div", { class: "quoted" },
    el("strong", { text: message.from.first_name }),
    el("span", { text: preview(message) }));
}

function stamp(message, mine) {
  return el("span", { class: "stamp" },
    message.edit_date ? `${say("edited")} ` : null, hour(message.date), mine ? icon("ticks") : null);
}

function reactions(message) {
  const shown = Object.values(message.emulator_reactions ?? {}).flat().map((one) => one.emoji);
  return shown.length ? el("p", { class: "reactions", text: shown.join(" ") }) : null;
}

function inlineKeyboard(message, doing) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return el("div", { class: "inline-keyboard" }, rows.map((row, y) =>
    el("div", { class: "row" }, row.map((button, x) =>
      el("button", {
        class: `inline-button${button.style ? ` style-${button.style}` : ""}`, type: "button",
        data: { query: button.callback_data ?? "" },
        on: { click: () => doing.tap(message, y, x) },
      }, button.text, button.url ? el("span", { class: "outward", "aria-hidden": "true", text: "↗" }) : null)))));
}

export function preview(message) {
  if (message.text ?? message.caption) return message.text ?? message.caption;
  const kinds = { photo: "picture", voice: "voice", audio: "voice", document: "file", sticker: "sticker", location: "location", contact: "contact", poll: "poll" };
  const kind = Object.keys(kinds).find((name) => message[name]);
  return kind ? say(kinds[kind]) : serviceWords(message) ?? say("unsupported");
}

function serviceWords(message) {
  if (message.forum_topic_created) return say("topic_made", { name: message.forum_topic_created.name });
  if (message.forum_topic_closed) return say("topic_closed");
  if (message.new_chat_members) return say("joined", { name: message.new_chat_members.map((one) => one.first_name).join(", ") });
  if (message.left_chat_member) return say("left", { name: message.left_chat_member.first_name });
  if (message.pinned_message) return say("pinned");
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return say("moved");
  return null;
}

// The world's clock, which can be moved.

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { now } from "./store.js";
import { moment, say } from "./words.js";
import { act } from "./wire.js";

const STEPS = [["hour", { hours: 1 }], ["day", { days: 1 }], ["week", { days: 7 }], ["month", { days: 30 }]];

export function clockFace() {
  return el("time", { class: "clock-face", text: moment(now()) });
}

export function clockControl() {
  return el("div", { class: "clock", role: "group", "aria-label": say("clock") },
    el("span", { class: "clock-now" }, icon("clock"), clockFace()),
    STEPS.map(([words, step]) => el("button", { class: "chip", type: "button", text: say(words), on: { click: () => act("clock", step) } })));
}

export function tickClocks() {
  for (const face of document.querySelectorAll(".clock-face")) face.textContent = moment(now());
}

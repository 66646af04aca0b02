// A recording that plays in its bubble, with the real shape of its sound.

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./words.js";
import { fileAddress } from "./wire.js";

const BARS = 36;
let playing = null;

export function voicePlayer(recording, title = "") {
  const audio = el("audio", { src: fileAddress(recording.file_id), preload: "none" });
  const bars = Array.from({ length: BARS }, () => el("span", { class: "bar" }));
  const wave = el("div", { class: "wave", "aria-hidden": "true" }, bars);
  const clock = el("span", { class: "voice-time", text: length(recording.duration) });
  const button = el("button", { class: "voice-play", type: "button", "aria-label": say("play") }, icon("play"));
  const player = el("div", { class: "voice", role: "group", "aria-label": title || say("voice") }, [
    button,
    el("div", { class: "voice-body" }, title ? el("span", { class: "voice-title", text: title }) : null, wave, clock),
    audio,
  ]);

  const show = () => {
    const total = Number.isFinite(audio.duration) && audio.duration > 0 ? audio.duration : recording.duration || 1;
    const done = audio.currentTime / total;
    bars.forEach((bar, place) => bar.classList.toggle("played", place / BARS < done));
    clock.textContent = length(audio.paused && !audio.currentTime ? recording.duration : audio.currentTime);
    button.replaceChildren(icon(audio.paused ? "play" : "pause"));
    button.setAttribute("aria-label", say(audio.paused ? "play" : "pause"));
  };
  button.addEventListener("click", () => {
    if (!audio.paused) return audio.pause();
    if (playing && playing !== audio) playing.pause();
    playing = audio;
    audio.play().catch(show);
  });
  wave.addEventListener("click", (event) => {
    if (!Number.isFinite(audio.duration)) return;
    const box = wave.getBoundingClientRect();
    audio.currentTime = (audio.duration * (event.clientX - box.left)) / box.width;
  });
  for (const event of ["play", "pause", "timeupdate", "ended"]) audio.addEventListener(event, show);
  audio.addEventListener("ended", () => { audio.currentTime = 0; });
  drawShape(recording.file_id, bars);
  return player;
}

async function drawShape(fileId, bars) {
  let peaks = bars.map((_, place) => 0.35 + 0.25 * Math.sin(place * 1.7) * Math.cos(place * 0.6));
  try {
    const bytes = await (await fetch(fileAddress(fileId))).arrayBuffer();
    const sound = await new OfflineAudioContext(1, 1, 16000).decodeAudioData(bytes);
    peaks = loudness(sound.getChannelData(0));
  } catch {
    // Not every browser decodes every recording; the calm wave above stands in.
  }
  bars.forEach((bar, place) => bar.style.setProperty("--peak", Math.max(0.12, peaks[place]).toFixed(2)));
}

function loudness(samples) {
  const size = Math.max(1, Math.floor(samples.length / BARS));
  const peaks = Array.from({ length: BARS }, (_, place) => {
    let sum = 0;
    for (let at = place * size; at < (place + 1) * size && at < samples.length; at += 1) sum += Math.abs(samples[at]);
    return sum / size;
  });
  const loudest = Math.max(...peaks, 1e-6);
  return peaks.map((peak) => peak / loudest);
}

export function length(seconds) {
  const whole = Math.round(seconds || 0);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

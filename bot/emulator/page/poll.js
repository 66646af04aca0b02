// A poll or quiz in its bubble.

import { el } from "./dom.js";
import { say } from "./words.js";

// `onVote(places)` sends the person's choice.
export function pollBox(poll, personId, onVote) {
  const mine = poll.emulator_votes?.[personId] ?? [];
  const voted = mine.length > 0 || poll.is_closed;
  const chosen = new Set(mine);
  const several = poll.allows_multiple_answers && !voted;
  const options = poll.options.map((option, place) => {
    const share = poll.total_voter_count ? Math.round((100 * option.voter_count) / poll.total_voter_count) : 0;
    const right = poll.type === "quiz" && voted && poll.correct_option_ids?.includes(place);
    const wrong = poll.type === "quiz" && voted && mine.includes(place) && !right;
    const button = el("button", {
      class: `poll-option${mine.includes(place) ? " mine" : ""}${right ? " right" : ""}${wrong ? " wrong" : ""}`,
      type: "button", disabled: voted, "aria-pressed": String(mine.includes(place)),
    }, el("span", { text: option.text }), voted ? el("span", { class: "share", text: `${share}%` }) : null);
    button.style.setProperty("--share", `${voted ? share : 0}%`);
    button.addEventListener("click", () => {
      if (!several) return onVote([place]);
      chosen.has(place) ? chosen.delete(place) : chosen.add(place);
      button.classList.toggle("mine", chosen.has(place));
      button.setAttribute("aria-pressed", String(chosen.has(place)));
    });
    return button;
  });
  return el("div", { class: "poll" },
    el("p", { class: "poll-kind", text: poll.is_closed ? say("closed") : say(poll.type === "quiz" ? "quiz" : "poll") }),
    el("p", { class: "poll-question", text: poll.question }),
    options,
    several ? el("button", { class: "poll-send", type: "button", text: say("vote"), on: { click: () => chosen.size && onVote([...chosen]) } }) : null,
    voted && poll.explanation ? el("p", { class: "poll-why", text: poll.explanation }) : null,
    el("p", { class: "poll-count", text: say("votes", { n: poll.total_voter_count }) }));
}

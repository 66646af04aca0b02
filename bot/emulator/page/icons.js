// Line icons, drawn on a 24 by 24 grid.

const PATHS = {
  send: "M4 12 20 4l-5 16-3-6.5L4 12Zm8 1.5L20 4",
  attach: "m20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 4.8 4.8l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6",
  microphone: "M12 15a3.5 3.5 0 0 0 3.5-3.5v-5a3.5 3.5 0 1 0-7 0v5A3.5 3.5 0 0 0 12 15Zm-6.5-4a6.5 6.5 0 0 0 13 0M12 17.5V21m-3.5 0h7",
  stop: "M7 7h10v10H7z",
  menu: "M4 7h16M4 12h16M4 17h10",
  more: "M12 6h.01M12 12h.01M12 18h.01",
  back: "m15 5-7 7 7 7",
  down: "m6 10 6 6 6-6",
  close: "m6 6 12 12M18 6 6 18",
  keyboard: "M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M17 10h.01M8 14h8",
  picture: "M4 5h16v14H4zm0 11 5-5 4 4 3-2.5 4 3.5M15.5 9.5h.01",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  place: "M12 21c5-6 7-8.600 7-12a7 7 0 0 0-14 0c0 3.400 2 6 7 12Zm0-9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.500 8c.5-4 3.500-6 7.500-6s7 2 7.500 6",
  people: "M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Zm-6.500 8c.5-3.500 3-5.500 6.500-5.500s6 2 6.500 5.500M16 4.500a3.500 3.500 0 0 1 0 6M18 14c2 .8 3.200 2.500 3.500 5",
  play: "M8 5v14l11-7z",
  pause: "M8 5v14M16 5v14",
  plus: "M12 5v14M5 12h14",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.500 2",
  tools: "M4 7h9m5 0h2M4 17h2m5 0h9M15.500 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Zm-7 10a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700L12 7m2 3a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700L12 17",
  block: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM5.700 5.700l12.600 12.600",
  globe: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18",
  check: "m5 12.500 4.500 4.500L19 7.500",
  ticks: "m2.500 12.500 4 4L15 8m-3 7 1.500 1.500L22 8",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

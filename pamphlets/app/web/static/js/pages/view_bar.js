// @ts-check
/** The bars above and below the pages: how they are shown, which one, how large, and what a copier leaves of them. */

import { make } from "../dom.js";
import { change, current, subscribe } from "../state.js";
import { word } from "../words.js";
import { requestShown } from "./requests.js";
import { ACTUAL_SIZE, stepFrom, STEPS } from "./zoom.js";

/** @typedef {import("../state.js").State["view"]} ViewName */
/** @type {ViewName[]} */
export const VIEWS = ["pages", "spreads", "sheets", "book", "distance"];

/** Return the choice of views; the keys 1 to 5 choose too. */
export function makeViewBar() {
  const bar = make("div", { className: "view-bar", role: "toolbar" });
  bar.setAttribute("aria-label", word("views"));
  for (const [index, view] of VIEWS.entries()) {
    const label = make("span", {}, word(`view.${view}`));
    const icon = make("span", { className: "icon", "data-icon": view, "aria-hidden": "true" });
    const title = `${word(`view.${view}.hint`)} (${index + 1})`;
    const button = make("button", { type: "button", title, onclick: () => change({ view }) }, icon, label);
    bar.append(button);
    subscribe(["view"], (state) => button.setAttribute("aria-pressed", String(state.view === view)));
  }
  return bar;
}

/** Return the bar below. @param {{goTo: (number: number) => void, zoom: () => number}} shown what the view that is shown does */
export function makePageBar(shown) {
  return make("div", { className: "page-bar" }, makePageChoice(shown), makeFormatChoice(), makeLookChoice(), makeZoomChoice(shown));
}

/** @param {{goTo: (number: number) => void}} shown */
function makePageChoice(shown) {
  const field = make("input", { type: "number", min: "1", inputMode: "numeric", "aria-label": word("page-number") });
  const total = make("span", {});
  const thumbnails = makeToggle();
  field.addEventListener("change", () => shown.goTo(Number(field.value) || 1));
  field.addEventListener("focus", () => field.select());
  subscribe(["pageNumber", "pages"], ({ pageNumber, pages }) => {
    if (document.activeElement !== field) field.value = String(pageNumber);
    field.max = String(pages.length);
    total.textContent = `/ ${pages.length}`;
  });
  return make("div", { className: "group page-choice" }, thumbnails, field, total);
}

function makeToggle() {
  const icon = make("span", { className: "icon", "data-icon": "thumbnails", "aria-hidden": "true" });
  const label = word("thumbnails");
  const button = make("button", { type: "button", title: label, "aria-label": label, className: "thumbnails-toggle" }, icon);
  button.addEventListener("click", () => change({ hasThumbnails: !current().hasThumbnails }));
  subscribe(["hasThumbnails"], (state) => button.setAttribute("aria-pressed", String(state.hasThumbnails)));
  return button;
}

function makeFormatChoice() {
  const choice = make("select", { "aria-label": word("format") });
  choice.addEventListener("change", () => change({ format: choice.value }));
  subscribe(["formats", "format"], ({ formats, format }) => {
    // Without a name it is the first one.
    choice.replaceChildren(...formats.map((name, index) => make("option", { value: index ? name : "" }, name)));
    choice.value = format;
    choice.hidden = formats.length < 2;
  });
  return make("div", { className: "group" }, choice);
}

function makeLookChoice() {
  const choice = make("select", { "aria-label": word("look") });
  choice.addEventListener("change", () => change({ look: choice.value }));
  /** @param {string[]} inks */
  const fill = (inks) => {
    const looks = [["", word("look.plain")], ["copied", word("look.copied")]];
    for (const ink of inks) looks.push([`plate:${ink}`, word("look.plate", { ink: nameInk(ink) })]);
    choice.replaceChildren(...looks.map(([value, text]) => make("option", { value }, text)));
    choice.value = current().look;
    if (!choice.value) change({ look: (choice.value = "") });
  };
  fill([]);
  const ask = async () => {
    const { pages } = current();
    const inks = pages.length ? await requestShown("POST", "/api/looks", { keys: pages.map((page) => page.key) }) : [];
    if (inks && pages === current().pages) fill(inks);
  };
  choice.addEventListener("focus", ask);
  subscribe(["path"], () => change({ look: "", format: "" }));
  subscribe(["look"], (state) => (choice.value = state.look));
  return make("div", { className: "group look-choice" }, choice);
}

/** @param {string} ink */
function nameInk(ink) {
  const name = ink === "black" ? word("ink.black") : ink;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** @param {{zoom: () => number}} shown */
function makeZoomChoice(shown) {
  const choice = make("select", { "aria-label": word("zoom"), className: "zoom" });
  const percent = make("option", { hidden: true, value: "other" });
  choice.append(
    percent, make("option", { value: "width" }, word("zoom.width")), make("option", { value: "page" }, word("zoom.page")),
    ...STEPS.map((step) => make("option", { value: String(step * ACTUAL_SIZE) }, `${Math.round(step * 100)} %`)),
  );
  choice.addEventListener("change", () => change({ zoom: Number(choice.value) || /** @type {"width" | "page"} */ (choice.value) }));
  subscribe(["zoom"], ({ zoom }) => {
    choice.value = String(zoom);
    if (choice.value) return;
    percent.textContent = `${Math.round((Number(zoom) / ACTUAL_SIZE) * 100)} %`;
    choice.value = "other";
  });
  const smaller = makeStep("zoom.smaller", "−", () => change({ zoom: stepFrom(shown.zoom(), -1) }));
  const larger = makeStep("zoom.larger", "+", () => change({ zoom: stepFrom(shown.zoom(), 1) }));
  return make("div", { className: "group zoom-choice" }, smaller, choice, larger);
}

/** @param {string} name @param {string} sign @param {() => void} onclick */
function makeStep(name, sign, onclick) {
  return make("button", { type: "button", title: word(name), "aria-label": word(name), onclick }, sign);
}

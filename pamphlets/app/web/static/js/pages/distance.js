// @ts-check
/** A page seen from afar, as large as it then looks: a poster on a wall, a cover on a table. */

import { make } from "../dom.js";
import { current } from "../state.js";
import { word } from "../words.js";
import { pageAddress } from "./addresses.js";
import { PagePicture } from "./page_picture.js";
import { ACTUAL_SIZE } from "./zoom.js";

// From the eyes to a screen. A pixel of CSS is then 1.5 minutes of arc: what the screen shows is about what eyes can part.
const SCREEN_DISTANCE = 0.6; // metres
const DISTANCES = [8, 3, 1, 0.4]; // metres: across the street, the pavement, in front of it, in the hand
const USUAL = 3;

/** Return the view. */
export function makeDistanceView() {
  let distance = USUAL;
  let number = 1;
  const picture = new PagePicture("");
  const wall = make("div", { className: "wall", tabIndex: 0, role: "region" }, picture.element);
  const meaning = make("p", { role: "status" });
  const choice = make("div", { className: "choice", role: "group" });
  choice.setAttribute("aria-label", word("distance"));
  wall.setAttribute("aria-label", word("view.distance"));
  const buttons = DISTANCES.map((metres) => {
    const choose = () => ((distance = metres), show(current()));
    return make("button", { type: "button", onclick: choose }, word(`distance.${metres}`));
  });
  choice.append(...buttons);
  const element = make("div", { className: "scroller distance-view" }, choice, meaning, wall);
  const zoom = () => (ACTUAL_SIZE * SCREEN_DISTANCE) / distance;

  /** @param {Readonly<import("../state.js").State>} state */
  function show({ pages, look }) {
    const row = pages[Math.min(number, pages.length) - 1];
    if (!row) return;
    picture.image.alt = word("page", { number: row.number });
    picture.show(row, zoom(), (scale) => pageAddress(row.key, look, Math.max(scale, 0.2)));
    picture.element.dataset.number = String(row.number);
    meaning.textContent = `${word(`distance.${distance}.hint`)} ${word("distance.eyes")}`;
    for (const [index, button] of buttons.entries()) button.setAttribute("aria-pressed", String(DISTANCES[index] === distance));
  }

  /** @param {number} asked */
  function goTo(asked) {
    number = Math.max(asked, 1);
    show(current());
  }

  return { element, show, goTo, zoom };
}

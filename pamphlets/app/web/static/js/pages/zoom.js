// @ts-check
/** How large the pages are -> pixels of CSS a point; the wheel, the keys and the choice that change it. */

import { change, current } from "../state.js";

export const ACTUAL_SIZE = 96 / 72; // pixels of CSS a point on paper
export const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4];
const MOST_FIT = 1.75 * ACTUAL_SIZE; // a page of A7 as wide as the pane shows nothing but its letters
const PADDING = 24; // pixels on each side
const CAPTION = 30; // pixels under a page
const SPINE = 1;
const WHEEL_STEP = 1.0015; // a pixel of the wheel

/**
 * Return how many pixels of CSS a point has.
 * @param {{clientWidth: number, clientHeight: number}} pane
 * @param {{width: number, height: number}[]} sizes of what is shown, in points
 * @param {number} across how many stand beside each other
 */
export function computeZoom(pane, sizes, across = 1) {
  const { zoom } = current();
  if (typeof zoom === "number") return zoom;
  const width = Math.max(1, ...sizes.map((size) => size.width)) * across + SPINE;
  const height = Math.max(1, ...sizes.map((size) => size.height));
  const wide = (pane.clientWidth - 2 * PADDING) / width;
  const high = (pane.clientHeight - 2 * PADDING - CAPTION) / height;
  const fit = zoom === "width" ? wide : Math.min(wide, high);
  return Math.max(0.05, Math.min(fit, MOST_FIT));
}

/**
 * Zoom by the wheel with Ctrl, by two fingers, and by keys, the place under the pointer staying where it is.
 * @param {HTMLElement} scroller @param {() => number} shown what is used now
 */
export function zoomBy(scroller, shown) {
  scroller.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const box = scroller.getBoundingClientRect();
    const anchor = { x: event.clientX - box.x, y: event.clientY - box.y };
    zoomAround(scroller, shown(), shown() * WHEEL_STEP ** -event.deltaY, anchor);
  }, { passive: false });
  scroller.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = { "+": stepFrom(shown(), 1), "=": stepFrom(shown(), 1), "-": stepFrom(shown(), -1) }[event.key];
    if (next !== undefined) zoomAround(scroller, shown(), next);
    else if (event.key === "0") change({ zoom: "width" });
    else if (event.key === "9") change({ zoom: "page" });
    else return;
    event.preventDefault();
  });
}

/** Return the next zoom above or below. @param {number} zoom @param {1 | -1} direction */
export function stepFrom(zoom, direction) {
  const steps = STEPS.map((step) => step * ACTUAL_SIZE);
  if (direction > 0) return steps.find((step) => step > zoom * 1.01) ?? zoom;
  return steps.findLast((step) => step < zoom * 0.99) ?? zoom;
}

/** @param {HTMLElement} scroller @param {number} before @param {number} after @param {{x: number, y: number}} [anchor] pixels from its corner */
function zoomAround(scroller, before, after, anchor = { x: scroller.clientWidth / 2, y: scroller.clientHeight / 2 }) {
  const bounded = Math.min(Math.max(after, STEPS[0] * ACTUAL_SIZE), STEPS[STEPS.length - 1] * ACTUAL_SIZE);
  const growth = bounded / before;
  const { scrollLeft, scrollTop } = scroller;
  change({ zoom: bounded });
  scroller.scrollTo({
    left: (scrollLeft + anchor.x) * growth - anchor.x, top: (scrollTop + anchor.y) * growth - anchor.y, behavior: "instant",
  });
}

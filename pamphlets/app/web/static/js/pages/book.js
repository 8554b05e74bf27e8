// @ts-check
/** The folded thing in the hand: its leaves turn, by a click, by dragging them, by the arrow keys. */

import { make } from "../dom.js";
import { change, current } from "../state.js";
import { word } from "../words.js";
import { pageAddress } from "./addresses.js";
import { MOST_SCALE, PagePicture } from "./page_picture.js";
import { computeZoom } from "./zoom.js";

/** @typedef {import("../state.js").PageRow} PageRow */
/** @typedef {{element: HTMLElement, faces: {face: HTMLElement, picture: PagePicture}[]}} Leaf */

const SHARPNESS = 2; // times the size that one sees, as in views.css
const book = make("div", { className: "book" });
const before = make("button", { type: "button", className: "turn before", onclick: () => turnTo(turned - 1) }, "‹");
const after = make("button", { type: "button", className: "turn after", onclick: () => turnTo(turned + 1) }, "›");
const place = make("p", { className: "book-place", role: "status" });
const hand = make("div", { className: "hand", tabIndex: 0, role: "group" }, book);
const element = make("div", { className: "scroller book-view" }, hand, make("div", { className: "turns" }, before, place, after));
/** @type {Leaf[]} */
const leaves = [];
/** @type {PageRow[]} */
let bound = [];
let turned = 0; // leaves that lie on the left
let zoom = 1;

/** Return the view. */
export function makeBookView() {
  hand.setAttribute("aria-label", word("view.book"));
  before.setAttribute("aria-label", word("book.before"));
  after.setAttribute("aria-label", word("book.after"));
  hand.addEventListener("keydown", (event) => {
    const asked = { ArrowRight: turned + 1, PageDown: turned + 1, " ": turned + 1, ArrowLeft: turned - 1, PageUp: turned - 1, Home: 0, End: leaves.length }[event.key];
    if (asked === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    turnTo(asked);
  });
  hand.addEventListener("pointerdown", beginDrag);
  return { element, show, goTo: (/** @type {number} */ number) => turnTo(Math.floor(number / 2)), zoom: () => zoom };
}

/** @param {Readonly<import("../state.js").State>} state */
function show({ pages, look, pageNumber }) {
  const [cover] = pages;
  if (!cover) return;
  // What is printed behind the sheet of a zine, a poster, is no page of it.
  bound = pages.filter((page) => page.width === cover.width && page.height === cover.height);
  const isNew = leaves.length === 0;
  while (leaves.length > Math.ceil(bound.length / 2)) leaves.pop()?.element.remove();
  while (leaves.length < Math.ceil(bound.length / 2)) addLeaf();
  // Before the view is measured: a book that is opened lies where it belongs, it does not slide there.
  if (isNew) markPlace(Math.floor(pageNumber / 2));
  const [width, height] = [hand.clientWidth - 48, hand.clientHeight - 64];
  zoom = computeZoom({ clientWidth: width + 48, clientHeight: height + 78 }, [cover], 2);
  const { zoom: asked } = current();
  if (asked === "width" || asked === "page") zoom = Math.min(zoom, height / cover.height);
  book.style.setProperty("--width", `${Math.round(cover.width * zoom)}px`);
  book.style.setProperty("--height", `${Math.round(cover.height * zoom)}px`);
  for (const [index, leaf] of leaves.entries()) {
    leaf.faces.forEach(({ face, picture }, back) => showFace(face, picture, bound[2 * index + back], look));
  }
  turnTo(isNew ? Math.floor(pageNumber / 2) : Math.min(turned, leaves.length));
}

/** @param {HTMLElement} face @param {PagePicture} picture @param {PageRow | undefined} row none: a blank @param {string} look */
function showFace(face, picture, row, look) {
  face.classList.toggle("blank", !row);
  if (!row) return;
  picture.image.alt = word("page", { number: row.number });
  picture.show(row, zoom, (scale) => pageAddress(row.key, look, Math.min(SHARPNESS * scale, MOST_SCALE)));
}

function addLeaf() {
  const faces = ["front", "back"].map((side) => {
    const picture = new PagePicture("");
    return { face: make("div", { className: `face ${side}` }, picture.element), picture };
  });
  const leaf = { element: make("div", { className: "leaf" }, ...faces.map(({ face }) => face)), faces };
  book.append(leaf.element);
  leaves.push(leaf);
}

/** Turn leaves until so many lie on the left. @param {number} count */
function turnTo(count) {
  turned = Math.min(Math.max(count, 0), leaves.length);
  for (const [index, { element: leaf, faces }] of leaves.entries()) {
    const isTurned = index < turned;
    leaf.classList.toggle("turned", isTurned);
    leaf.style.removeProperty("--angle");
    leaf.style.setProperty("--depth", String(isTurned ? index - turned + 1 : turned - index));
    faces[0].face.setAttribute("aria-hidden", String(index !== turned));
    faces[1].face.setAttribute("aria-hidden", String(index !== turned - 1));
    // The leaves that lie open, and those beneath them, which turning shows.
    const isClose = index >= turned - 2 && index <= turned + 1;
    for (const { picture } of faces) if (isClose) picture.place("isNear", true);
    // Sixty pages on the graphics card of an old laptop would be too many.
    leaf.classList.toggle("far", index < turned - 3 || index > turned + 2);
  }
  markPlace(turned);
  before.disabled = turned === 0;
  after.disabled = turned === leaves.length;
  const numbers = bound.slice(Math.max(2 * turned - 1, 0), 2 * turned + 1).map((row) => row.number);
  place.textContent = numbers.length > 1 ? word("book.pages", { left: numbers[0], right: numbers[1] }) : word("page", { number: numbers[0] ?? 1 });
  if (numbers.length && numbers[0] !== current().pageNumber) change({ pageNumber: numbers[0] });
}

/** Let the book lie with so many leaves on the left: closed on either cover, or open. @param {number} count */
function markPlace(count) {
  book.dataset.place = count <= 0 ? "front" : count >= leaves.length ? "back" : "open";
}

/** Return how far the pointer stands from the spine, which may be sliding: -1 at the left edge, 1 at the right. @param {PointerEvent} event */
function measureAcross(event) {
  const frame = book.getBoundingClientRect();
  return (event.clientX - frame.x) / (frame.width / 2) - 1;
}

/** Let a leaf follow the pointer, and fall to the side where it is let go. @param {PointerEvent} event */
function beginDrag(event) {
  const isForward = measureAcross(event) >= 0 || turned === 0;
  const leaf = leaves[isForward ? turned : turned - 1]?.element;
  if (!leaf || event.button !== 0) return;
  const begin = event.clientX;
  let angle = isForward ? 0 : -180;
  hand.setPointerCapture(event.pointerId);
  const follow = (/** @type {PointerEvent} */ move) => {
    if (Math.abs(move.clientX - begin) < 4) return;
    angle = (-180 * Math.acos(Math.min(Math.max(measureAcross(move), -1), 1))) / Math.PI;
    leaf.classList.add("dragged");
    leaf.style.setProperty("--angle", `${angle}deg`);
  };
  const end = (/** @type {PointerEvent} */ up) => {
    hand.removeEventListener("pointermove", follow);
    if (up.type === "pointerup") follow(up);
    leaf.classList.remove("dragged");
    const isClick = Math.abs(up.clientX - begin) < 4;
    const goesLeft = isClick ? isForward : angle < -90;
    turnTo((isForward ? turned : turned - 1) + (goesLeft ? 1 : 0));
  };
  hand.addEventListener("pointermove", follow);
  hand.addEventListener("pointerup", end, { once: true });
  hand.addEventListener("pointercancel", end, { once: true });
}

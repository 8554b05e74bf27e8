// @ts-check
/** A click on a line of a page -> its place in the text; the cursor in the text -> its line on the page, marked. */

import { make } from "../dom.js";
import { change, current, subscribe } from "../state.js";
import { findPage } from "./page_list.js";
import { hideNote, showNote } from "./note_card.js";
import { requestShown } from "./requests.js";

/**
 * @typedef {object} Box a part of a page, in points from its top left, and the stretch of the text that it shows
 * @property {number} x @property {number} y @property {number} width @property {number} height
 * @property {number} line @property {number} column @property {number} end_line @property {number} end_column
 * @property {"line" | "note" | "call" | "picture"} role
 * @property {import("./note_card.js").Note} [note] of a call
 */

const PAUSE = 200; // ms after the last move of the cursor
const REACH = 6; // points around a line that still mean it

/** Follow clicks on pages, and the cursor. @param {HTMLElement} stage @param {{element: HTMLElement}} list the view whose lines are marked */
export function followPlaces(stage, list) {
  stage.addEventListener("click", followClick);
  stage.addEventListener("pointerdown", hideNote);
  let timer = 0;
  subscribe(["cursor", "pages", "view"], ({ cursor, view, pages }) => {
    clearTimeout(timer);
    if (!cursor || !pages.length || !["pages", "spreads"].includes(view)) return;
    timer = setTimeout(() => markCursor(list.element), PAUSE);
  });
}

/** @param {MouseEvent} event */
async function followClick(event) {
  const page = event.target instanceof Element ? event.target.closest(".page[data-key]") : null;
  if (!(page instanceof HTMLElement)) return;
  const frame = page.getBoundingClientRect();
  const scale = Number(page.dataset.width) / frame.width;
  const point = { x: (event.clientX - frame.x) * scale, y: (event.clientY - frame.y) * scale };
  const { key } = page.dataset;
  const { path } = current();
  const box = nearestBox((await requestShown("GET", `/api/pages/${key}/boxes.json`)) ?? [], point);
  if (!box || path !== current().path) return;
  if (box.role === "call" && box.note) showNote(box.note, event, goToPlace);
  else goToPlace(placeInside(box, point));
}

/** Show a place in the text. @param {import("../state.js").Place} place */
function goToPlace({ line, column }) {
  change({ target: { line, column } });
}

/** Return the box at a point, or the nearest within reach: of calls before lines, of lines before pictures. @param {Box[]} boxes @param {{x: number, y: number}} point */
function nearestBox(boxes, { x, y }) {
  const order = ["picture", "line", "note", "call"];
  /** @type {Box | undefined} */
  let nearest;
  let least = REACH;
  for (const box of [...boxes].sort((a, b) => order.indexOf(b.role) - order.indexOf(a.role))) {
    const aside = Math.max(box.x - x, x - box.x - box.width, 0);
    const above = Math.max(box.y - y, y - box.y - box.height, 0);
    const distance = Math.hypot(aside, above) - (box.role === "call" ? 2 : 0);
    if (distance < least) [least, nearest] = [distance, box];
  }
  return nearest;
}

/** Return the place in a line that stands under a point: where all letters are as wide. @param {Box} box @param {{x: number}} point */
function placeInside(box, { x }) {
  const { line, column, end_line: endLine, end_column: endColumn } = box;
  if (line !== endLine || box.role === "picture") return { line, column };
  const share = Math.min(Math.max((x - box.x) / box.width, 0), 1);
  return { line, column: column + Math.round(share * (endColumn - column)) };
}

/** Mark the lines that the cursor stands in, and bring them into sight. @param {HTMLElement} scroller */
async function markCursor(scroller) {
  const { cursor, pages } = current();
  if (!cursor) return;
  const keys = pages.map((page) => page.key);
  const answer = await requestShown("POST", "/api/places", { keys, line: cursor.line, column: cursor.column });
  if (!answer || cursor !== current().cursor || pages !== current().pages) return;
  for (const mark of scroller.querySelectorAll(".mark")) mark.remove();
  const marks = answer.places.map((/** @type {{number: number, box: Box}} */ place) => placeMark(place.number, place.box));
  const [first] = marks;
  if (first && !isInSight(first, scroller)) first.scrollIntoView({ block: "center", inline: "nearest", behavior: "smooth" });
}

/** @param {number} number of the page @param {Box} box */
function placeMark(number, { x, y, width, height }) {
  const { row, picture } = findPage(number);
  const mark = make("div", { className: "mark" });
  Object.assign(mark.style, {
    left: `${(100 * x) / row.width}%`, top: `${(100 * y) / row.height}%`,
    width: `${(100 * width) / row.width}%`, height: `${(100 * height) / row.height}%`,
  });
  picture.element.append(mark);
  return mark;
}

/** @param {HTMLElement} mark @param {HTMLElement} scroller */
function isInSight(mark, scroller) {
  const box = mark.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  return box.top >= frame.top && box.bottom <= frame.bottom;
}

// @ts-check
/** The pages one after the other, or two by two as an open book shows them. */

import { make } from "../dom.js";
import { change, current } from "../state.js";
import { word } from "../words.js";
import { pageAddress } from "./addresses.js";
import { PagePicture } from "./page_picture.js";
import { enqueue } from "./picture_queue.js";
import { requestShown } from "./requests.js";
import { computeZoom, zoomBy } from "./zoom.js";

/** @typedef {import("../state.js").PageRow} PageRow */
/** @type {{row: PageRow, picture: PagePicture, figure: HTMLElement}[]} */
const slots = [];
const list = make("ol", { className: "page-list" });
const scroller = make("div", { className: "scroller", tabIndex: 0, role: "region" }, list);
let zoom = 1;
let grouping = "";

/** Return the view of single and of facing pages. */
export function makePageList() {
  scroller.setAttribute("aria-label", word("pages"));
  zoomBy(scroller, () => zoom);
  scroller.addEventListener("scroll", notePageNumber, { passive: true });
  scroller.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: -1, ArrowRight: 1, n: 1, p: -1 }[event.key];
    if (steps === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    goTo(current().pageNumber + steps * (current().view === "spreads" ? 2 : 1));
  });
  return { element: scroller, show, goTo, zoom: () => zoom };
}

/** Return the page that has a number, and what it is called by. @param {number} number from 1 */
export function findPage(number) {
  return slots[number - 1];
}

/** @param {Readonly<import("../state.js").State>} state */
function show({ pages, view, look }) {
  while (slots.length > pages.length) slots.pop()?.picture.remove();
  pages.forEach((row, index) => showPage(index, row));
  group(view === "spreads" ? groupFacing(pages) : pages.map((_, index) => [index]), view);
  const across = view === "spreads" && pages.length > 2 ? 2 : 1;
  // Asked once: between changes of sizes the browser would set the whole list anew for each answer.
  const pane = { clientWidth: scroller.clientWidth, clientHeight: scroller.clientHeight };
  zoom = computeZoom(pane, pages.slice(0, 1), across);
  for (const { row, picture } of slots) {
    Object.assign(picture.element.dataset, { key: row.key, width: row.width });
    // A poster behind a zine is four times as wide as its pages.
    const ownZoom = Math.min(zoom, computeZoom(pane, [row]));
    picture.show(row, ownZoom, (scale) => pageAddress(row.key, look, scale));
  }
  notePageNumber();
}

/** @param {number} index @param {PageRow} row */
function showPage(index, row) {
  if (slots[index]) {
    slots[index].row = row;
    return;
  }
  const picture = new PagePicture(word("page", { number: row.number }));
  const caption = make("figcaption", { "aria-hidden": "true" }, String(row.number));
  const spoken = make("p", { className: "hidden-text" });
  const figure = make("figure", { "data-number": String(row.number) }, picture.element, spoken, caption);
  picture.element.addEventListener("picture-shown", () => enqueue({ isSeen: false, load: () => speakPage(slots[index]?.row, spoken) }));
  slots.push({ row, picture, figure });
}

/** Write what a page says where it is heard. @param {PageRow | undefined} row none: the page has gone @param {HTMLElement} spoken */
async function speakPage(row, spoken) {
  if (!row || spoken.dataset.key === row.key) return;
  const answer = await requestShown("GET", `/api/pages/${row.key}/words.json`);
  if (!answer) return;
  spoken.dataset.key = row.key;
  spoken.textContent = answer.text;
}

/** Return the indices of pages that face each other: the first alone, as a cover is. @param {PageRow[]} pages */
function groupFacing(pages) {
  if (pages.length <= 2) return pages.map((_, index) => [index]);
  /** @type {number[][]} */
  const groups = [];
  pages.forEach((page, index) => {
    const before = pages[index - 1];
    const facesLast = index % 2 === 0 && before?.width === page.width && before.height === page.height;
    if (facesLast) groups[groups.length - 1].push(index);
    else groups.push([index]);
  });
  return groups;
}

/** Put the figures into rows; those that stand right stay, and with them where one has scrolled to. @param {number[][]} groups @param {string} view */
function group(groups, view) {
  const asked = JSON.stringify([view, groups]);
  if (asked === grouping) return;
  grouping = asked;
  list.dataset.view = view;
  list.replaceChildren(...groups.map((indices) => make("li", {}, ...indices.map((index) => slots[index].figure))));
}

/** Show a page. @param {number} number from 1; beyond the ends, the last there is @param {ScrollBehavior} behavior */
function goTo(number, behavior = "smooth") {
  const slot = slots[Math.min(Math.max(number, 1), slots.length) - 1];
  slot?.figure.scrollIntoView({ block: "start", inline: "center", behavior });
}

function notePageNumber() {
  const { top, bottom } = scroller.getBoundingClientRect();
  const middle = (top + bottom) / 2;
  let nearest = Infinity;
  let pageNumber = 1;
  for (const { row, figure } of slots) {
    const box = figure.getBoundingClientRect();
    const distance = Math.max(box.top - middle, middle - box.bottom, 0);
    if (distance < nearest) [nearest, pageNumber] = [distance, row.number];
  }
  if (pageNumber !== current().pageNumber) change({ pageNumber });
}

// @ts-check
/** The sheets as they leave the printer, front and back, with the numbers of the pages that stand on them. */

import { make } from "../dom.js";
import { change, current } from "../state.js";
import { word } from "../words.js";
import { sideAddress } from "./addresses.js";
import { PagePicture } from "./page_picture.js";
import { requestShown } from "./requests.js";
import { computeZoom, zoomBy } from "./zoom.js";

/**
 * @typedef {{number: number, x: number, y: number, width: number, height: number, turn: number}} Cell a page on a side, in points
 * @typedef {{label: string, cells: Cell[]}} Side
 * @typedef {object} SheetRun the sheets of one file
 * @property {string} key @property {string} name of the file @property {string} summary
 * @property {number} width @property {number} height @property {Side[]} sides @property {boolean} is_two_sided
 */

const ACROSS = 2.07; // sides, with what is between them
const PAUSE = 400; // ms after an edit: whoever types comes first
const list = make("div", { className: "sheet-list" });
const element = make("div", { className: "scroller", tabIndex: 0, role: "region" }, list);
/** @type {{picture: PagePicture, run: SheetRun, side: number}[]} */
let shown = [];
let asked = "";
let shownPlan = "";
let timer = 0;
let zoom = 1;

/** Return the view. */
export function makeSheetView() {
  element.setAttribute("aria-label", word("view.sheets"));
  zoomBy(element, () => zoom);
  return { element, show, goTo, zoom: () => zoom };
}

/** @param {Readonly<import("../state.js").State>} state */
function show({ path, format, pages }) {
  drawSides();
  const wanted = JSON.stringify([path, format, pages.map((page) => page.key)]);
  if (wanted === asked || !pages.length) return;
  asked = wanted;
  element.classList.add("waiting");
  if (!shown.length) list.replaceChildren(make("p", { className: "empty", role: "status" }, word("sheets.waiting")));
  clearTimeout(timer);
  timer = setTimeout(() => ask(wanted, { path, format }), shown.length ? PAUSE : 0);
}

/** @param {string} wanted @param {{path: string, format: string}} title */
async function ask(wanted, title) {
  const answer = await requestShown("POST", "/api/sheets", title);
  if (wanted !== asked || !answer) return;
  element.classList.remove("waiting");
  showRuns(answer);
}

/** Show sheets; where pages stand as they stood, each side keeps its picture until its new one is there. @param {{runs: SheetRun[], message: string}} answer */
function showRuns({ runs, message }) {
  const plan = JSON.stringify([message, runs.map(({ key, ...run }) => run)]);
  if (plan === shownPlan) {
    for (const side of shown) side.run = runs.find((run) => run.name === side.run.name) ?? side.run;
  } else {
    for (const { picture } of shown) picture.remove();
    shown = [];
    list.replaceChildren(...(message ? [make("p", { className: "empty" }, message)] : []), ...runs.map(showRun));
  }
  shownPlan = plan;
  drawSides();
}

function drawSides() {
  for (const { run } of shown.slice(0, 1)) zoom = computeZoom(element, [run], run.sides.length > 1 ? ACROSS : 1);
  for (const { picture, run, side } of shown) {
    picture.show(run, zoom, (scale) => sideAddress(run.key, side, scale));
  }
}

/** @param {SheetRun} run */
function showRun(run) {
  const sheets = make("ol", {});
  const step = run.is_two_sided ? 2 : 1;
  for (let side = 0; side < run.sides.length; side += step) {
    const figures = run.sides.slice(side, side + step).map((row, offset) => showSide(run, side + offset));
    sheets.append(make("li", {}, ...figures));
  }
  const head = make("header", {}, make("h2", {}, run.summary), make("p", {}, run.name));
  return make("section", { className: run.is_two_sided ? "sheet-run" : "sheet-run one-sided" }, head, sheets);
}

/** @param {SheetRun} run @param {number} side */
function showSide(run, side) {
  const { label, cells } = run.sides[side];
  const picture = new PagePicture(`${label} : ${cells.map((cell) => cell.number).join(", ")}`);
  shown.push({ picture, run, side });
  picture.element.append(...cells.map((cell) => showCell(run, cell)));
  return make("figure", { className: "side" }, picture.element, make("figcaption", {}, label));
}

/** @param {SheetRun} run @param {Cell} cell */
function showCell(run, { number, x, y, width, height, turn }) {
  const label = word("page", { number });
  const open = () => change({ view: "pages", pageNumber: number });
  const button = make("button", { type: "button", className: "cell", title: label, "aria-label": label, onclick: open }, String(number));
  Object.assign(button.style, {
    left: `${(100 * x) / run.width}%`, top: `${(100 * y) / run.height}%`,
    width: `${(100 * width) / run.width}%`, height: `${(100 * height) / run.height}%`,
  });
  button.dataset.turn = String(turn);
  return button;
}

/** @param {number} number of a page @param {ScrollBehavior} behavior */
function goTo(number, behavior = "smooth") {
  const label = word("page", { number });
  element.querySelector(`[aria-label="${CSS.escape(label)}"]`)?.scrollIntoView({ block: "center", behavior });
  change({ pageNumber: Math.min(Math.max(number, 1), current().pages.length) });
}

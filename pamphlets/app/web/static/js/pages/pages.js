// @ts-check
/** The pages as they will be printed, beside the text, in the view that is chosen. */

import { find, make } from "../dom.js";
import { change, current, subscribe } from "../state.js";
import { word } from "../words.js";
import { makeBookView } from "./book.js";
import { makeDistanceView } from "./distance.js";
import { makePageList } from "./page_list.js";
import { followPlaces } from "./places.js";
import { makeSheetView } from "./sheets.js";
import { showThumbnails } from "./thumbnails.js";
import { makePageBar, makeViewBar, VIEWS } from "./view_bar.js";

const STORED = "pamphlets-view";

/** @typedef {{element: HTMLElement, show: (state: Readonly<import("../state.js").State>) => void, goTo: (number: number, behavior?: ScrollBehavior) => void, zoom: () => number}} View */

/** Show the pages, now and whenever they change. */
export function showPages() {
  keepChoices();
  const list = makePageList();
  /** @type {Record<string, View>} */
  const views = { pages: list, spreads: list, sheets: makeSheetView(), book: makeBookView(), distance: makeDistanceView() };
  const stage = make("div", { className: "stage" });
  const shown = () => views[current().view];
  const goTo = (/** @type {number} */ number) => shown().goTo(number);
  find("pages").append(makeViewBar(), makeStaleNotice(), stage, makePageBar({ goTo, zoom: () => shown().zoom() }));
  showThumbnails(goTo);
  followPlaces(stage, list);
  const draw = makeDrawing(stage, shown);
  subscribe(["pages", "view", "look", "zoom"], draw);
  new ResizeObserver(draw).observe(stage);
  find("pages").addEventListener("keydown", chooseByKey);
}

/** Return what draws the view that is shown. @param {HTMLElement} stage @param {() => View} shown */
function makeDrawing(stage, shown) {
  let lastView = "";
  let lastPath = "";
  return () => {
    const state = current();
    const { pageNumber } = state;
    const isOtherText = state.pages.length > 0 && state.path !== lastPath;
    const isOtherView = state.view !== lastView;
    const { element, show, goTo } = shown();
    if (element.parentElement !== stage) stage.replaceChildren(element);
    find("pages").dataset.view = lastView = state.view;
    show(state);
    if (isOtherText) lastPath = state.path;
    // What one sees from afar is the front: who comes from a page inside would see small print, or nothing.
    const isFromFront = isOtherText || state.view === "distance";
    if (isOtherText || isOtherView) goTo(isFromFront ? 1 : pageNumber, "instant");
  };
}

function makeStaleNotice() {
  const notice = make("p", { className: "stale-notice", role: "status" });
  subscribe(["isCurrent", "pages"], ({ isCurrent, pages }) => {
    find("pages").classList.toggle("stale", !isCurrent);
    notice.textContent = isCurrent ? "" : word(pages.length ? "stale" : "no-pages");
    notice.hidden = isCurrent;
  });
  return notice;
}

/** Look at pages the next day as one did the day before. */
function keepChoices() {
  const kept = localStorage.getItem(STORED);
  if (kept) change(JSON.parse(kept));
  subscribe(["view", "zoom", "hasThumbnails"], ({ view, zoom, hasThumbnails }) => {
    localStorage.setItem(STORED, JSON.stringify({ view, zoom, hasThumbnails }));
  });
}

/** @param {KeyboardEvent} event */
function chooseByKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLInputElement) return;
  const view = VIEWS[Number(event.key) - 1];
  if (view) change({ view });
}

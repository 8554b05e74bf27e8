// @ts-check
/** The text and its pages beside each other, with a divider that is dragged or moved by keys; tabs where only one has room. */

import { find, make } from "./dom.js";
import { word } from "./words.js";

const LEAST_SHARE = 20; // percent of the width for either
const STEP = 2;
const USUAL_SHARE = 46;
const STORED = "pamphlets-share";

/** Make the panes movable, and reachable from each other. */
export function arrangePanes() {
  arrangeTabs();
  find("editor").addEventListener("text-wanted", () => selectTab("text"));
  arrangeDivider();
  find("editor").setAttribute("aria-label", word("text"));
  find("pages").setAttribute("aria-label", word("pages"));
  addEventListener("keydown", (event) => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    showPane(find("pages").contains(document.activeElement) ? "text" : "pages");
  });
}

/** Show a pane where only one has room, and give it the keys. @param {"text" | "pages"} name */
export function showPane(name) {
  selectTab(name);
  const inside = name === "text" ? ".cm-content" : ".scroller:not([hidden])";
  /** @type {HTMLElement | null} */ (document.querySelector(inside))?.focus();
}

/** Return whether only one of the panes has room. */
export function hasOnePane() {
  return getComputedStyle(find("tabs")).display !== "none";
}

function arrangeTabs() {
  const tabs = find("tabs");
  for (const [name, id] of [["text", "editor"], ["pages", "pages"]]) {
    const properties = { type: "button", role: "tab", "data-tab": name, "aria-controls": id, onclick: () => selectTab(name) };
    tabs.append(make("button", properties, word(name)));
  }
  tabs.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    selectTab(document.body.dataset.tab === "text" ? "pages" : "text");
    /** @type {HTMLElement | null} */ (tabs.querySelector("[aria-selected=true]"))?.focus();
  });
  selectTab("text");
}

/** @param {string} name */
function selectTab(name) {
  document.body.dataset.tab = name;
  for (const tab of find("tabs").children) {
    const isSelected = tab.getAttribute("data-tab") === name;
    tab.setAttribute("aria-selected", String(isSelected));
    tab.setAttribute("tabindex", isSelected ? "0" : "-1");
  }
}

function arrangeDivider() {
  const divider = find("divider");
  divider.setAttribute("aria-label", word("divider"));
  divider.setAttribute("aria-valuemin", String(LEAST_SHARE));
  divider.setAttribute("aria-valuemax", String(100 - LEAST_SHARE));
  setShare(Number(localStorage.getItem(STORED)) || USUAL_SHARE);
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  divider.addEventListener("pointermove", (event) => {
    if (divider.hasPointerCapture(event.pointerId)) setShare((100 * event.clientX) / find("work").clientWidth);
  });
  divider.addEventListener("dblclick", () => setShare(USUAL_SHARE));
  divider.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    setShare(Number(divider.getAttribute("aria-valuenow")) + steps);
  });
}

/** @param {number} share percent of the width that the text takes */
function setShare(share) {
  const bounded = Math.min(Math.max(share, LEAST_SHARE), 100 - LEAST_SHARE);
  find("work").style.setProperty("--share", `${bounded}%`);
  find("divider").setAttribute("aria-valuenow", String(Math.round(bounded)));
  localStorage.setItem(STORED, String(bounded));
}

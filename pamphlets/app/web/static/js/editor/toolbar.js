// @ts-check
/** Above the text: what people forget, one button each; undo and redo. */

import { redo, undo } from "/codemirror/index.js";

import { make } from "../dom.js";
import { word } from "../words.js";
import * as insertions from "./insertions.js";
import { choosePictures } from "./pictures.js";
import { editorView } from "./view.js";

/** Show the buttons. @param {HTMLElement} parent */
export function showToolbar(parent) {
  const bar = make("div", { className: "toolbar", role: "toolbar", "aria-label": word("writing.toolbar") });
  bar.append(
    makeGroup(
      makeButton("bold", () => insertions.wrapWords("**"), { className: "bold", key: "Ctrl+B" }),
      makeButton("italic", () => insertions.wrapWords("*"), { className: "italic", key: "Ctrl+I" }),
      makeButton("heading", () => insertions.toggleLines("## "), { key: "Ctrl+Alt+1" }),
      makeButton("list", () => insertions.toggleLines("- ")),
    ),
    makeGroup(
      makeButton("note", insertions.insertNote, { key: "Ctrl+Alt+F" }),
      makeButton("source", insertions.insertSource, { key: "Ctrl+Alt+S" }),
      makeBlockMenu(),
      makeButton("picture", choosePictures),
      makeButton("table", insertions.insertTable),
      makeButton("link", insertions.insertLink, { key: "Ctrl+K" }),
    ),
  );
  bar.addEventListener("keydown", moveFocus);
  for (const button of bar.querySelectorAll("button, summary")) button.setAttribute("tabindex", "-1");
  bar.querySelector("button")?.setAttribute("tabindex", "0");
  parent.append(bar);
}

/** Return the buttons that take a change back and do it again. */
export function makeUndoButtons() {
  const back = makeButton("undo", () => undo(editorView()), { key: "Ctrl+Z", sign: "↶" });
  const again = makeButton("redo", () => redo(editorView()), { key: "Ctrl+Y", sign: "↷" });
  return make("div", { className: "undo" }, back, again);
}

/** @param {...HTMLElement} controls */
function makeGroup(...controls) {
  return make("div", { className: "group" }, ...controls);
}

/**
 * @param {string} name @param {() => unknown} act
 * @param {{className?: string, key?: string, sign?: string}} [look] `key`: what does the same on the keyboard; `sign` instead of words
 */
function makeButton(name, act, { className = "", key = "", sign = "" } = {}) {
  const help = word(`writing.${name}.help`);
  const title = key ? `${help} (${key})` : help;
  // The text keeps its cursor while a button is pressed.
  const onmousedown = (/** @type {Event} */ event) => event.preventDefault();
  const label = sign ? { "aria-label": help } : {};
  return make("button", { className, title, onclick: act, onmousedown, ...label }, sign || word(`writing.${name}`));
}

function makeBlockMenu() {
  const list = make("div", { className: "choices" });
  const menu = make("details", { className: "menu" }, make("summary", { title: word("writing.block.help") }, word("writing.block")), list);
  for (const name of insertions.blockNames()) {
    const act = () => {
      menu.open = false;
      insertions.insertBlock(name);
    };
    const help = make("span", { className: "hint" }, word(`writing.block.${name}.help`));
    list.append(make("button", { onclick: act }, make("span", {}, word(`writing.block.${name}`)), help));
  }
  menu.addEventListener("toggle", () => {
    const room = innerWidth - list.offsetWidth - 8;
    list.style.left = `${Math.min(menu.getBoundingClientRect().left, room)}px`;
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (!menu.contains(/** @type {Node | null} */ (relatedTarget))) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") menu.open = false;
  });
  return menu;
}

/** One stop of the Tab key; arrows go on from there, as in every toolbar (WAI-ARIA Authoring Practices, 3.25). @param {KeyboardEvent} event */
function moveFocus(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const bar = /** @type {HTMLElement} */ (event.currentTarget);
  const buttons = [...bar.querySelectorAll("button, summary")].filter((button) => button.checkVisibility());
  const index = buttons.indexOf(/** @type {Element} */ (document.activeElement));
  if (!step || index < 0) return;
  event.preventDefault();
  const next = /** @type {HTMLElement} */ (buttons[(index + step + buttons.length) % buttons.length]);
  buttons[index].setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  next.focus();
}

// @ts-check
/** The dialog above the text and its pages: one at a time, closed by Escape, by its button, or by what it did. */

import { find, make } from "../dom.js";
import { makeTurns } from "../turns.js";
import { word } from "../words.js";

/** Take a turn at the dialog: of panels that wait for an answer the one that was asked for last is opened. */
export const wantPanel = makeTurns();

/**
 * Open the dialog. Returns what closes it.
 * @param {string} title
 * @param {...Node} content
 * @returns {() => void}
 */
export function openPanel(title, ...content) {
  const dialog = /** @type {HTMLDialogElement} */ (find("panel"));
  const heading = make("h2", { id: "panel-title" }, title);
  const close = make("button", { className: "close", "aria-label": word("close"), onclick: () => dialog.close() }, "×");
  dialog.setAttribute("aria-labelledby", "panel-title");
  dialog.replaceChildren(make("header", {}, heading, close), ...content);
  if (!dialog.open) dialog.showModal();
  return () => dialog.close();
}

/**
 * Return a control below its label.
 * @param {string} label @param {HTMLElement} control @param {string} [hint]
 */
export function labelled(label, control, hint = "") {
  const rows = [make("span", { className: "label" }, label), control];
  if (hint) rows.push(make("span", { className: "hint" }, hint));
  return make("label", { className: "field" }, ...rows);
}

/**
 * Return a list to choose from.
 * @param {[value: string, shown: string][]} choices @param {string} chosen @param {(value: string) => void} listener
 */
export function makeSelect(choices, chosen, listener) {
  const options = choices.map(([value, shown]) => make("option", { value, selected: value === chosen }, shown));
  const select = make("select", { onchange: () => listener(select.value) }, ...options);
  return select;
}

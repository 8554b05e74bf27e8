// @ts-check
/** Beside the text: a form of its head. What is typed there becomes lines of the text, which can be undone like any other. */

import { request, RequestFailure } from "../../api.js";
import { find, make } from "../../dom.js";
import { current, subscribe } from "../../state.js";
import { word } from "../../words.js";
import { isOfText, wordFault } from "../faults.js";
import { expectChange, finishChanges } from "../saving.js";
import { editedText, editorView } from "../view.js";
import { controlId, makeControl } from "./controls.js";

/** @typedef {import("./controls.js").Field} Field */
/** @typedef {{name: string, label: string, fields: Field[]}} Group */

const FIRST_GROUP = "title";
/** @type {HTMLElement} */
let form;
/** @type {Field[]} */
let fields = [];
/** The text that the form is of. */
let shownPath = "";
/** The one request for the form at a time. @type {Promise<boolean> | null} */
let filling = null;
/** The groups that are open, which a new form opens again. @type {Set<string>} */
const openGroups = new Set([FIRST_GROUP]);

/** Show the place of the form, empty. @param {HTMLElement} parent */
export function showForm(parent) {
  form = make("form", { className: "head-form", hidden: true, autocomplete: "off", onsubmit: (/** @type {Event} */ event) => event.preventDefault() });
  parent.append(form);
  subscribe(["diagnostics"], showFaults);
}

/** Make the form say what the text says. Return whether it does: no server, no form. */
export function fillForm() {
  filling ??= askNewest().catch(tellFailure).finally(() => { filling = null; });
  return filling;
}

/** Follow a text that has changed, if its form is seen. */
export function followText() {
  if (!form.hidden) fillForm();
}

/** Show the answer for the text as it stands: one for a text that has changed meanwhile is none. */
async function askNewest() {
  for (;;) {
    const { path } = current();
    const text = editedText();
    const { groups } = path ? await request("POST", "/api/front-matter", { text }) : { groups: [] };
    if (path !== current().path || text !== editedText()) continue;
    fields = groups.flatMap((/** @type {Group} */ group) => group.fields);
    if (path === shownPath && groups.length && form.querySelector("details")) refreshGroups(groups);
    else drawGroups(path, groups);
    showFaults();
    return true;
  }
}

/** @param {unknown} failure */
function tellFailure(failure) {
  find("status").textContent = failure instanceof RequestFailure ? failure.message : word("writing.no-server");
  return false;
}

/** @param {string} path @param {Group[]} groups none: the head cannot be read, or no text is open yet */
function drawGroups(path, groups) {
  shownPath = path;
  form.replaceChildren(...groups.map(makeGroup));
  if (path && !groups.length) form.append(make("p", { className: "unreadable" }, word("form.unreadable")));
}

/** Show what the same text says now; a line that somebody is typing in already stays as it is. @param {Group[]} groups */
function refreshGroups(groups) {
  for (const { name, fields: own } of groups) {
    const counted = form.querySelector(`[data-group="${name}"] .count`);
    if (counted) counted.textContent = countSet(own);
  }
  const focused = /** @type {HTMLElement} */ (document.activeElement);
  for (const field of fields) {
    const row = form.querySelector(`[data-name="${field.name}"]`);
    if (!row?.contains(focused) || !focused.matches("input:not([type=checkbox]), textarea")) row?.replaceWith(makeRow(field));
  }
  if (focused.id) document.getElementById(focused.id)?.focus();
}

/** Return how many of some fields the text says anything of. @param {Field[]} own */
function countSet(own) {
  return String(own.filter((field) => field.line).length || "");
}

/** @param {Group} group */
function makeGroup(group) {
  const counted = make("span", { className: "count" }, countSet(group.fields));
  const ontoggle = () => openGroups[details.open ? "add" : "delete"](group.name);
  const details = make("details", { open: openGroups.has(group.name), ontoggle, "data-group": group.name }, make("summary", {}, group.label, counted));
  details.append(make("div", { className: "fields" }, ...group.fields.map(makeRow)));
  return details;
}

/** @param {Field} field */
function makeRow(field) {
  const id = controlId(field);
  const label = field.control === "boxes" ? make("span", { className: "label" }, field.label) : make("label", { for: id }, field.label);
  const hint = field.control === "items" ? `${field.help} (${word("form.another-item")})` : field.help;
  const help = make("p", { id: `${id}-help`, className: "hint" }, hint);
  const control = makeControl(field, (value) => writeField(field, value));
  return make("div", { className: `field ${field.control}`, "data-name": field.name }, label, control, help);
}

/** Write a value into the text, as a person would type it, behind those before it. @param {Field} field @param {string | string[]} value */
function writeField(field, value) {
  const path = shownPath;
  const change = finishChanges().then(() => changeField(path, field.name, value)).catch(tellFailure);
  expectChange(change);
  change.then(fillForm);
}

/** @param {string} path of the text whose value it is @param {string} name @param {string | string[]} value */
async function changeField(path, name, value) {
  while (path === current().path) {
    const text = editedText();
    const edit = await request("POST", "/api/front-matter/edit", { text, name, value });
    if (path !== current().path || text !== editedText()) continue;
    changeLines(edit);
    find("status").textContent = "";
    return;
  }
}

/** @param {{line: number, count: number, lines: string[]}} edit lines of the text that become others */
function changeLines({ line, count, lines }) {
  const view = editorView();
  const { doc } = view.state;
  const from = line > doc.lines ? doc.length : doc.line(line).from;
  const to = line + count > doc.lines ? doc.length : doc.line(line + count).from;
  const insert = lines.map((each) => `${each}\n`).join("");
  view.dispatch({ changes: { from, to, insert }, userEvent: "input.form" });
}

/** Show what the press says of a value under its control. */
function showFaults() {
  for (const shown of form.querySelectorAll(".field > .finding")) shown.remove();
  const rows = current().diagnostics.filter(isOfText);
  for (const field of fields) {
    const own = rows.filter((row) => row.line >= field.line && row.line < field.stop_line);
    const element = form.querySelector(`[data-name="${field.name}"]`);
    element?.classList.toggle("faulty", own.some((row) => row.severity === "error"));
    element?.append(...own.map(wordFault));
  }
}

// @ts-check
/** Under the text: how many faults, doubts and remarks there are, and the list of them, each a way to its place. */

import { EditorView } from "/codemirror/index.js";

import { find, make } from "../dom.js";
import { subscribe } from "../state.js";
import { word } from "../words.js";
import { UNSOURCED } from "./claims.js";
import { isOfText, SEVERITIES, wordFault } from "./faults.js";
import { editorView, goTo } from "./view.js";

/** @typedef {import("../state.js").DiagnosticRow} DiagnosticRow */

/** What the form of the collective mends. */
const IMPRINT_FAULTS = ["placeholder-imprint", "imprint-missing"];

/** Show the list. @param {HTMLElement} parent */
export function showFaultList(parent) {
  const counts = make("summary");
  const list = make("ol");
  const details = make("details", { className: "fault-list" }, counts, list);
  const place = make("span", { className: "place" });
  parent.append(make("footer", { className: "foot" }, details, place));
  subscribe(["diagnostics", "claims"], ({ diagnostics, claims }) => {
    const unsourced = claims.filter(({ code }) => UNSOURCED.includes(code));
    const sorted = [...diagnostics].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    list.replaceChildren(...[...sorted, ...unsourced].map(makeRow));
    counts.replaceChildren(...countFaults(diagnostics, unsourced.length));
    details.classList.toggle("empty", list.children.length === 0);
    if (details.open) keepCursorInSight();
  });
  subscribe(["cursor"], ({ cursor }) => {
    place.textContent = cursor ? word("writing.place", cursor) : "";
  });
}

/** @param {readonly DiagnosticRow[]} diagnostics @param {number} claimCount how many claims have no source */
function countFaults(diagnostics, claimCount) {
  const severities = diagnostics.map(({ severity }) => severity);
  const counts = SEVERITIES.map((severity) => countOf(severity, severities.filter((each) => each === severity).length));
  counts.push(countOf("claim", claimCount));
  const fault = diagnostics.find(({ severity }) => severity === "error");
  if (fault) counts.push(make("span", { className: "first" }, fault.message));
  const shown = counts.filter((element) => element.textContent);
  return shown.length ? shown : [make("span", { className: "count fine" }, word("writing.no-fault"))];
}

/** @param {string} kind @param {number} count */
function countOf(kind, count) {
  const text = count ? word(`writing.${kind}s${count === 1 ? "-one" : ""}`, { count }) : "";
  return make("span", { className: `count ${kind}` }, text);
}

/** Ask for the form where the collective says who it is. */
function askForCollective() {
  find("editor").dispatchEvent(new CustomEvent("collective-wanted"));
}

/** A longer list leaves the text less room: the line that one writes stays to be seen. */
function keepCursorInSight() {
  const view = editorView();
  if (view.hasFocus) view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head) });
}

/** @param {DiagnosticRow} row */
function makeRow(row) {
  const fault = wordFault(row);
  if (!isOfText(row)) {
    const file = row.file.split("/").at(-1) ?? "";
    const place = make("span", { className: "where" }, file);
    if (IMPRINT_FAULTS.includes(row.code)) return make("li", {}, make("button", { onclick: askForCollective }, place, fault));
    return make("li", {}, place, fault);
  }
  const place = make("span", { className: "where" }, word("writing.line", { line: row.line }));
  return make("li", {}, make("button", { onclick: () => goTo(row) }, place, fault));
}

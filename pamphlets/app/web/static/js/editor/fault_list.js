// @ts-check
/** Under the text: how many faults, doubts and remarks there are, and the list of them, each a way to its place. */

import { make } from "../dom.js";
import { subscribe } from "../state.js";
import { word } from "../words.js";
import { isOfText, SEVERITIES, wordFault } from "./faults.js";
import { goTo } from "./view.js";

/** @typedef {import("../state.js").DiagnosticRow} DiagnosticRow */

/** Show the list. @param {HTMLElement} parent */
export function showFaultList(parent) {
  const counts = make("summary");
  const list = make("ol");
  const details = make("details", { className: "fault-list" }, counts, list);
  const place = make("span", { className: "place" });
  parent.append(make("footer", { className: "foot" }, details, place));
  subscribe(["diagnostics"], ({ diagnostics }) => {
    const sorted = [...diagnostics].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    list.replaceChildren(...sorted.map(makeRow));
    counts.replaceChildren(...countFaults(diagnostics));
    details.classList.toggle("empty", diagnostics.length === 0);
  });
  subscribe(["cursor"], ({ cursor }) => {
    place.textContent = cursor ? word("writing.place", cursor) : "";
  });
}

/** @param {readonly DiagnosticRow[]} diagnostics */
function countFaults(diagnostics) {
  if (!diagnostics.length) return [make("span", { className: "count fine" }, word("writing.no-fault"))];
  const counted = SEVERITIES.map((severity) => ({ severity, count: diagnostics.filter((row) => row.severity === severity).length }));
  const counts = counted.filter(({ count }) => count).map(({ severity, count }) => {
    const name = `writing.${severity}s${count === 1 ? "-one" : ""}`;
    return make("span", { className: `count ${severity}` }, word(name, { count }));
  });
  const fault = diagnostics.find(({ severity }) => severity === "error");
  return fault ? [...counts, make("span", { className: "first" }, fault.message)] : counts;
}

/** @param {DiagnosticRow} row */
function makeRow(row) {
  const fault = wordFault(row);
  if (!isOfText(row)) {
    const file = row.file.split("/").at(-1) ?? "";
    return make("li", {}, make("span", { className: "where" }, file), fault);
  }
  const place = make("span", { className: "where" }, word("writing.line", { line: row.line }));
  return make("li", {}, make("button", { onclick: () => goTo(row) }, place, fault));
}

// @ts-check
/** What the press says of a text: underlined where it stands, with what to do about it; faults at once, the rest where one looks. */

import { Decoration, EditorView, gutter, GutterMarker, hoverTooltip, StateEffect, StateField, WidgetType } from "/codemirror/index.js";

import { make } from "../dom.js";
import { current, subscribe } from "../state.js";
import { word } from "../words.js";
import { offsetAt } from "./positions.js";
import { editorView, goTo } from "./view.js";

/** @typedef {import("../state.js").DiagnosticRow} DiagnosticRow */
/** @typedef {{from: number, to: number, row: DiagnosticRow}} PlacedFault a fault, and what of the text it underlines */

export const SEVERITIES = ["error", "warning", "notice"];
const PAUSE = 900; // ms without a key
const showFaults = StateEffect.define();
/** A word, or one mark. */
const WORD = /^(?:[\p{L}\p{N}_’'-]+|\S)/u;

/** Return whether a fault is one of the text that is open. @param {DiagnosticRow} row */
export function isOfText(row) {
  return row.line > 0 && row.file.endsWith(current().path);
}

/** Return the words of a fault, and what to do about it. @param {DiagnosticRow} row */
export function wordFault({ severity, message, hint }) {
  const text = make("span", {}, make("strong", {}, `${word(`writing.${severity}`)} `), message);
  return make("div", { className: `finding ${severity}` }, text, ...(hint ? [make("span", { className: "hint" }, hint)] : []));
}

const faultField = StateField.define({
  create: () => /** @type {PlacedFault[]} */ ([]),
  update(faults, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(showFaults)) return effect.value.map((row) => placeFault(transaction.state.doc, row));
    }
    if (!transaction.docChanged) return faults;
    return faults.map(({ from, to, row }) => {
      return { from: transaction.changes.mapPos(from, 1), to: transaction.changes.mapPos(to, -1), row };
    });
  },
  provide: (field) => EditorView.decorations.from(field, decorate),
});

/** @param {any} doc @param {DiagnosticRow} row @returns {PlacedFault} */
function placeFault(doc, row) {
  const from = offsetAt(doc, row.line, row.column);
  const line = doc.lineAt(from);
  if (row.end_line) return { from, to: Math.max(offsetAt(doc, row.end_line, row.end_column ?? 1), from), row };
  const first = line.text.slice(from - line.from).match(WORD);
  return { from, to: from + (first ? first[0].length : 0), row };
}

/** @param {PlacedFault[]} faults */
function decorate(faults) {
  /** @type {any[]} */
  const ranges = [];
  for (const { from, to, row } of faults) {
    if (from < to) ranges.push(Decoration.mark({ class: `cm-fault cm-fault-${row.severity}` }).range(from, to));
  }
  return Decoration.set(ranges, true);
}

/** The faults that stop a title, under their lines: nobody has to look for them. */
const faultLines = EditorView.decorations.compute([faultField], (state) => {
  const shown = state.field(faultField).filter(({ row }) => row.severity === "error");
  const ranges = shown.map(({ from, row }) => {
    const widget = new FaultWidget(row);
    return Decoration.widget({ widget, block: true, side: 1 }).range(state.doc.lineAt(from).to);
  });
  return Decoration.set(ranges, true);
});

class FaultWidget extends WidgetType {
  /** @param {DiagnosticRow} row */
  constructor(row) {
    super();
    this.row = row;
  }

  /** @param {FaultWidget} other */
  eq(other) {
    return this.row.message === other.row.message && this.row.hint === other.row.hint;
  }

  toDOM() {
    return make("div", { className: "cm-fault-line" }, wordFault(this.row)); // measured without margins
  }

  ignoreEvent() {
    return false;
  }
}

class FaultMark extends GutterMarker {
  /** @param {string} severity @param {string} message */
  constructor(severity, message) {
    super();
    this.severity = severity;
    this.message = message;
  }

  /** @param {FaultMark} other */
  eq(other) {
    return this.severity === other.severity && this.message === other.message;
  }

  toDOM() {
    return make("span", { className: `fault-mark ${this.severity}`, title: this.message });
  }
}

const faultGutter = gutter({
  class: "cm-faults",
  /** @param {any} view @param {{from: number, to: number}} line */
  lineMarker(view, line) {
    const faults = view.state.field(faultField).filter(({ from }) => from >= line.from && from <= line.to);
    const worst = SEVERITIES.find((severity) => faults.some(({ row }) => row.severity === severity));
    return worst ? new FaultMark(worst, faults.map(({ row }) => row.message).join("\n")) : null;
  },
  lineMarkerChange: (update) => update.startState.field(faultField) !== update.state.field(faultField),
});

const faultTooltip = hoverTooltip((view, position) => {
  const faults = view.state.field(faultField).filter(({ from, to }) => from <= position && position <= to);
  if (!faults.length) return null;
  const dom = make("div", { className: "fault-tooltip" }, ...faults.map(({ row }) => wordFault(row)));
  return { pos: faults[0].from, end: faults[0].to, above: true, create: () => ({ dom }) };
});

/** Go to the next fault of the text, or to that before. @param {1 | -1} step */
export function goToFault(step) {
  const view = editorView();
  const { head } = view.state.selection.main;
  const faults = [...view.state.field(faultField)].sort((a, b) => (a.from - b.from) * step);
  const next = faults.find(({ from }) => (from - head) * step > 0) ?? faults[0];
  if (next) goTo(next.row);
  return true;
}

/** Return the extension that shows faults. */
export function faultMarks() {
  return [faultField, faultLines, faultGutter, faultTooltip];
}

/** Show the faults in the editor, now and whenever the press says others. */
export function followFaults() {
  let waiting = 0;
  subscribe(["diagnostics"], ({ diagnostics }) => {
    const view = editorView();
    clearTimeout(waiting);
    if (!view.state.field(faultField, false)) return;
    const rows = diagnostics.filter(isOfText);
    const show = () => view.dispatch({ effects: showFaults.of(rows) });
    // A mark that is half typed is no fault yet: it is told when whoever writes pauses.
    if (rows.some((row) => row.severity === "error" && row.line === current().cursor?.line)) waiting = setTimeout(show, PAUSE);
    else show();
  });
}

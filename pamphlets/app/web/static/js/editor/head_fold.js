// @ts-check
/** The head of a text is one line until one opens it: what one writes comes first, the form has the rest. */

import { Decoration, EditorView, StateEffect, StateField, WidgetType } from "/codemirror/index.js";

import { make } from "../dom.js";
import { word } from "../words.js";
import { countHeadLines } from "./positions.js";
import { editorView } from "./view.js";

const LEAST_LINES = 4; // a shorter head is as quickly read as its fold
const setFolded = StateEffect.define();

const foldField = StateField.define({
  create: (state) => countHeadLines(state.doc) >= LEAST_LINES,
  update(isFolded, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setFolded)) return effect.value;
    }
    return isFolded && !entersHead(transaction);
  },
  provide: (field) => EditorView.decorations.compute([field, "doc"], (state) => (state.field(field) ? foldHead(state) : Decoration.none)),
});

/** Return whether a change lies in the head, or the cursor is moved there. @param {any} transaction */
function entersHead(transaction) {
  const end = headEnd(transaction.startState.doc);
  const isMoved = transaction.selection && transaction.newSelection.main.head <= headEnd(transaction.newDoc);
  return isMoved || (transaction.docChanged && transaction.changes.touchesRange(0, end));
}

/** @param {any} doc */
function headEnd(doc) {
  const lines = countHeadLines(doc);
  return lines ? doc.line(lines).to : -1;
}

/** @param {any} state */
function foldHead(state) {
  const end = headEnd(state.doc);
  if (end < 0) return Decoration.none;
  return Decoration.set([Decoration.replace({ widget: new HeadWidget(), block: true }).range(0, end)]);
}

class HeadWidget extends WidgetType {
  eq() {
    return true;
  }

  toDOM() {
    // The editor measures what it holds without margins: the space below is the wrapper's own.
    const button = make("button", { title: word("form.unfold"), onclick: () => unfoldHead({ anchor: 0 }) }, word("form.folded"));
    return make("div", { className: "cm-head-fold" }, button);
  }
}

/** Show the lines of the head. @param {{anchor: number, head?: number}} selection */
function unfoldHead(selection) {
  const view = editorView();
  view.dispatch({ selection, effects: setFolded.of(false), userEvent: "select" });
  view.focus();
}

/** Return the offset where the text begins behind its head. @param {string} text */
export function bodyStart(text) {
  const head = text.match(/^---[ \t]*\n[^]*?\n(?:---|\.\.\.)[ \t]*\n(?:[ \t]*\n)*/);
  return head ? head[0].length : 0;
}

/** Select all of the text; the head only at the second time where it is folded, so that nobody takes away what is not seen. */
export function selectText() {
  const view = editorView();
  const { doc, selection } = view.state;
  const text = doc.toString();
  const from = bodyStart(text);
  const to = Math.max(from, text.endsWith("\n") ? text.length - 1 : text.length);
  const isSelected = selection.main.from <= from && selection.main.to >= to;
  if (!view.state.field(foldField) || isSelected) unfoldHead({ anchor: 0, head: doc.length });
  else view.dispatch({ selection: { anchor: from, head: to }, userEvent: "select" });
  return true;
}

/** Return the extension that folds the head. */
export function foldableHead() {
  return foldField;
}

// @ts-check
/** The one editor of the page: its text, its cursor, and changes to it by buttons and forms. */

import { EditorView, isolateHistory } from "/codemirror/index.js";

import { find } from "../dom.js";
import { findChange } from "./differences.js";
import { offsetAt } from "./positions.js";

/** @type {EditorView} */
let view;

/** Make the editor, in which nobody can write before a text is opened: it would be gone then. @param {HTMLElement} parent */
export function makeView(parent) {
  view = new EditorView({ parent, extensions: [EditorView.editable.of(false)] });
}

/** Return the editor. */
export function editorView() {
  return view;
}

/** Return the text. */
export function editedText() {
  return view.state.doc.toString();
}

/** Make the editor's text another one, where they differ alone, as one step that can be undone. @param {string} text */
export function replaceText(text) {
  const changes = findChange(editedText(), text);
  if (changes.from === changes.to && !changes.insert) return;
  view.dispatch({ changes, annotations: isolateHistory.of("full") });
}

/**
 * Show a place of the text and put the cursor there, or select what stands up to a second one.
 * @param {{line: number, column: number, end_line?: number, end_column?: number}} place
 */
export function goTo(place) {
  const anchor = offsetAt(view.state.doc, place.line, place.column);
  const head = place.end_line ? offsetAt(view.state.doc, place.end_line, place.end_column ?? 1) : anchor;
  find("editor").dispatchEvent(new CustomEvent("text-wanted"));
  view.dispatch({ selection: { anchor: head, head: anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
  view.focus();
}

// @ts-check
/** The text that is open -> an editor of it, which asks for its pages at every change and saves it. */

import { basicSetup, EditorState, EditorView, keymap, languages } from "/codemirror/index.js";

import { request, RequestFailure, textAddress } from "../api.js";
import { find } from "../dom.js";
import { showText } from "../preview.js";
import { change, current, subscribe } from "../state.js";
import { word } from "../words.js";

const markdown = await languages.find((language) => language.name === "Markdown").load();
/** @type {EditorView} */
let view;

/** Show the editor, empty. */
export function showEditor() {
  view = new EditorView({ parent: find("editor") });
  subscribe(["target"], ({ target }) => target && showPlace(target));
}

/** Put the cursor at a place of the text, in the middle of what is seen. @param {import("../state.js").Place} place */
function showPlace({ line, column }) {
  const { doc } = view.state;
  const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const position = Math.min(from + Math.max(column, 1) - 1, to);
  view.dispatch({ selection: { anchor: position }, effects: EditorView.scrollIntoView(position, { y: "center" }) });
  view.focus();
}

/** Open a text. @param {string} path in the folder of texts */
export async function openText(path) {
  const { text, version } = await request("GET", textAddress(path));
  change({ path, version, isSaved: true });
  view.setState(EditorState.create({ doc: text, extensions: extensions() }));
  await showText(text);
}

/** Write the text into its file, unless that was changed elsewhere. */
export async function saveText() {
  const { path, version } = current();
  const text = view.state.doc.toString();
  try {
    const answer = await request("PUT", textAddress(path), { text, version });
    change({ version: answer.version, isSaved: view.state.doc.toString() === text });
  } catch (failure) {
    if (!(failure instanceof RequestFailure)) throw failure;
    find("status").textContent = failure.status === 409 ? word("conflict") : failure.message;
  }
}

function extensions() {
  const attributes = { spellcheck: "true", lang: "fr", "aria-label": word("text") };
  return [
    basicSetup,
    markdown,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of(attributes),
    EditorView.updateListener.of(followChange),
    keymap.of([{ key: "Mod-s", run: () => (saveText(), true) }]),
  ];
}

/** @param {{docChanged: boolean, state: EditorState}} update */
function followChange(update) {
  if (update.selectionSet || update.docChanged) showCursor(update.state);
  if (!update.docChanged) return;
  change({ isSaved: false });
  showText(update.state.doc.toString());
}

/** @param {EditorState} state */
function showCursor(state) {
  const { head } = state.selection.main;
  const line = state.doc.lineAt(head);
  change({ cursor: { line: line.number, column: head - line.from + 1 } });
}

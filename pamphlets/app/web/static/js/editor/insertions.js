// @ts-check
/** What the buttons and their keys write into the text: marks around words, notes, sources, blocks, tables. */

import { EditorSelection } from "/codemirror/index.js";

import { word } from "../words.js";
import { countHeadLines } from "./positions.js";
import { editorView } from "./view.js";

/** Blocks of ours, by the name that begins them, and what stands in a new one; `%` is where one begins to write. */
const BLOCKS = ["aside", "steps", "pull-quote", "figure", "letter", "page"];

/** Return the blocks that there are to insert. */
export function blockNames() {
  return BLOCKS;
}

/** Return the keys of the commonest insertions. */
export function shortcuts() {
  return [
    { key: "Mod-b", run: () => wrapWords("**") },
    { key: "Mod-i", run: () => wrapWords("*") },
    { key: "Mod-k", run: insertLink },
    { key: "Mod-Alt-f", run: insertNote },
    { key: "Mod-Alt-s", run: insertSource },
    { key: "Mod-Alt-1", run: () => toggleLines("## ") },
    { key: "Mod-Alt-2", run: () => toggleLines("### ") },
  ];
}

/** Put marks around the words that are selected, or those at the cursor; take them away where they stand already. @param {string} mark */
export function wrapWords(mark) {
  const view = editorView();
  const size = mark.length;
  const changes = view.state.changeByRange((range) => {
    const { from, to } = range.empty ? (view.state.wordAt(range.head) ?? range) : range;
    const isMarked = view.state.sliceDoc(from - size, from) === mark && view.state.sliceDoc(to, to + size) === mark;
    if (isMarked) {
      const removed = [{ from: from - size, to: from }, { from: to, to: to + size }];
      return { changes: removed, range: EditorSelection.range(from - size, to - size) };
    }
    const added = [{ from, insert: mark }, { from: to, insert: mark }];
    return { changes: added, range: EditorSelection.range(from + size, to + size) };
  });
  view.dispatch(view.state.update(changes, { scrollIntoView: true, userEvent: "input" }));
  view.focus();
  return true;
}

/** Begin the lines of the selection with a mark, as of a heading or a list; take it away where all have it. @param {string} mark */
export function toggleLines(mark) {
  const view = editorView();
  const { doc, selection } = view.state;
  const first = doc.lineAt(selection.main.from).number;
  const last = doc.lineAt(selection.main.to).number;
  const lines = Array.from({ length: last - first + 1 }, (_, index) => doc.line(first + index));
  const areMarked = lines.every((line) => line.text.startsWith(mark));
  const changes = lines.map((line) => {
    const old = line.text.match(/^(#{1,6} |[-*] |\d+\. |> )?/)?.[0].length ?? 0;
    return { from: line.from, to: line.from + old, insert: areMarked ? "" : mark };
  });
  view.dispatch({ changes, userEvent: "input" });
  view.focus();
  return true;
}

/** Write a call at the cursor and its note under the paragraph, where one goes on writing. */
export function insertNote() {
  const view = editorView();
  const { doc, selection } = view.state;
  const text = doc.toString();
  let number = 1;
  while (text.includes(`[^${number}]`)) number++;
  const call = `[^${number}]`;
  const { from, to } = selection.main;
  const end = findParagraphEnd(doc, to);
  const note = `\n\n${call}: `;
  const placeholder = word("writing.note-text");
  const changes = [{ from: to, insert: call }, { from: end, insert: note + placeholder }];
  const anchor = end + call.length + note.length;
  const marked = EditorSelection.range(anchor, anchor + placeholder.length);
  view.dispatch({ changes: from <= end ? changes : [], selection: marked, scrollIntoView: true, userEvent: "input" });
  view.focus();
  return true;
}

/** Begin a citation at the cursor: the sources are listed there. */
export function insertSource() {
  const view = editorView();
  const { to } = view.state.selection.main;
  const blank = /[\s(]$|^$/.test(view.state.sliceDoc(Math.max(to - 1, 0), to)) ? "" : " ";
  const insert = `${blank}[@]`;
  const selection = { anchor: to + insert.length - 1 };
  view.focus();
  // As if typed: the list of completions opens.
  view.dispatch({ changes: { from: to, insert }, selection, scrollIntoView: true, userEvent: "input.type" });
  return true;
}

/** Make a link of the words that are selected. */
export function insertLink() {
  const view = editorView();
  const { from, to } = view.state.selection.main;
  const words = view.state.sliceDoc(from, to) || word("writing.link-words");
  const insert = `[${words}](https://)`;
  view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length - 1 }, userEvent: "input" });
  view.focus();
  return true;
}

/** Write a block of ours below the paragraph, or around the lines that are selected. @param {string} name of blockNames() */
export function insertBlock(name) {
  const view = editorView();
  const { from, to } = view.state.selection.main;
  const chosen = view.state.sliceDoc(from, to).trim();
  const pattern = word(`writing.block.${name}.text`);
  insertParagraph(chosen ? wrapInBlock(pattern, chosen) : pattern, chosen ? { from, to } : null);
}

/** @param {string} pattern @param {string} words */
function wrapInBlock(pattern, words) {
  const lines = pattern.split("\n");
  return [lines[0], words, lines.at(-1)].join("\n");
}

/** Write a small table below the paragraph. */
export function insertTable() {
  insertParagraph(word("writing.table-text"));
}

/**
 * Write a paragraph of its own below that of the cursor, or in place of a stretch; what stands between ‹ › in it is selected.
 * @param {string} text @param {{from: number, to: number} | null} [stretch]
 */
export function insertParagraph(text, stretch = null) {
  const view = editorView();
  const { doc, selection } = view.state;
  const end = findParagraphEnd(doc, selection.main.to);
  const { from, to } = stretch ?? { from: end, to: end };
  const before = breakBefore(doc, from);
  const after = /^\n\n|^\n?$/.test(doc.sliceString(to, to + 2)) ? "" : "\n\n";
  const first = text.indexOf("‹");
  const plain = text.replace(/[‹›]/g, "");
  const anchor = from + before.length + Math.max(first, 0);
  const head = first < 0 ? anchor + plain.length : anchor + text.indexOf("›") - first - 1;
  view.dispatch({ changes: { from, to, insert: before + plain + after }, selection: { anchor, head }, scrollIntoView: true, userEvent: "input" });
  view.focus();
}

/** Return what parts a new paragraph from what stands before an offset. @param {any} doc @param {number} offset */
function breakBefore(doc, offset) {
  const text = doc.sliceString(Math.max(offset - 2, 0), offset);
  if (text === "" || text === "\n" || text === "\n\n") return "";
  return text.endsWith("\n") ? "\n" : "\n\n";
}

/** Return where the paragraph of an offset ends, never within the head. @param {any} doc @param {number} offset */
function findParagraphEnd(doc, offset) {
  let line = doc.line(Math.max(doc.lineAt(offset).number, countHeadLines(doc), 1));
  while (line.text.trim() && line.number < doc.lines && doc.line(line.number + 1).text.trim()) line = doc.line(line.number + 1);
  return line.to;
}

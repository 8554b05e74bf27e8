// @ts-check
/** What one may mean to write at the cursor: notes after `[^`, sources after `[@` and their facts after `#`, pictures, blocks. */

import { EditorState, Prec } from "/codemirror/index.js";

import { request } from "../api.js";
import { make } from "../dom.js";
import { current } from "../state.js";
import { word } from "../words.js";
import { blockNames } from "./insertions.js";

/** @typedef {{label: string, detail?: string, displayLabel?: string, info?: any, apply?: any, type?: string, boost?: number}} Completion */

const BRACKETS = ["(", "[", "{", "«"];
const KEEP_FOR = 5000; // ms
const LONGEST_DETAIL = 60; // characters of a note or a title beside its key

let askedAt = -KEEP_FOR;
let askedPath = "";
/** @type {Promise<any>} */
let answer;

/** Return the extension that completes the marks of our Markdown. */
export function completeMarks() {
  const data = [{ autocomplete: completeMark, closeBrackets: { brackets: BRACKETS } }];
  return Prec.highest(EditorState.languageData.of(() => data));
}

/** @param {any} context of CodeMirror: the text and the place in it */
async function completeMark(context) {
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  const note = before.match(/\[\^([^\]\s]*)$/);
  if (note) return { from: context.pos - note[1].length, options: listNotes(context.state.doc), validFor: /^[^\]\s]*$/ };
  const fact = before.match(/\[[^\]]*@([\w:.-]+)(?:#[^#\s\],;]*)*#([^#\s\],;]*)$/);
  if (fact) return { from: context.pos - fact[2].length, options: await listFacts(fact[1]), validFor: /^[^#\s\],;]*$/ };
  const source = before.match(/\[[^\]]*@([^\]#]*)$/);
  if (source) return { from: context.pos - source[1].length, options: await listSources(source[1]), filter: false };
  const picture = before.match(/!\[[^\]]*\]\(([^)\s]*)$/);
  if (picture) return { from: context.pos - picture[1].length, options: await listPictures() };
  const block = before.match(/^(:{3,} *)([\p{L}-]*)$/u);
  if (block) return { from: context.pos - block[2].length, options: listBlocks() };
  return null;
}

/** @param {any} doc @returns {Completion[]} */
function listNotes(doc) {
  /** @type {Map<string, string>} */
  const notes = new Map();
  for (const [, name, text] of doc.toString().matchAll(/^\[\^([^\]\s]+)\]:[ \t]*(.*)/gm)) notes.set(name, text);
  return [...notes].map(([label, text]) => ({ label, detail: shorten(text), info: text, apply: closeMark(label) }));
}

/** Return what writes a name and goes behind the bracket that closes its mark. @param {string} name */
function closeMark(name) {
  /** @param {any} view @param {Completion} _chosen @param {number} from @param {number} to */
  return (view, _chosen, from, to) => {
    const closes = view.state.sliceDoc(to, to + 1) === "]";
    const insert = closes ? name : `${name}]`;
    view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + name.length + 1 }, userEvent: "input.complete" });
  };
}

/** @param {string} text */
function shorten(text) {
  return text.length > LONGEST_DETAIL ? `${text.slice(0, LONGEST_DETAIL)}…` : text;
}

/** Return what the register and the folders hold. While one word is typed it is asked for once. */
async function askCompletions() {
  const { path } = current();
  if (path !== askedPath || performance.now() - askedAt > KEEP_FOR) {
    [askedPath, askedAt] = [path, performance.now()];
    answer = request("GET", `/api/completions?path=${encodeURIComponent(path)}`);
  }
  return answer;
}

/** Return the sources that have all words typed: in their keys, their authors or their titles. @param {string} typed */
async function listSources(typed) {
  const { sources } = await askCompletions();
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const matching = sources.filter((/** @type {any} */ { key, author, title, container, year }) => {
    const text = fold([key, author, title, container, year].join(" "));
    return words.every((each) => text.includes(each));
  });
  return matching.map(describeSource);
}

/** Return a text without accents and capitals. @param {string} text */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Return a source as it is listed. @param {any} source @returns {Completion} */
function describeSource({ key, title, author, year, container }) {
  const parts = [author, container, year].filter(Boolean);
  const facts = [make("strong", {}, title), make("p", { className: "hint" }, parts.join(", ")), make("p", { className: "hint" }, `@${key}`)];
  const info = () => make("div", {}, ...facts);
  return { label: key, displayLabel: title, detail: [author, year].filter(Boolean).join(", "), info, apply: closeMark(key) };
}

/** @param {string} key */
async function listFacts(key) {
  const { sources } = await askCompletions();
  const source = sources.find((/** @type {any} */ each) => each.key === key);
  return (source?.facts ?? []).map((/** @type {any} */ { id, wording }) => ({ label: id, detail: shorten(wording), info: wording }));
}

async function listPictures() {
  const { pictures } = await askCompletions();
  return pictures.map((/** @type {string} */ label) => ({ label }));
}

function listBlocks() {
  return blockNames().map((name) => {
    const [first] = word(`writing.block.${name}.text`).split("\n");
    return { label: first.replace(/^:+ */, "").replace(/[‹›]/g, ""), detail: word(`writing.block.${name}.help`) };
  });
}

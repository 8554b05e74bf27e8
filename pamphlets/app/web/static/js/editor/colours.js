// @ts-check
/** Markdown as its author reads it: what is said stands out, the marks step back. */

import { Decoration, syntaxTree, ViewPlugin } from "/codemirror/index.js";

import { countHeadLines } from "./positions.js";

/** Names of nodes of the Markdown parser -> the class of their text. */
const NODE_CLASSES = {
  ATXHeading1: "md-heading", ATXHeading2: "md-heading md-heading-2", ATXHeading3: "md-heading md-heading-3", ATXHeading4: "md-heading md-heading-3",
  SetextHeading1: "md-heading", SetextHeading2: "md-heading md-heading-2",
  Emphasis: "md-emphasis", StrongEmphasis: "md-strong", InlineCode: "md-code", FencedCode: "md-code", Blockquote: "md-quote",
  HeaderMark: "md-mark", EmphasisMark: "md-mark", CodeMark: "md-mark", QuoteMark: "md-mark", ListMark: "md-list-mark", LinkMark: "md-mark",
  URL: "md-address", Image: "md-picture", Comment: "md-comment", CommentBlock: "md-comment", HorizontalRule: "md-mark",
}; // prettier-ignore

/** Our own marks, which the parser does not know: a line is looked at by itself. */
const LINE_MARKS = [
  { pattern: /\[\^[^\]\s]+\]/g, name: "md-note" },
  { pattern: /\[@[^\]]*\]/g, name: "md-source" },
  { pattern: /^:{3,}.*$/g, name: "md-block" },
  { pattern: /\{[^{}\n]*\}/g, name: "md-mark" },
  { pattern: /^\\newpage\s*$/g, name: "md-block" },
];
/** A key; where it is set in, one word: a line of a long value may have a colon too. */
const HEAD_KEY = /^(?:[^\s:#-][^:]*|\s+(?:- )?[\p{L}_][\p{L}\p{N}_-]*):/u;
const HEAD_COMMENT = /(^|\s)#.*$/;
/** What no dictionary knows. */
const UNSPELLED = ["md-note", "md-source", "md-block", "md-mark", "md-address", "md-code", "md-head-key", "md-comment"];

/** @type {Map<string, Decoration>} */
const marks = new Map();

/** Return the decoration of a class. @param {string} name */
function markOf(name) {
  const attributes = UNSPELLED.includes(name) ? { spellcheck: "false" } : {};
  if (!marks.has(name)) marks.set(name, Decoration.mark({ class: name, attributes }));
  return marks.get(name);
}

const headLine = Decoration.line({ class: "md-head", attributes: { spellcheck: "false" } });

/** Return the extension that colours the text that is in sight. */
export function colourMarkdown() {
  return ViewPlugin.fromClass(Colours, { decorations: (plugin) => plugin.decorations });
}

class Colours {
  /** @param {any} view */
  constructor(view) {
    this.tree = syntaxTree(view.state);
    this.decorations = decorate(view);
  }

  /** @param {any} update */
  update(update) {
    const tree = syntaxTree(update.state);
    if (!update.docChanged && !update.viewportChanged && tree === this.tree) return;
    this.tree = tree;
    this.decorations = decorate(update.view);
  }
}

/** @param {any} view */
function decorate(view) {
  const { doc } = view.state;
  const headLines = countHeadLines(doc);
  const headEnd = headLines ? doc.line(headLines).to : -1;
  /** @type {any[]} */
  const ranges = [];
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({ from, to, enter: (node) => markNode(node, headEnd, ranges) });
    const last = doc.lineAt(to).number;
    for (let number = doc.lineAt(from).number; number <= last; number++) {
      const line = doc.line(number);
      if (number <= headLines) markHeadLine(line, ranges);
      else markLine(line, ranges);
    }
  }
  return Decoration.set(ranges, true);
}

/** @param {{name: string, from: number, to: number}} node @param {number} headEnd @param {any[]} ranges */
function markNode(node, headEnd, ranges) {
  const name = NODE_CLASSES[/** @type {keyof typeof NODE_CLASSES} */ (node.name)];
  if (name && node.from > headEnd && node.from < node.to) ranges.push(markOf(name).range(node.from, node.to));
}

/** @param {{from: number, text: string}} line @param {any[]} ranges */
function markLine(line, ranges) {
  for (const { pattern, name } of LINE_MARKS) {
    for (const match of line.text.matchAll(pattern)) {
      const from = line.from + match.index;
      ranges.push(markOf(name).range(from, from + match[0].length));
    }
  }
}

/** @param {{from: number, text: string}} line @param {any[]} ranges */
function markHeadLine(line, ranges) {
  ranges.push(headLine.range(line.from));
  const comment = line.text.match(HEAD_COMMENT);
  const key = line.text.match(HEAD_KEY);
  if (key) ranges.push(markOf("md-head-key").range(line.from, line.from + key[0].length));
  if (comment?.index !== undefined) ranges.push(markOf("md-comment").range(line.from + comment.index, line.from + line.text.length));
}

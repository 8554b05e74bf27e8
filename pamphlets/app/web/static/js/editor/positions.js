// @ts-check
/** Lines and columns of the press, in characters from 1 <-> offsets of the editor, in units of UTF-16. */

/** @typedef {{line: number, column: number}} Place */

/**
 * Return the offset of a place; the nearest there is, where the text has no such line or column.
 * @param {import("/codemirror/index.js").Text} doc @param {number} line @param {number} column
 */
export function offsetAt(doc, line, column) {
  const { from, text } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const before = Array.from(text).slice(0, Math.max(column - 1, 0));
  return from + before.join("").length;
}

/**
 * Return the place of an offset.
 * @param {import("/codemirror/index.js").Text} doc @param {number} offset @returns {Place}
 */
export function placeAt(doc, offset) {
  const line = doc.lineAt(offset);
  const before = line.text.slice(0, offset - line.from);
  return { line: line.number, column: Array.from(before).length + 1 };
}

/**
 * Return the number of lines of the head of a text, its two fences among them; 0 where it has none.
 * @param {import("/codemirror/index.js").Text} doc
 */
export function countHeadLines(doc) {
  if (!/^---\s*$/.test(doc.line(1).text)) return 0;
  for (let number = 2; number <= doc.lines; number++) {
    if (/^(---|\.\.\.)\s*$/.test(doc.line(number).text)) return number;
  }
  return 0;
}

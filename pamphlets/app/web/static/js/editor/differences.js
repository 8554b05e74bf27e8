// @ts-check
/** Two texts -> the lines that differ; three -> one that has the changes of both, where these do not touch. */

/** @typedef {{from: number, to: number, lines: string[]}} Hunk lines `from` to `to` (from 0, `to` not among them) of a text become others */

// A table of so many cells takes 20 ms; longer stretches are one hunk.
const MOST_CELLS = 4_000_000;

/**
 * Return the hunks that make the second text of the first, in order; none touches the next.
 * @param {string[]} before @param {string[]} after @returns {Hunk[]}
 */
export function findHunks(before, after) {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const old = before.slice(start, before.length - tail);
  const young = after.slice(start, after.length - tail);
  const pairs = old.length * young.length > MOST_CELLS ? [] : pairLines(old, young);
  return listHunks(pairs, old.length, young).map((hunk) => ({ ...hunk, from: hunk.from + start, to: hunk.to + start }));
}

/**
 * Return which lines are the same: a longest common subsequence, as pairs of indexes.
 * @param {string[]} old @param {string[]} young @returns {[number, number][]}
 */
function pairLines(old, young) {
  const width = young.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = young.length - 1; j >= 0; j--) {
      const below = lengths[(i + 1) * width + j];
      const right = lengths[i * width + j + 1];
      lengths[i * width + j] = old[i] === young[j] ? lengths[(i + 1) * width + j + 1] + 1 : Math.max(below, right);
    }
  }
  /** @type {[number, number][]} */
  const pairs = [];
  for (let i = 0, j = 0; i < old.length && j < young.length; ) {
    if (old[i] === young[j]) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
    else j++;
  }
  return pairs;
}

/** @param {[number, number][]} pairs @param {number} oldLength @param {string[]} young @returns {Hunk[]} */
function listHunks(pairs, oldLength, young) {
  /** @type {Hunk[]} */
  const hunks = [];
  let i = 0;
  let j = 0;
  for (const [oldIndex, youngIndex] of [...pairs, [oldLength, young.length]]) {
    if (oldIndex > i || youngIndex > j) hunks.push({ from: i, to: oldIndex, lines: young.slice(j, youngIndex) });
    i = oldIndex + 1;
    j = youngIndex + 1;
  }
  return hunks;
}

/**
 * Return a text with the changes that two people made to it; null where they changed the same lines, or lines side by side.
 * @param {string} base @param {string} mine @param {string} theirs @returns {string | null}
 */
export function mergeTexts(base, mine, theirs) {
  const lines = base.split("\n");
  const own = findHunks(lines, mine.split("\n"));
  const foreign = findHunks(lines, theirs.split("\n")).filter((hunk) => !own.some((other) => isSame(hunk, other)));
  if (foreign.some((hunk) => own.some((other) => hunk.from <= other.to && other.from <= hunk.to))) return null;
  const hunks = [...own, ...foreign].sort((a, b) => b.from - a.from);
  for (const { from, to, lines: young } of hunks) lines.splice(from, to - from, ...young);
  return lines.join("\n");
}

/** @param {Hunk} hunk @param {Hunk} other */
function isSame(hunk, other) {
  return hunk.from === other.from && hunk.to === other.to && hunk.lines.join("\n") === other.lines.join("\n");
}

/**
 * Return the one change that makes the second text of the first: what an editor applies without moving its cursor.
 * @param {string} before @param {string} after
 */
export function findChange(before, after) {
  let from = 0;
  const shorter = Math.min(before.length, after.length);
  while (from < shorter && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < shorter - from && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}

// @ts-check
/** Two people wrote into one text: what each changed, side by side, and the choice between them. */

import { make } from "../dom.js";
import { word } from "../words.js";
import { findHunks, mergeTexts } from "./differences.js";

const CONTEXT = 1; // lines shown around what differs

/**
 * Return the text that whoever writes chooses: their own, that of the file, or both joined where their changes do not touch.
 * @param {{base: string, mine: string, theirs: string | null}} texts `theirs`: null where the file is gone
 * @returns {Promise<string>}
 */
export function askWhichText({ base, mine, theirs }) {
  const joined = theirs === null ? null : mergeTexts(base, mine, theirs);
  const dialog = make("dialog", { className: "conflict", "aria-labelledby": "conflict-title" });
  return new Promise((resolve) => {
    /** @param {string} text */
    const choose = (text) => {
      dialog.close();
      dialog.remove();
      resolve(text);
    };
    const choices = make("div", { className: "choices" });
    if (joined !== null) choices.append(makeChoice("writing.join", () => choose(joined)));
    choices.append(makeChoice("writing.keep-mine", () => choose(mine)));
    if (theirs !== null) choices.append(makeChoice("writing.take-theirs", () => choose(theirs)));
    const [first] = choices.children;
    first.classList.add("main");
    dialog.append(make("h2", { id: "conflict-title" }, word(theirs === null ? "writing.gone" : "writing.conflict")));
    if (theirs !== null) dialog.append(describeChoice(joined), compareTexts(mine, theirs));
    dialog.append(choices, make("p", { className: "hint" }, word("writing.conflict-undo")));
    // Escape would leave the question open: nothing is lost by asking on.
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    document.body.append(dialog);
    dialog.showModal();
    /** @type {HTMLElement} */ (first).focus();
  });
}

/** @param {string} name @param {() => void} choose */
function makeChoice(name, choose) {
  return make("button", { onclick: choose }, word(name));
}

/** @param {string | null} joined */
function describeChoice(joined) {
  return make("p", {}, word(joined === null ? "writing.conflict-same-lines" : "writing.conflict-other-lines"));
}

/** @param {string} mine @param {string} theirs */
function compareTexts(mine, theirs) {
  const [ours, others] = [mine.split("\n"), theirs.split("\n")];
  const head = make("tr", {}, make("th", { scope: "col" }, word("writing.here")), make("th", { scope: "col" }, word("writing.in-file")));
  const body = make("tbody");
  let shift = 0;
  for (const { from, to, lines } of findHunks(ours, others)) {
    const start = from + shift;
    const own = makeLines(ours, from, to);
    body.append(make("tr", {}, own, makeLines(others, start, start + lines.length)));
    shift += lines.length - (to - from);
  }
  return make("div", { className: "differences", tabIndex: 0 }, make("table", {}, make("thead", {}, head), body));
}

/** @param {string[]} lines @param {number} from @param {number} to */
function makeLines(lines, from, to) {
  const cell = make("td");
  const before = lines.slice(Math.max(from - CONTEXT, 0), from);
  const after = lines.slice(to, to + CONTEXT);
  cell.append(...before.map((line) => make("p", {}, line)));
  cell.append(...lines.slice(from, to).map((line) => make("p", {}, make("mark", {}, line || "\u00a0"))));
  cell.append(...after.map((line) => make("p", {}, line)));
  return cell;
}

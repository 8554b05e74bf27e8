// @ts-check
/** Anybody's PDF, dropped -> its sheets, side by side; folded otherwise; kept. */

import { request, RequestFailure } from "../api.js";
import { make } from "../dom.js";
import { makeTurns } from "../turns.js";
import { word } from "../words.js";
import { labelled, makeSelect, openPanel, wantPanel } from "./panel.js";

const SIDE_WIDTH = 300; // pixels of CSS
const takeTurn = makeTurns();

/** What the command line calls a control of this form, which its hints name. */
const OPTIONS = { "--scale fit": "scale-to-fit", "--binding top": "binding-top", "--rtl": "right-to-left", "--scheme": "scheme", "--paper": "paper" };

/** @type {{scheme: string | null, paper: string, flip: string, rtl: boolean, scale_to_fit: boolean, binding_top: boolean}} */
let choice;
/** @type {{schemes: {name: string, summary: string}[], papers: string[]}} */
let choices;
/** The folding that is worked out, which the next one of the same file waits for: both write the same sheets. @type {Promise<void>} */
let folding = Promise.resolve();

/** Open the panel. @param {File} [file] that was dropped already */
export async function openImposing(file) {
  const isWanted = wantPanel();
  choices ??= await request("GET", "/api/impositions");
  if (!isWanted()) return;
  const outcome = make("section", { className: "outcome", "aria-live": "polite" });
  openPanel(word("impose"), makeDropPlace(outcome), outcome);
  if (file) await drop(file, outcome);
}

/** @param {HTMLElement} outcome */
function makeDropPlace(outcome) {
  const input = make("input", { type: "file", accept: "application/pdf,.pdf", className: "unseen" });
  input.addEventListener("change", () => input.files?.[0] && drop(input.files[0], outcome));
  const place = make("label", { className: "drop" }, make("span", {}, word("drop-pdf")), make("span", { className: "button" }, word("choose-file")), input);
  place.addEventListener("dragover", (event) => event.preventDefault());
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) drop(file, outcome);
  });
  return place;
}

/** @param {File} file @param {HTMLElement} outcome */
async function drop(file, outcome) {
  choice = { scheme: null, paper: "A4", flip: "short", rtl: false, scale_to_fit: false, binding_top: false };
  folding = show(outcome, takeTurn(), () => request("POST", `/api/impositions?name=${encodeURIComponent(file.name)}`, file));
  await folding;
}

/** @param {HTMLElement} outcome @param {() => boolean} isNewest @param {() => Promise<any>} ask */
async function show(outcome, isNewest, ask) {
  if (!isNewest()) return;
  outcome.setAttribute("aria-busy", "true");
  try {
    const imposition = await ask();
    if (!isNewest()) return;
    choice.scheme ??= imposition.scheme ?? null;
    outcome.replaceChildren(...describe(imposition, outcome));
  } catch (failure) {
    if (!(failure instanceof RequestFailure)) throw failure;
    if (isNewest()) outcome.replaceChildren(make("p", { className: "fault" }, failure.message));
  } finally {
    if (isNewest()) outcome.removeAttribute("aria-busy");
  }
}

/** @param {any} imposition @param {HTMLElement} outcome */
function describe(imposition, outcome) {
  const rows = [make("h3", {}, imposition.name), makeForm(imposition, outcome), listRemarks(imposition.diagnostics)];
  if (!imposition.sheets) return rows;
  const facts = { pages: imposition.pages, sheets: imposition.sheets, paper: imposition.paper };
  const address = `/api/impositions/${imposition.job}/sheets.pdf`;
  const keep = make("a", { href: address, className: "button main", download: imposition.file }, word("download-sheets"));
  return [...rows, make("p", { className: "lines" }, word("imposed", facts), " ", howToPrint(imposition)), make("p", { className: "buttons" }, keep), showSides(imposition)];
}

/** @param {any} imposition */
function howToPrint(imposition) {
  return word(imposition.sides === 2 ? `edge-${imposition.flip}` : "one-side");
}

/** @param {any} imposition @param {HTMLElement} outcome */
function makeForm(imposition, outcome) {
  /** @param {Partial<typeof choice>} changes */
  const change = (changes) => {
    Object.assign(choice, changes);
    const isNewest = takeTurn();
    folding = folding.then(() => show(outcome, isNewest, () => request("POST", `/api/impositions/${imposition.job}`, choice)));
  };
  /** @type {[string, string][]} */
  const schemes = [["", word("scheme-of-pages")]];
  for (const { name, summary } of choices.schemes) schemes.push([name, summary]);
  /** @type {[string, string][]} */
  const papers = choices.papers.map((name) => [name, name]);
  /** @type {[string, string][]} */
  const edges = [["short", word("edge-short")], ["long", word("edge-long")]];
  const fields = [
    labelled(word("scheme"), makeSelect(schemes, choice.scheme ?? "", (scheme) => change({ scheme: scheme || null }))),
    labelled(word("paper"), makeSelect(papers, choice.paper, (paper) => change({ paper }))),
    labelled(word("edge"), makeSelect(edges, choice.flip, (flip) => change({ flip }))),
    checkbox("rtl", word("right-to-left"), change),
    checkbox("scale_to_fit", word("scale-to-fit"), change),
    checkbox("binding_top", word("binding-top"), change),
  ];
  return make("form", { className: "fields" }, ...fields);
}

/** @param {"rtl" | "scale_to_fit" | "binding_top"} name @param {string} label @param {(changes: any) => void} change */
function checkbox(name, label, change) {
  const box = make("input", { type: "checkbox", checked: choice[name] });
  box.addEventListener("change", () => change({ [name]: box.checked }));
  return make("label", { className: "check" }, box, label);
}

/** @param {import("../state.js").DiagnosticRow[]} rows */
function listRemarks(rows) {
  const items = rows.map((row) => make("li", { className: row.severity }, row.message, make("span", { className: "hint" }, nameControls(row.hint))));
  return make("ul", { className: "remarks" }, ...items);
}

/** Return a hint with the words of this form in place of options of the command line. @param {string} hint */
function nameControls(hint) {
  let text = hint;
  for (const [option, control] of Object.entries(OPTIONS)) text = text.replaceAll(option, `« ${word(control)} »`);
  return text;
}

/** @param {any} imposition */
function showSides(imposition) {
  const count = imposition.sheets * imposition.sides;
  const items = Array.from({ length: count }, (_, index) => showSide(imposition, index));
  return make("ol", { className: "sides" }, ...items);
}

/** @param {any} imposition @param {number} index */
function showSide(imposition, index) {
  const isTwoSided = imposition.sides === 2;
  const sheet = Math.floor(index / imposition.sides) + 1;
  const side = isTwoSided ? (index % 2 ? "back" : "front") : "only";
  const name = word(`side-${side}`, { sheet });
  // Another folding is another picture: the browser must not show the one it has.
  const stamp = encodeURIComponent(JSON.stringify(choice));
  const src = `/api/impositions/${imposition.job}/${index + 1}.png?scale=${devicePixelRatio * 0.5}&v=${stamp}`;
  const picture = make("img", { src, alt: name, loading: "lazy", width: SIDE_WIDTH });
  return make("li", {}, make("figure", {}, picture, make("figcaption", {}, name)));
}

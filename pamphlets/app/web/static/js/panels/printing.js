// @ts-check
/** How many copies -> what they take, which file first, and paper, one step after another. */

import { request, RequestFailure } from "../api.js";
import { make } from "../dom.js";
import { saveText } from "../editor/saving.js";
import { current } from "../state.js";
import { makeTurns } from "../turns.js";
import { number, word } from "../words.js";
import { labelled, makeSelect, openPanel, wantPanel } from "./panel.js";

const PRICES = "pamphlets-prices"; // what a side and a ream cost here, kept in this browser
const takeTurn = makeTurns();

/** @type {{copies: number, trial: string, format: string, printer: string, side_price: string, ream_price: string}} */
const wanted = { copies: 10, trial: "", format: "", printer: "", side_price: "", ream_price: "" };

/** Open the panel, with the text saved as it stands. */
export async function openPrinting() {
  const isWanted = wantPanel();
  Object.assign(wanted, JSON.parse(localStorage.getItem(PRICES) ?? "{}"));
  if (!current().isSaved) await saveText();
  const printers = await request("GET", "/api/printing/printers");
  if (!isWanted()) return;
  wanted.printer = printers.usual;
  wanted.format = "";
  const outcome = make("section", { className: "outcome", "aria-live": "polite" });
  const ask = () => plan(outcome);
  openPanel(word("print"), makeForm(printers.names, ask), outcome);
  await ask();
}

/** @param {string[]} printers @param {() => void} ask */
function makeForm(printers, ask) {
  const copies = make("input", { type: "number", min: "1", max: "9999", value: String(wanted.copies) });
  copies.addEventListener("change", () => set("copies", copies.valueAsNumber || 1));
  const fields = [labelled(word("copies"), copies)];
  if (current().formats.length > 1) {
    /** @type {[string, string][]} */
    const formats = current().formats.map((name, index) => [index ? name : "", name]);
    fields.push(labelled(word("format"), makeSelect(formats, "", (value) => set("format", value))));
  }
  if (printers.length) {
    /** @type {[string, string][]} */
    const choices = [["", word("system-printer")], ...printers.map((name) => /** @type {[string, string]} */ ([name, name]))];
    fields.push(labelled(word("printer"), makeSelect(choices, wanted.printer, (value) => set("printer", value))));
  }
  for (const name of /** @type {const} */ (["ream_price", "side_price"])) {
    const price = make("input", { inputMode: "decimal", value: wanted[name], placeholder: "0,00", size: 6 });
    price.addEventListener("change", () => set(name, price.value));
    fields.push(labelled(word(name), price));
  }
  return make("form", { className: "fields", onsubmit: (/** @type {Event} */ event) => event.preventDefault() }, ...fields);

  /** @param {keyof typeof wanted} name @param {any} value */
  function set(name, value) {
    Object.assign(wanted, { [name]: value });
    const { side_price, ream_price } = wanted;
    localStorage.setItem(PRICES, JSON.stringify({ side_price, ream_price }));
    ask();
  }
}

/** @param {HTMLElement} outcome */
async function plan(outcome, trial = "") {
  const isNewest = takeTurn();
  outcome.setAttribute("aria-busy", "true");
  try {
    const job = await request("POST", "/api/printing", { path: current().path, ...wanted, trial });
    if (trial) await printSteps(outcome, job);
    else if (isNewest()) outcome.replaceChildren(...describe(job, outcome));
  } catch (failure) {
    if (!(failure instanceof RequestFailure)) throw failure;
    outcome.replaceChildren(make("p", { className: "fault" }, failure.message), listFaults(failure.body?.diagnostics ?? []));
  } finally {
    if (isNewest()) outcome.removeAttribute("aria-busy");
  }
}

/** @param {import("../state.js").DiagnosticRow[]} rows */
function listFaults(rows) {
  const faults = rows.filter((row) => row.severity === "error");
  return make("ul", {}, ...faults.map((row) => make("li", {}, `${row.line}: ${row.message}`)));
}

/** @param {any} job @param {HTMLElement} outcome */
function describe(job, outcome) {
  const figures = make("dl", { className: "figures" });
  /** @param {string} name @param {string} value */
  const add = (name, value) => figures.append(make("div", {}, make("dt", {}, word(name)), make("dd", {}, value)));
  add("sheets", word("sheets-of", { count: job.sheets, paper: job.paper }));
  add("sheets-a-copy", String(job.sheets_a_copy));
  add("sides", word(job.is_two_sided ? `edge-${job.edge}` : "one-side"));
  if (job.cost !== null) add("cost", word("euros", { amount: number(job.cost, 2) }));
  if (job.prices) add("free-price", describePrices(job.prices));
  const rows = [figures];
  if (job.cost === null) rows.push(note(word("no-prices")));
  if (!job.names_printer) rows.push(note(word("no-imprint")));
  return [...rows, listFiles(job), ...(job.can_print ? [printButtons(job, outcome)] : [byHand(job)])];
}

/** @param {{cost: number, support: number}} prices */
function describePrices(prices) {
  return word("free-price-of", { cost: number(prices.cost, 2), support: number(prices.support, 2) });
}

/** @param {string} text */
function note(text) {
  return make("p", { className: "note" }, text);
}

/** @param {any} job */
function listFiles(job) {
  const names = job.files.filter((/** @type {string} */ name) => /\.(pdf|txt)$/.test(name));
  const links = names.map((/** @type {string} */ name) => {
    return make("li", {}, make("a", { href: fileAddress(job, name), target: "_blank" }, name));
  });
  return make("details", {}, make("summary", {}, word("files")), make("ul", { className: "files" }, ...links));
}

/** @param {any} job */
function byHand(job) {
  const open = make("a", { href: fileAddress(job, job.first_file), target: "_blank", className: "button" }, word("open-file"));
  // Its first line is the heading.
  const steps = job.hand.slice(job.hand.indexOf("\n") + 1);
  return make("div", { className: "hand" }, make("h3", {}, word("by-hand")), make("p", { className: "lines" }, steps), make("p", {}, open));
}

/** @param {any} job @param {string} name of a file of its title */
function fileAddress(job, name) {
  return `/build/${job.folder}/${encodeURIComponent(name)}`;
}

/** @param {any} job @param {HTMLElement} outcome */
function printButtons(job, outcome) {
  const trial = make("button", { type: "button", onclick: () => plan(outcome, "page") }, word("print-trial"));
  const all = make("button", { type: "button", className: "main", onclick: () => printSteps(outcome, job) }, word("print-copies", { count: job.copies }));
  return make("p", { className: "buttons" }, trial, all);
}

/** @param {HTMLElement} outcome @param {any} job */
async function printSteps(outcome, job, step = 0) {
  const before = job.steps[step];
  if (before) {
    await new Promise((goOn) => {
      const button = make("button", { className: "main", onclick: goOn }, word("paper-is-back"));
      outcome.append(make("p", { className: "lines" }, before), button);
      button.focus();
    });
  }
  const { said } = await request("POST", `/api/printing/${job.job}/${step}`, {});
  outcome.append(make("p", { role: "status" }, said));
  if (step + 1 < job.steps.length) await printSteps(outcome, job, step + 1);
}

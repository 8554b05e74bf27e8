// @ts-check
/** A file written elsewhere, dropped or chosen -> a text of the folder of texts, and what of it was lost. */

import { request } from "../api.js";
import { make } from "../dom.js";
import { word } from "../words.js";
import { makeKindSelect, makeOutcome, tell } from "./new_form.js";
import { labelled } from "./panel.js";

const ENDINGS = [".odt", ".docx", ".html", ".htm", ".md", ".txt", ".zip"];

/** @typedef {{form: HTMLElement, kind: HTMLSelectElement, outcome: HTMLElement, open: (path: string) => void}} ImportForm */

/** Return whether a file is one that can be brought in, by its name. @param {File} file */
export function isImportable(file) {
  return ENDINGS.some((ending) => file.name.toLowerCase().endsWith(ending));
}

/** Return the form. @param {(path: string) => void} open @returns {ImportForm} */
export function makeImportForm(open) {
  const kind = makeKindSelect();
  const outcome = makeOutcome();
  const input = make("input", { type: "file", accept: ENDINGS.join(","), className: "unseen" });
  const place = make("label", { className: "drop" },
    make("span", {}, word("titles.import-drop")),
    make("span", { className: "button" }, word("choose-file")),
    input);
  const form = make("div", {}, make("div", { className: "fields" }, labelled(word("titles.new-kind"), kind)), place, outcome);
  const whole = { form, kind, outcome, open };
  input.addEventListener("change", () => input.files?.[0] && importFile(input.files[0], whole));
  place.addEventListener("dragover", (event) => event.preventDefault());
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) importFile(file, whole);
  });
  return whole;
}

/** Bring a file in, and tell how it went. @param {File} file @param {ImportForm} form */
export async function importFile(file, { kind, outcome, open }) {
  await tell(outcome, async () => {
    outcome.replaceChildren(make("p", {}, word("titles.importing", { name: file.name })));
    const address = `/api/import?name=${encodeURIComponent(file.name)}&format=${kind.value}`;
    const { path, notes, pictures, diagnostics } = await request("POST", address, file);
    const show = make("button", { className: "main", type: "button", onclick: () => open(path) }, word("titles.import-open"));
    outcome.replaceChildren(make("p", {}, word("titles.imported", { path, notes, pictures })), ...listLosses(diagnostics), show);
    show.focus();
  });
}

/** @param {import("../state.js").DiagnosticRow[]} rows */
function listLosses(rows) {
  if (!rows.length) return [];
  const items = rows.map((row) => make("li", { className: row.severity }, row.message, make("span", { className: "hint" }, row.hint)));
  return [make("p", {}, word("titles.import-lost")), make("ul", { className: "remarks" }, ...items)];
}

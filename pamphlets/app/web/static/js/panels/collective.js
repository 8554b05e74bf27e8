// @ts-check
/** The three lines of the collective, read from its file when they are shown, and written back where they stood. */

import { request, RequestFailure } from "../api.js";
import { make } from "../dom.js";
import { word } from "../words.js";
import { makeOutcome, tell } from "./new_form.js";
import { labelled } from "./panel.js";

const KEYS = ["collectif", "adresse", "contact"];

/** Return the form. */
export function makeCollectiveForm() {
  const outcome = makeOutcome();
  const inputs = Object.fromEntries(KEYS.map((key) => [key, make("input", { name: key, maxLength: 500, size: 40 })]));
  let version = "";

  /** @param {{values: Record<string, string>, version: string}} file @param {string[]} [keys] */
  const fill = (file, keys = KEYS) => {
    version = file.version;
    for (const key of keys) inputs[key].value = file.values[key];
  };

  // What is typed already, before the answer, stays.
  const reading = request("GET", "/api/collective").then((file) => fill(file, KEYS.filter((key) => !inputs[key].value)));

  const write = async () => {
    await reading; // else whoever is quicker than the file would be told of a conflict
    const values = Object.fromEntries(KEYS.map((key) => [key, inputs[key].value]));
    try {
      fill(await request("PUT", "/api/collective", { values, version }));
      outcome.replaceChildren(make("p", {}, word("titles.kept")));
    } catch (failure) {
      if (!(failure instanceof RequestFailure) || failure.status !== 409) throw failure;
      fill(failure.body);
      outcome.replaceChildren(make("p", { className: "note" }, word("titles.collective-conflict")));
    }
  };

  /** @param {SubmitEvent} event */
  const keep = (event) => {
    event.preventDefault();
    tell(outcome, write);
  };
  tell(outcome, () => reading);
  return make("form", { className: "collective", onsubmit: keep },
    make("p", { className: "hint" }, word("titles.collective-why")),
    ...KEYS.map((key) => labelled(word(`titles.${key}`), inputs[key])),
    make("button", { className: "main" }, word("titles.keep")),
    outcome);
}

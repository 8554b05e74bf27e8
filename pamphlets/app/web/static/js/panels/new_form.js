// @ts-check
/** A title and what it becomes -> a text to begin with. */

import { request, RequestFailure } from "../api.js";
import { make } from "../dom.js";
import { word } from "../words.js";
import { labelled, makeSelect } from "./panel.js";

const KINDS = ["brochure", "affiche", "tract", "zine", "lettre"];

/** Return the form. @param {(path: string) => void} open */
export function makeNewForm(open) {
  const title = make("input", { required: true, maxLength: 200, autocomplete: "off", spellcheck: true, size: 32 });
  const kind = makeKindSelect();
  const outcome = makeOutcome();
  /** @param {SubmitEvent} event */
  const begin = async (event) => {
    event.preventDefault();
    await tell(outcome, async () => {
      const { path } = await request("POST", "/api/titles", { title: title.value, format: kind.value });
      open(path);
    });
  };
  return make("form", { className: "fields", onsubmit: begin },
    labelled(word("titles.new-title"), title),
    labelled(word("titles.new-kind"), kind),
    make("button", { className: "main" }, word("titles.begin")),
    outcome);
}

/** Return the choice of what a text becomes. */
export function makeKindSelect() {
  /** @type {[string, string][]} */
  const choices = KINDS.map((name) => [name, word(`titles.kind-${name}`)]);
  return makeSelect(choices, KINDS[0], () => {});
}

/** Return where a form tells how it went. */
export function makeOutcome() {
  return make("div", { className: "told", role: "status" });
}

/** Do something that the server may refuse; tell why where it does. @param {HTMLElement} outcome @param {() => Promise<void>} act */
export async function tell(outcome, act) {
  outcome.replaceChildren();
  try {
    await act();
  } catch (failure) {
    if (!(failure instanceof RequestFailure)) throw failure;
    outcome.replaceChildren(make("p", { className: "fault" }, failure.message));
  }
}

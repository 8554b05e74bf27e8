// @ts-check
/** The sentences that the page shows, in the language that is spoken. */

import { request } from "./api.js";

/** @type {Record<string, string>} */
let words = {};

/** Get the sentences; before anything is shown. */
export async function loadWords() {
  words = await request("GET", "/api/words");
  document.documentElement.lang = word("language");
}

/** Return a sentence, its blanks filled. @param {string} name its id, without « viewing. » or « atelier. » @param {Record<string, string | number>} [fields] */
export function word(name, fields = {}) {
  const sentence = words[name] ?? words[`viewing.${name}`] ?? words[`atelier.${name}`] ?? name;
  return sentence.replace(/\{(\w+)\}/g, (blank, field) => String(fields[field] ?? blank));
}

/** Return a number as the language of the page writes it. @param {number} value @param {number} digits behind the point */
export function number(value, digits = 0) {
  return value.toLocaleString(document.documentElement.lang, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

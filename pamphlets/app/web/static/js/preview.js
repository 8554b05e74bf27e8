// @ts-check
/** The text in the editor -> its pages: one request at a time, the newest text next. */

import { request } from "./api.js";
import { change, current, subscribe } from "./state.js";

/** @type {string | null} */
let waiting = null;
let isAsking = false;
/** The text whose pages are shown, and the format that they were asked for. @type {{path: string, text: string, format: string} | null} */
let last = null;

subscribe(["format"], ({ path, format }) => {
  if (last && last.path === path && last.format !== format) showText(last.text);
});

/** Ask for the pages of a text; a text that came meanwhile is asked for next, those between are left out. @param {string} text */
export async function showText(text) {
  if (!current().path) return;
  waiting = text;
  if (isAsking) return;
  isAsking = true;
  try {
    while (waiting !== null) {
      const asked = waiting;
      waiting = null;
      await ask(asked);
    }
  } finally {
    isAsking = false;
  }
}

/** @param {string} text */
async function ask(text) {
  const { path, format } = current();
  last = { path, text, format };
  const preview = await request("POST", "/api/preview", { path, text, format }).catch(() => null);
  // Without an answer the pages stay: whoever writes is told when the text is saved.
  if (!preview || path !== current().path) return;
  change({ pages: preview.pages, diagnostics: preview.diagnostics, isCurrent: preview.is_current, formats: preview.formats });
}

// @ts-check
/** Requests about what is shown, which the next edit makes again: one that fails is no fault to tell. */

import { request } from "../api.js";

/**
 * Return the JSON that the server answers; null where it has none: an edit has made the page another one, or nobody answers.
 * @param {string} method @param {string} path @param {any} [body]
 */
export async function requestShown(method, path, body) {
  try {
    return await request(method, path, body);
  } catch {
    return null;
  }
}

// @ts-check
/** In the bar: whether the text stands in its file, and the button that puts it there at once. */

import { make } from "../dom.js";
import { subscribe } from "../state.js";
import { word } from "../words.js";
import { saveText } from "./saving.js";

/** Show the button. @param {HTMLElement} bar */
export function showSaveButton(bar) {
  const button = make("button", { className: "save", title: "Ctrl+S", onclick: saveText });
  bar.append(button);
  subscribe(["saving"], ({ saving }) => {
    button.textContent = word(`writing.${saving}`);
    button.disabled = saving === "saved" || saving === "saving";
    button.dataset.saving = saving;
  });
}

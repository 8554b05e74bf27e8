// @ts-check
/** A file dropped anywhere on the page -> the panel that knows what to do with it; the page is never left for it. */

import { find } from "../dom.js";
import { word } from "../words.js";
import { isImportable } from "./import_form.js";
import { openImposing } from "./imposing.js";
import { openTitles } from "./titles.js";

/** Take files wherever they are dropped, but for places that take them themselves. */
export function acceptDrops() {
  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file || event.defaultPrevented) return;
    event.preventDefault();
    openDropped(file);
  });
}

/** @param {File} file */
function openDropped(file) {
  if (file.name.toLowerCase().endsWith(".pdf")) openImposing(file);
  else if (isImportable(file)) openTitles({ file });
  else find("status").textContent = word("titles.not-droppable", { name: file.name });
}

// @ts-check
/** What the server tells of the disk: files that others change, titles that come and go. */

import { find } from "./dom.js";
import { compareFile } from "./editor/saving.js";
import { editedText } from "./editor/view.js";
import { loadTitles } from "./panels/titles.js";
import { showText } from "./preview.js";
import { current } from "./state.js";
import { word } from "./words.js";

const TOLD_AFTER = 2000; // ms without a server: a shorter absence is none of the writer's business

/** Listen; the browser takes up the stream again by itself where it breaks off. */
export function followEvents() {
  const stream = new EventSource("/api/events");
  // At the beginning, and after a server that was gone: something may have changed meanwhile.
  stream.addEventListener("ready", compareFile);
  tellAbsence(stream);
  stream.addEventListener("changed", ({ data }) => noteFile(JSON.parse(data)));
  stream.addEventListener("titles", loadTitles);
  addEventListener("pagehide", () => stream.close());
}

/** @param {{path: string, version: string | null}} file of the folder of texts */
function noteFile({ path, version }) {
  if (path !== current().path) showText(editedText()); // a picture, the register, the collective
  else if (version !== current().version) compareFile();
}

/** Say that the server does not answer, until it does again. @param {EventSource} stream */
function tellAbsence(stream) {
  const status = find("status");
  const message = word("writing.no-server");
  let timer = 0;
  stream.addEventListener("error", () => {
    timer ||= setTimeout(() => { status.textContent = message; }, TOLD_AFTER);
  });
  stream.addEventListener("ready", () => {
    clearTimeout(timer);
    timer = 0;
    if (status.textContent === message) status.textContent = "";
  });
}

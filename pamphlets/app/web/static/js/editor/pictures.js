// @ts-check
/** A picture dropped on the text, pasted or chosen -> a file of the folder of pictures, and the mark that shows it. */

import { EditorView } from "/codemirror/index.js";

import { request, RequestFailure } from "../api.js";
import { find, make } from "../dom.js";
import { current } from "../state.js";
import { word } from "../words.js";
import { insertParagraph } from "./insertions.js";
import { editorView } from "./view.js";

const KINDS = ["image/jpeg", "image/png", "image/svg+xml", "image/webp", "image/gif", "image/tiff"];

/** Return the extension that takes pictures. */
export function acceptPictures() {
  return EditorView.domEventHandlers({ drop: takeDrop, paste: takePaste });
}

/** Let whoever writes choose pictures of their disk. */
export function choosePictures() {
  const choice = make("input", { type: "file", accept: KINDS.join(","), multiple: true });
  choice.onchange = () => addPictures([...(choice.files ?? [])]);
  choice.click();
}

/** @param {DragEvent} event @param {any} view */
function takeDrop(event, view) {
  const files = listPictures(event.dataTransfer);
  if (!files.length) return false;
  event.preventDefault();
  const position = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
  view.dispatch({ selection: { anchor: position } });
  addPictures(files);
  return true;
}

/** @param {ClipboardEvent} event */
function takePaste(event) {
  // A word processor puts a picture of the words beside the words.
  const isText = event.clipboardData?.types.includes("text/plain");
  const files = isText ? [] : listPictures(event.clipboardData);
  addPictures(files);
  return files.length > 0;
}

/** @param {DataTransfer | null} transfer */
function listPictures(transfer) {
  return [...(transfer?.files ?? [])].filter((file) => KINDS.includes(file.type));
}

/** @param {File[]} files */
async function addPictures(files) {
  const text = current().path;
  for (const file of files) {
    find("status").textContent = word("writing.picture-coming", { name: file.name });
    try {
      const { path } = await request("POST", `/api/images?name=${encodeURIComponent(file.name)}`, file);
      const up = "../".repeat(current().path.split("/").length - 1);
      // Another text was opened meanwhile: the picture lies in its folder, and the mark is written by whoever wants it.
      if (text === current().path) insertParagraph(`![‹${word("writing.picture-words")}›](${up}${path})`);
      find("status").textContent = word("writing.picture-there", { path });
    } catch (failure) {
      if (!(failure instanceof RequestFailure)) throw failure;
      find("status").textContent = failure.message;
    }
  }
  editorView().focus();
}

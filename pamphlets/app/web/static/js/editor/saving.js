// @ts-check
/** The text in the editor <-> its file: saved soon after each change, never over what somebody else wrote there. */

import { request, RequestFailure, textAddress } from "../api.js";
import { find } from "../dom.js";
import { change, current } from "../state.js";
import { word } from "../words.js";
import { askWhichText } from "./conflict.js";
import { editedText, replaceText } from "./view.js";

const SAVE_AFTER = 1200; // ms without a key
const TRY_AGAIN_AFTER = 3000; // ms, where the server does not answer or the disk is full

/** What the file held when we last saw it. */
let base = "";
/** What is on its way into the text, as from its form: without it no text is saved. @type {Promise<unknown>} */
let coming = Promise.resolve();
let comingCount = 0;
let timer = 0;
let isWriting = false;
let isAsking = false;
/** Whether the file may have changed while it was written. */
let wantsComparison = false;
/** The question which of two texts to keep, if one is asked. @type {Promise<void>} */
let answered = Promise.resolve();

/** Begin with a file as it is. @param {{text: string, version: string}} file */
export function beginWith({ text, version }) {
  base = text;
  change({ version });
  showSaving();
}

/** Return what the file held when we last saw it, and its version. */
export function lastSeenFile() {
  return { base, version: current().version };
}

/** Note that a change is on its way into the text: until it stands there nothing is called saved. @param {Promise<unknown>} change */
export function expectChange(change) {
  comingCount += 1;
  coming = change.finally(() => {
    comingCount -= 1;
    showSaving();
  });
  showSaving();
}

/** Return once all changes that are on their way stand in the text. */
export function finishChanges() {
  return coming;
}

/** Note that the text has changed; it is saved when whoever writes pauses. */
export function noteChange() {
  showSaving();
  saveAfter(SAVE_AFTER);
}

/** Write the text into its file, unless that was changed elsewhere: then whoever writes is asked. */
export async function saveText() {
  clearTimeout(timer);
  if (comingCount) await coming; // else at once: the page may be on the point of being left
  if (isWriting || isAsking || !current().path || editedText() === base) return;
  const { path } = current();
  isWriting = true;
  change({ saving: "saving" });
  try {
    await writeFile();
  } catch (failure) {
    // Of a text that is no longer open: its draft is compared with the file when it is opened again.
    if (path !== current().path) wantsComparison = true;
    else if (!(failure instanceof RequestFailure) || failure.status !== 409) reportFailure(failure);
    else await reconcile(failure.body.version ? failure.body : null);
  } finally {
    isWriting = false;
  }
  if (current().saving === "unsaved") saveAfter(SAVE_AFTER);
  if (wantsComparison) await compareFile();
}

async function writeFile() {
  const { path, version } = current();
  const text = editedText();
  const answer = await request("PUT", textAddress(path), { text, version });
  if (path === current().path) beginWith({ text, version: answer.version });
}

/** Compare the text with its file, as when the window comes back: somebody may have written there. */
export async function compareFile() {
  const { path, version } = current();
  wantsComparison = isWriting;
  if (!path || isWriting || isAsking) return;
  /** @type {{text: string, version: string} | null} */
  let file = null;
  try {
    file = await request("GET", textAddress(path));
  } catch (failure) {
    if (!(failure instanceof RequestFailure) || failure.status !== 404) return reportFailure(failure);
  }
  if (path !== current().path) return;
  // Written meanwhile: the answer may be what stood there before, which would undo what was written.
  if (isWriting || version !== current().version) return compareFile();
  await reconcile(file);
}

/** Return once no question is asked any more. */
export function finishAsking() {
  return answered;
}

/**
 * Take over what somebody else wrote into the file; where both texts have changed, ask.
 * @param {{text: string, version: string} | null} file as it is now, null where it is gone
 */
export async function reconcile(file) {
  if (isAsking || file?.version === current().version) return;
  const mine = editedText();
  if (file && (mine === base || mine === file.text)) {
    beginWith(file);
    replaceText(file.text);
    if (mine !== file.text) find("status").textContent = word("writing.taken-over");
    return;
  }
  answered = decide(file, mine);
  await answered;
}

/** @param {{text: string, version: string} | null} file @param {string} mine */
async function decide(file, mine) {
  isAsking = true;
  const chosen = await askWhichText({ base, mine, theirs: file?.text ?? null });
  isAsking = false;
  beginWith(file ?? { text: "", version: "" });
  // Two steps: undo brings back what stood in the file.
  if (file) replaceText(file.text);
  replaceText(chosen);
  await saveText();
}

/** @param {unknown} failure */
function reportFailure(failure) {
  const isAnswered = failure instanceof RequestFailure;
  const message = isAnswered && failure.body ? failure.message : word("writing.no-server");
  change({ saving: "failed" });
  find("status").textContent = `${message} ${word("writing.kept-here")}`;
  saveAfter(TRY_AGAIN_AFTER);
}

function showSaving() {
  const isSaved = editedText() === base && !comingCount;
  if (isSaved && current().saving === "failed") find("status").textContent = "";
  change({ isSaved, saving: isSaved ? "saved" : "unsaved" });
}

/** @param {number} delay in ms */
function saveAfter(delay) {
  clearTimeout(timer);
  timer = setTimeout(saveText, delay);
}

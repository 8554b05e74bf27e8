// @ts-check
/** The text that is open -> an editor of it, which asks for its pages at every change, saves it, and keeps what can be undone. */

import { basicSetup, EditorState, EditorView, historyField, keymap, languages, Prec } from "/codemirror/index.js";

import { request, textAddress } from "../api.js";
import { find } from "../dom.js";
import { showText } from "../preview.js";
import { change, current, subscribe } from "../state.js";
import { makeTurns } from "../turns.js";
import { word } from "../words.js";
import { claimMarks, followClaims } from "./claims.js";
import { colourMarkdown } from "./colours.js";
import { completeMarks } from "./completion.js";
import { keepDraft, keepLastDraft, readDraft } from "./drafts.js";
import { showFaultList } from "./fault_list.js";
import { faultMarks, followFaults, goToFault } from "./faults.js";
import { bodyStart, foldableHead, selectText } from "./head_fold.js";
import { fillForm, followText, showForm } from "./head_form/form.js";
import { showTabs } from "./head_form/tabs.js";
import { shortcuts } from "./insertions.js";
import { acceptPictures } from "./pictures.js";
import { placeAt } from "./positions.js";
import { beginWith, compareFile, finishAsking, finishChanges, lastSeenFile, noteChange, reconcile, saveText } from "./saving.js";
import { showToolbar } from "./toolbar.js";
import { editedText, editorView, goTo, makeView } from "./view.js";

const KEEP_AFTER = 300; // ms without a key
const HISTORY = { history: historyField };
const SEARCH_WORDS = ["Find", "Replace", "next", "previous", "all", "match case", "regexp", "by word", "replace", "replace all", "close"];
const markdown = await languages.find((language) => language.name === "Markdown").load();
let keeping = 0;
const takeTurn = makeTurns();

/** Show the editor, empty, with its buttons above and what the press says below. */
export function showEditor() {
  const pane = find("editor");
  showTabs(pane);
  showToolbar(pane);
  makeView(pane);
  showForm(pane);
  showFaultList(pane);
  followFaults();
  followClaims();
  subscribe(["target"], ({ target }) => target && goTo(target));
  addEventListener("focus", compareFile);
  addEventListener("pagehide", leavePage);
}

/** Open a text; what was written of it and not saved, before a reload or a dead server, is there again. @param {string} path in the folder of texts */
export async function openText(path) {
  const isNewest = takeTurn();
  if (path === current().path) return compareFile();
  await finishChanges();
  if (current().path) await Promise.all([saveText(), keepText()]);
  const [file, draft] = await Promise.all([request("GET", textAddress(path)), readDraft(path)]);
  await finishAsking();
  if (!isNewest()) return; // another text was asked for behind it
  leaveText();
  change({ path, cursor: null, diagnostics: [], claims: [] });
  const config = { doc: file.text, selection: { anchor: bodyStart(file.text) }, extensions: extensions(file.text) };
  const view = editorView();
  view.setState(draft ? EditorState.fromJSON(draft.json, config, HISTORY) : EditorState.create(config));
  beginWith(draft ? { text: draft.base, version: draft.version } : file);
  showText(editedText());
  if (find("editor").dataset.tab === "form") await fillForm();
  if (!draft) return;
  await reconcile(file);
  await saveText();
}

/** Keep, and save, what was typed while the next text was on its way. */
function leaveText() {
  if (!current().path || current().isSaved) return;
  keepText();
  saveText();
}

/** Keep the text, and what can be undone, in the browser. */
async function keepText() {
  clearTimeout(keeping);
  await keepDraft(current().path, makeDraft());
}

function makeDraft() {
  return { json: editorView().state.toJSON(HISTORY), ...lastSeenFile(), time: Date.now() };
}

/** Keep the text, and write it into its file, as long as there is a moment left. */
function leavePage() {
  if (!current().path) return;
  keepLastDraft(current().path, makeDraft());
  saveText();
}

/** @param {string} text */
function extensions(text) {
  const lang = text.match(/^langue: *([a-z-]+)/m)?.[1] ?? "fr";
  const attributes = { spellcheck: "true", lang, "aria-label": word("text"), autocapitalize: "sentences" };
  const phrases = Object.fromEntries(SEARCH_WORDS.map((phrase) => [phrase, word(`writing.search.${phrase.replace(" ", "-")}`)]));
  return [
    EditorState.phrases.of(phrases),
    Prec.high(keymap.of([...shortcuts(), ...ownKeys()])),
    completeMarks(),
    acceptPictures(),
    foldableHead(),
    faultMarks(),
    claimMarks(),
    basicSetup,
    markdown,
    colourMarkdown(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of(attributes),
    EditorView.updateListener.of(followChange),
  ];
}

function ownKeys() {
  return [
    { key: "Mod-s", preventDefault: true, run: () => (saveText(), true) },
    { key: "Mod-a", preventDefault: true, run: selectText },
    { key: "F8", run: () => goToFault(1) },
    { key: "Shift-F8", run: () => goToFault(-1) },
  ];
}

/** @param {{docChanged: boolean, selectionSet: boolean, state: any}} update */
function followChange(update) {
  if (update.selectionSet || update.docChanged) change({ cursor: placeAt(update.state.doc, update.state.selection.main.head) });
  if (!update.docChanged) return;
  noteChange();
  showText(editedText());
  followText();
  clearTimeout(keeping);
  keeping = setTimeout(keepText, KEEP_AFTER);
}

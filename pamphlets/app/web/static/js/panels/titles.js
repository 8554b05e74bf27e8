// @ts-check
/** The titles of the folder of texts, with their covers; above them what begins one, brings one in, names the collective. */

import { request } from "../api.js";
import { make } from "../dom.js";
import { openText } from "../editor/editor.js";
import { editorView } from "../editor/view.js";
import { change, current } from "../state.js";
import { makeTurns } from "../turns.js";
import { word } from "../words.js";
import { makeCollectiveForm } from "./collective.js";
import { importFile, makeImportForm } from "./import_form.js";
import { makeNewForm } from "./new_form.js";
import { openPanel, wantPanel } from "./panel.js";

/** @typedef {import("../state.js").TitleRow} TitleRow */

const takeTurn = makeTurns();
const DAY = 86_400_000; // ms

/** Open the panel. @param {{file?: File, form?: string}} [asked] `file`: dropped already, to be brought in; `form`: that is open */
export async function openTitles({ file, form = file ? "titles.import" : "" } = {}) {
  const isWanted = wantPanel();
  await loadTitles();
  if (!isWanted()) return;
  /** @type {() => void} */
  let close = () => {};
  /** @param {string} path */
  const open = async (path) => {
    close();
    await loadTitles();
    await openText(path);
    editorView().focus(); // else the button has it that opened the panel, and a key opens that again
  };
  const importing = makeImportForm(open);
  const forms = make("section", { className: "title-forms" },
    fold("titles.new", makeNewForm(open), form),
    fold("titles.import", importing.form, form),
    fold("titles.collective", makeCollectiveForm(), form));
  close = openPanel(word("titles.all"), forms, listTitles(current().titles, open));
  if (file) await importFile(file, importing);
}

/** Ask for the list of titles. */
export async function loadTitles() {
  const isNewest = takeTurn();
  const titles = await request("GET", "/api/titles");
  if (isNewest()) change({ titles });
}

/** Return what opens and shuts: one at a time. @param {string} name @param {HTMLElement} content @param {string} opened the name of that which is open */
function fold(name, content, opened) {
  const details = make("details", { open: name === opened }, make("summary", {}, word(name)), content);
  details.setAttribute("name", "title-forms");
  details.addEventListener("toggle", () => details.open && focusFirst(content));
  return details;
}

/** Put the cursor where one begins to write. @param {HTMLElement} form */
function focusFirst(form) {
  const field = form.querySelector("input:not([type=file])");
  if (field instanceof HTMLElement) field.focus();
}

/** Return words whose high signs and guillemets do not part from their neighbours at a line's end. @param {string} words */
function holdSigns(words) {
  return words.replace(/ (?=[:;!?»])/g, "\u00a0").replace(/« /g, "«\u00a0");
}

/** @param {TitleRow[]} titles @param {(path: string) => void} open */
function listTitles(titles, open) {
  if (!titles.length) return make("p", {}, word("titles.none"));
  return make("ul", { className: "titles" }, ...titles.map((title) => make("li", {}, makeCard(title, open))));
}

/** @param {TitleRow} title @param {(path: string) => void} open */
function makeCard(title, open) {
  const isOpen = title.path === current().path;
  const facts = [word(`titles.kind-${title.format}`), word("titles.changed", { date: tellAge(title.changed) })];
  if (title.draft) facts.push(word("titles.draft"));
  return make("button", { className: "card", "aria-current": String(isOpen), onclick: () => open(title.path) },
    showCover(title),
    make("strong", {}, holdSigns(title.title)),
    make("span", { className: "subtitle" }, holdSigns(title.subtitle)),
    make("span", { className: "facts" }, facts.join(" · ")));
}

/** Return the cover; where there is none that is sound, the words on a blank one. @param {TitleRow} title */
function showCover({ path, version, title }) {
  const address = `/api/titles/cover.png?path=${encodeURIComponent(path)}&v=${version}`;
  const picture = make("img", { src: address, alt: "", loading: "lazy", onerror: () => picture.remove() });
  return make("span", { className: "cover", "aria-hidden": "true" }, make("span", {}, title), picture);
}

/** Return how long ago something was, as one says it. @param {number} time in ms since 1970 */
function tellAge(time) {
  const days = Math.round((new Date(time).setHours(0, 0, 0, 0) - new Date().setHours(0, 0, 0, 0)) / DAY);
  const { lang } = document.documentElement;
  if (days > -7) return new Intl.RelativeTimeFormat(lang, { numeric: "auto" }).format(days, "day");
  return new Intl.DateTimeFormat(lang, { dateStyle: "long" }).format(time);
}

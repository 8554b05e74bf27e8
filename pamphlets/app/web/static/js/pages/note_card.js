// @ts-check
/** A note that a call on a page calls -> a card beside it: its text, the sources that it names, a way to its place. */

import { find, make } from "../dom.js";
import { word } from "../words.js";

/**
 * @typedef {{key: string, title: string, author: string, year: string, container: string, url: string}} NoteSource
 * @typedef {{text: string, line: number, column: number, sources: NoteSource[]}} Note
 */

/** @type {HTMLElement | null} */
let card = null;

/**
 * Show a note at the pointer.
 * @param {Note} note @param {{clientX: number, clientY: number}} at
 * @param {(place: {line: number, column: number}) => void} goTo shows a place in the text
 */
export function showNote(note, at, goTo) {
  hideNote();
  const go = make("button", { type: "button", onclick: () => (hideNote(), goTo(note)) }, word("note.edit"));
  const close = make("button", { type: "button", onclick: hideNote }, word("close"));
  card = make("div", { className: "note-card", role: "dialog", tabIndex: -1 });
  card.setAttribute("aria-label", word("note"));
  card.append(
    make("p", { lang: "fr" }, note.text),
    ...note.sources.map(showSource),
    make("div", { className: "actions" }, go, close),
  );
  card.addEventListener("keydown", (event) => event.key === "Escape" && hideNote());
  find("pages").append(card);
  const frame = find("pages").getBoundingClientRect();
  const left = Math.min(at.clientX - frame.x, frame.width - card.offsetWidth - 8);
  const below = at.clientY - frame.y + 14;
  const above = at.clientY - frame.y - card.offsetHeight - 14;
  card.style.left = `${Math.max(8, left)}px`;
  card.style.top = `${below + card.offsetHeight < frame.height ? below : Math.max(8, above)}px`;
  card.focus();
}

/** Show no note. */
export function hideNote() {
  card?.remove();
  card = null;
}

/** @param {NoteSource} source */
function showSource({ key, title, author, year, container, url }) {
  const about = [author, container, year].filter(Boolean).join(", ");
  const parts = [make("cite", {}, title || key), make("span", {}, about), make("code", {}, `@${key}`)];
  if (/^https?:/.test(url ?? "")) parts.push(make("a", { href: url, target: "_blank", rel: "noreferrer noopener" }, url));
  return make("p", { className: "source", lang: "fr" }, ...parts);
}

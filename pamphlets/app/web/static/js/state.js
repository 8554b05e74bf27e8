// @ts-check
/** What the page knows, in one place: whoever shows some of it subscribes to that. */

/** @typedef {{key: string, number: number, width: number, height: number}} PageRow one page; lengths in points */
/** @typedef {{file: string, line: number, column: number, end_line?: number, end_column?: number, severity: string, code: string, message: string, hint: string}} DiagnosticRow */
/** @typedef {{slug: string, path: string, format: string, title: string, subtitle: string, draft: string, version: string, changed: number}} TitleRow `changed` in ms since 1970 */
/** @typedef {{line: number, column: number}} Place in the text, both from 1 */
/**
 * @typedef {object} State
 * @property {TitleRow[]} titles the last changed first
 * @property {string} path of the text that is open, in the folder of texts; empty: none
 * @property {string} version hash of its bytes as they lie in the file
 * @property {boolean} isSaved whether the file holds what the editor shows
 * @property {"saved" | "unsaved" | "saving" | "failed"} saving how far the text is on its way into the file
 * @property {PageRow[]} pages
 * @property {DiagnosticRow[]} diagnostics
 * @property {DiagnosticRow[]} claims what is said of the claims of the text and their sources
 * @property {string} format
 * @property {string[]} formats
 * @property {boolean} isCurrent false: the pages are those of the last text without faults
 * @property {Place | null} cursor where the cursor stands in the text: the editor says it, the pages show its line
 * @property {Place | null} target a place that the editor is to show, with the cursor there: the pages say it
 * @property {"pages" | "spreads" | "sheets" | "book" | "distance"} view how the pages are shown
 * @property {string} look "": as they are; "copied": after two photocopiers; "plate:" and an ink: that plate alone
 * @property {number | "width" | "page"} zoom pixels of CSS a point, or what fits into the pane
 * @property {boolean} hasThumbnails
 * @property {number} pageNumber of the page that is in the middle of what is seen, from 1
 */

/** @type {State} */
const state = {
  titles: [], path: "", version: "", isSaved: true, saving: "saved", pages: [], diagnostics: [], claims: [], format: "", formats: [], isCurrent: true,
  cursor: null, target: null, view: "pages", look: "", zoom: "width", hasThumbnails: innerWidth >= 1200, pageNumber: 1,
};
/** @type {{names: (keyof State)[], listener: (state: Readonly<State>) => void}[]} */
const subscriptions = [];

/** Return what is known. @returns {Readonly<State>} */
export function current() {
  return state;
}

/** Change what is known, and tell those who show some of it. @param {Partial<State>} changes */
export function change(changes) {
  Object.assign(state, changes);
  for (const { names, listener } of subscriptions) {
    if (names.some((name) => name in changes)) listener(state);
  }
}

/**
 * Call a listener now, and again whenever one of the names changes.
 * @param {(keyof State)[]} names
 * @param {(state: Readonly<State>) => void} listener
 */
export function subscribe(names, listener) {
  subscriptions.push({ names, listener });
  listener(state);
}

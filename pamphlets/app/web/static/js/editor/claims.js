// @ts-check
/** Sentences that claim something without a source: marked in the margin, where a source is one click away. */

import { EditorView, gutter, GutterMarker, StateEffect, StateField } from "/codemirror/index.js";

import { make } from "../dom.js";
import { requestShown } from "../pages/requests.js";
import { change, current, subscribe } from "../state.js";
import { word } from "../words.js";
import { insertSource } from "./insertions.js";
import { offsetAt } from "./positions.js";
import { editedText, editorView } from "./view.js";

/** @typedef {import("../state.js").DiagnosticRow} DiagnosticRow */

const CHECK_AFTER = 1000; // ms without a key: reading a text for its claims takes longer than setting a line
/** The codes of claims that no source covers. */
export const UNSOURCED = ["claim-unsourced", "quotation-unsourced"];
const showClaims = StateEffect.define();
let waiting = 0;

/** Where sentences without a source end, by the offset of what they claim. */
const claimField = StateField.define({
  create: () => /** @type {{from: number, row: DiagnosticRow}[]} */ ([]),
  update(claims, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(showClaims)) {
        const { doc } = transaction.state;
        return effect.value.map((row) => ({ from: offsetAt(doc, row.end_line, row.end_column), row }));
      }
    }
    if (!transaction.docChanged) return claims;
    return claims.map(({ from, row }) => ({ from: transaction.changes.mapPos(from), row }));
  },
});

class ClaimMark extends GutterMarker {
  /** @param {number} from @param {DiagnosticRow} row */
  constructor(from, row) {
    super();
    this.from = from;
    this.row = row;
  }

  /** @param {ClaimMark} other */
  eq(other) {
    return this.from === other.from && this.row.message === other.row.message;
  }

  toDOM() {
    const title = `${this.row.message}\n${this.row.hint}`;
    const act = () => addSource(this.from);
    return make("button", { className: "claim-mark", title, tabIndex: -1, onclick: act }, word("writing.claim"));
  }
}

const claimGutter = gutter({
  class: "cm-claims",
  side: "after",
  /** @param {any} view @param {{from: number, to: number}} line */
  lineMarker(view, line) {
    const claim = view.state.field(claimField).find(({ from }) => from >= line.from && from <= line.to);
    return claim ? new ClaimMark(claim.from, claim.row) : null;
  },
  lineMarkerChange: (update) => update.startState.field(claimField) !== update.state.field(claimField),
});

/** Put the cursor at the end of the sentence, and list the sources there. @param {number} offset */
function addSource(offset) {
  const view = editorView();
  const line = view.state.doc.lineAt(offset);
  const rest = line.text.slice(offset - line.from);
  const end = rest.search(/\s*[.!?…](\s|$)/);
  view.dispatch({ selection: { anchor: end < 0 ? line.to : offset + end } });
  insertSource();
}

/** Return the extension that marks claims. */
export function claimMarks() {
  return [claimField, claimGutter];
}

/** Look for claims when whoever writes pauses and the text is sound. */
export function followClaims() {
  subscribe(["diagnostics", "path"], () => {
    clearTimeout(waiting);
    waiting = setTimeout(findClaims, CHECK_AFTER);
  });
  subscribe(["claims"], ({ claims }) => {
    const view = editorView();
    if (!view.state.field(claimField, false)) return;
    view.dispatch({ effects: showClaims.of(claims.filter(({ code }) => UNSOURCED.includes(code))) });
  });
}

async function findClaims() {
  const { path, isCurrent } = current();
  if (!path || !isCurrent) return;
  const text = editedText();
  const claims = await requestShown("POST", "/api/claims", { path, text });
  if (claims && path === current().path && text === editedText()) change({ claims });
}

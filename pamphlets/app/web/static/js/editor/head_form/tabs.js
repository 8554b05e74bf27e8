// @ts-check
/** The text, or the form of its head: two tabs above both (WAI-ARIA Authoring Practices, 3.22). */

import { make } from "../../dom.js";
import { word } from "../../words.js";
import { makeUndoButtons } from "../toolbar.js";
import { editorView } from "../view.js";
import { fillForm } from "./form.js";

const NAMES = /** @type {const} */ (["text", "form"]);
/** @type {HTMLElement} */
let pane;
/** The tab that was chosen last: its form may still be on its way. @type {"text" | "form"} */
let wanted = "text";

/** Show the tabs. @param {HTMLElement} editor the pane of the text, its form and these */
export function showTabs(editor) {
  pane = editor;
  const tabs = make("div", { className: "tabs", role: "tablist" });
  for (const name of NAMES) {
    const title = name === "form" ? word("form.tab-form.help") : "";
    tabs.append(make("button", { role: "tab", id: `tab-${name}`, title, onclick: () => chooseTab(name) }, word(`form.tab-${name}`)));
  }
  tabs.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft" || key === "ArrowRight") chooseTab(pane.dataset.tab === "text" ? "form" : "text");
  });
  editor.append(make("div", { className: "heading" }, tabs, makeUndoButtons()));
  editor.addEventListener("text-wanted", () => chooseTab("text"));
  markTab("text");
}

/** Show the text, or the form. @param {"text" | "form"} name */
export async function chooseTab(name) {
  wanted = name;
  if (name === pane.dataset.tab) return;
  if (name === "form" && !(await fillForm())) return;
  if (name !== wanted || name === pane.dataset.tab) return;
  markTab(name);
  if (name === "form") document.getElementById("tab-form")?.focus();
  else editorView().focus();
}

/** @param {"text" | "form"} name */
function markTab(name) {
  pane.dataset.tab = name;
  for (const each of NAMES) {
    const tab = pane.querySelector(`#tab-${each}`);
    tab?.setAttribute("aria-selected", String(each === name));
    tab?.setAttribute("tabindex", each === name ? "0" : "-1");
  }
  const form = /** @type {HTMLElement | null} */ (pane.querySelector(".head-form"));
  if (form) form.hidden = name !== "form";
}

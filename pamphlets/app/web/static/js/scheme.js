// @ts-check
/** Light or dark: as the system has it, until one chooses otherwise. */

import { make } from "./dom.js";
import { word } from "./words.js";

const STORED = "pamphlets-scheme";
const system = matchMedia("(prefers-color-scheme: dark)");

/** Follow the system, and what one chose here. @returns {HTMLElement} the button that changes it */
export function makeSchemeButton() {
  const icon = make("span", { className: "icon", "data-icon": "scheme", "aria-hidden": "true" });
  const button = make("button", { type: "button", className: "scheme" }, icon);
  const show = () => {
    const isDark = isDarkNow();
    const root = document.documentElement;
    root.dataset.scheme = root.style.colorScheme = isDark ? "dark" : "light";
    button.title = word(isDark ? "scheme.light" : "scheme.dark");
    button.setAttribute("aria-label", button.title);
  };
  button.addEventListener("click", () => {
    const chosen = isDarkNow() ? "light" : "dark";
    // What the system has needs no choice: the next evening it may have another.
    if ((chosen === "dark") === system.matches) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, chosen);
    show();
  });
  system.addEventListener("change", show);
  show();
  return button;
}

function isDarkNow() {
  const chosen = localStorage.getItem(STORED);
  return chosen ? chosen === "dark" : system.matches;
}

// @ts-check
// Narrows the table to what is ticked and typed. All can be read without it.
"use strict";

const form = /** @type {HTMLFormElement} */ (document.getElementById("filters"));
const shown = /** @type {HTMLOutputElement} */ (form.elements.namedItem("shown"));
const cards = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("article")]);
const groups = ["subjects", "audiences"];

/** A text without accents and capitals. @param {string} text */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const texts = new Map(cards.map((card) => [card, fold(card.textContent || "")]));

/** Whether a card has one of the words asked for in each group, and all typed words. @param {HTMLElement} card @param {FormData} asked */
function isAsked(card, asked) {
  const hasGroups = groups.every((group) => {
    const words = asked.getAll(group).map(String);
    const own = (card.dataset[group] || "").split("|");
    return words.length === 0 || words.some((word) => own.includes(word));
  });
  const typed = fold(String(asked.get("words") || "")).split(/\s+/);
  return hasGroups && typed.every((word) => (texts.get(card) || "").includes(word));
}

function narrow() {
  const asked = new FormData(form);
  let count = 0;
  for (const card of cards) {
    card.hidden = !isAsked(card, asked);
    count += card.hidden ? 0 : 1;
  }
  for (const section of document.querySelectorAll("section")) {
    section.hidden = !section.querySelector("article:not([hidden])");
  }
  const isWhole = count === cards.length;
  const { one = "", many = "", none = "" } = shown.dataset;
  const words = count > 1 ? many.replace("{count}", String(count)) : count ? one : none;
  shown.value = isWhole ? "" : words;
  form.classList.toggle("narrowed", !isWhole);
}

form.addEventListener("input", narrow);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(narrow));
document.getElementById("print")?.addEventListener("click", () => window.print());
form.hidden = false;
narrow();

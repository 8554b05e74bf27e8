// @ts-check
/** The pages as they will be printed, beside the text. */

import { find, make } from "../dom.js";
import { subscribe } from "../state.js";
import { word } from "../words.js";

const ZOOM = 1.2; // pixels of CSS a point

/** Show the pages, now and whenever they change. */
export function showPages() {
  const list = make("ol");
  find("pages").append(list);
  subscribe(["pages", "isCurrent"], (state) => {
    find("pages").classList.toggle("stale", !state.isCurrent);
    state.pages.forEach((page, index) => showPage(list, index, page));
    while (list.children.length > state.pages.length) list.lastChild?.remove();
  });
}

/** @param {HTMLElement} list @param {number} index @param {import("../state.js").PageRow} page */
function showPage(list, index, page) {
  const shown = list.children[index];
  if (shown instanceof HTMLElement && shown.dataset.key === page.key) return;
  const address = `/api/pages/${page.key}.png?scale=${ZOOM * devicePixelRatio}`;
  const alt = word("page", { number: page.number });
  const picture = make("img", { src: address, alt, width: page.width * ZOOM, height: page.height * ZOOM });
  const item = make("li", { "data-key": page.key }, make("figure", {}, picture, make("figcaption", {}, String(page.number))));
  if (shown) shown.replaceWith(item);
  else list.append(item);
}

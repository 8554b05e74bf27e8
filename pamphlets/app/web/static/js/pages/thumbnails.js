// @ts-check
/** All pages, small, at the right edge: where one is, and a way to any of them. */

import { find, make } from "../dom.js";
import { subscribe } from "../state.js";
import { word } from "../words.js";
import { pageAddress } from "./addresses.js";
import { PagePicture } from "./page_picture.js";

const WIDTH = 76; // pixels of CSS

/** Show them, where they are wanted. @param {(number: number) => void} goTo */
export function showThumbnails(goTo) {
  const list = make("ol");
  const strip = find("thumbnails");
  strip.setAttribute("aria-label", word("thumbnails"));
  strip.append(list);
  /** @type {PagePicture[]} */
  const pictures = [];
  subscribe(["pages", "hasThumbnails"], ({ pages, hasThumbnails }) => {
    strip.hidden = !hasThumbnails || pages.length < 2;
    if (strip.hidden) return;
    while (pictures.length > pages.length) {
      pictures.pop()?.remove();
      list.lastChild?.remove();
    }
    pages.forEach((row, index) => {
      if (!pictures[index]) list.append(makeItem(row.number, (pictures[index] = new PagePicture("", true)), goTo));
      pictures[index].show(row, WIDTH / Math.max(row.width, pages[0].width), (scale) => pageAddress(row.key, "", scale));
    });
  });
  subscribe(["pageNumber", "hasThumbnails"], ({ pageNumber }) => markCurrent(list, pageNumber));
}

/** @param {number} number @param {PagePicture} picture @param {(number: number) => void} goTo */
function makeItem(number, picture, goTo) {
  const label = word("page", { number });
  const button = make("button", { type: "button", "aria-label": label, onclick: () => goTo(number) }, picture.element, String(number));
  return make("li", {}, button);
}

/** @param {HTMLElement} list @param {number} pageNumber */
function markCurrent(list, pageNumber) {
  for (const [index, item] of [...list.children].entries()) {
    const button = item.firstElementChild;
    if (index + 1 !== pageNumber) button?.removeAttribute("aria-current");
    else if (!button?.hasAttribute("aria-current")) {
      button?.setAttribute("aria-current", "page");
      const { offsetTop, offsetHeight } = /** @type {HTMLElement} */ (item);
      const strip = find("thumbnails");
      if (offsetTop < strip.scrollTop || offsetTop + offsetHeight > strip.scrollTop + strip.clientHeight) {
        strip.scrollTop = offsetTop - strip.clientHeight / 2;
      }
    }
  }
}

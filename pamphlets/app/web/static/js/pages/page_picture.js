// @ts-check
/** A page, or a side of a sheet -> its picture, which is loaded when it comes near and changed only once the new one is ready. */

import { make } from "../dom.js";
import { dequeue, enqueue } from "./picture_queue.js";

// An A3 at three pixels a point; more take longer to draw than to look at.
const MOST_PIXELS = 9_000_000;
/** Pixels a point, of which the server draws no more. */
export const MOST_SCALE = 8;
const ZOOM_PAUSE = 150; // ms

/** @type {WeakMap<Element, PagePicture>} */
const pictures = new WeakMap();
const near = new IntersectionObserver((entries) => tellAll(entries, "isNear"), { rootMargin: "150% 50%" });
const seen = new IntersectionObserver((entries) => tellAll(entries, "isSeen"));

/** @param {IntersectionObserverEntry[]} entries @param {"isNear" | "isSeen"} property */
function tellAll(entries, property) {
  for (const { target, isIntersecting } of entries) pictures.get(target)?.place(property, isIntersecting);
}

/** Return the picture that an element shows. @param {Element} element */
export function pictureOf(element) {
  return pictures.get(element);
}

/** A box as large as its page, with the last picture of it that came. */
export class PagePicture {
  /** @param {string} alt what is said of it to those who do not see it @param {boolean} isMinor whether all others are loaded before it */
  constructor(alt, isMinor = false) {
    this.element = make("div", { className: "page" });
    this.image = make("img", { alt, decoding: "sync", draggable: false });
    this.element.append(this.image);
    /** @type {(scale: number) => string} */
    this.addressAt = () => "";
    this.scale = 0;
    this.timer = 0;
    this.wanted = "";
    this.isMinor = isMinor;
    this.isNear = false;
    this.isSeen = false;
    pictures.set(this.element, this);
    near.observe(this.element);
    seen.observe(this.element);
  }

  /**
   * Show something, or the same at another zoom.
   * @param {{width: number, height: number}} size points @param {number} zoom pixels of CSS a point
   * @param {(scale: number) => string} addressAt of its picture, at so many pixels a point
   */
  show({ width, height }, zoom, addressAt) {
    const isSame = addressAt(1) === this.addressAt(1);
    this.addressAt = addressAt;
    this.element.style.width = `${Math.round(width * zoom)}px`;
    this.element.style.height = `${Math.round(height * zoom)}px`;
    const most = Math.min(MOST_SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
    // Four figures: the same zoom gives the same address, which the browser has kept.
    this.scale = Number(Math.min(zoom * devicePixelRatio, most).toPrecision(4));
    clearTimeout(this.timer);
    // While one turns the wheel the picture that is there is stretched.
    if (isSame && this.image.src) this.timer = setTimeout(() => this.refresh(), ZOOM_PAUSE);
    else this.refresh();
  }

  /** Load the picture that is wanted, if it is not there. */
  refresh() {
    const address = this.scale ? this.addressAt(this.scale) : "";
    if (address !== this.wanted) this.wanted = address;
    if (!address || address === this.image.getAttribute("src")) dequeue(this);
    else if (this.isNear) enqueue(this);
  }

  /** Note whether the page is in sight. @param {"isNear" | "isSeen"} property @param {boolean} value */
  place(property, value) {
    this[property] = value && !(property === "isSeen" && this.isMinor);
    if (value) this.refresh();
    else if (property === "isNear") dequeue(this);
  }

  /** Get the picture that is wanted and put it in place of the last; a newer wish meanwhile wins. */
  async load() {
    const address = this.wanted;
    const image = make("img", { alt: this.image.alt, decoding: "sync", draggable: false, src: address });
    try {
      await image.decode();
    } catch {
      return; // the page is another one by now: the next preview names it
    }
    if (address !== this.wanted) return;
    this.image.replaceWith(image);
    this.image = image;
    this.element.dataset.loaded = "";
    this.element.dispatchEvent(new CustomEvent("picture-shown"));
  }

  /** Look at it no longer. */
  remove() {
    clearTimeout(this.timer);
    near.unobserve(this.element);
    seen.unobserve(this.element);
    dequeue(this);
    this.element.remove();
  }
}

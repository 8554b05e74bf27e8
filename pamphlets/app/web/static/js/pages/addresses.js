// @ts-check
/** Where the server has pictures of pages and of sheets. */

/** Return the address of a page's picture. @param {string} key @param {string} look of the state @param {number} scale pixels a point */
export function pageAddress(key, look, scale) {
  if (!look) return `/api/pages/${key}.png?scale=${scale}`;
  return `/api/looks/${key}.png?look=${encodeURIComponent(look)}&scale=${scale}`;
}

/** Return the address of the picture of a side of a sheet. @param {string} key @param {number} side from 0 @param {number} scale pixels a point */
export function sideAddress(key, side, scale) {
  return `/api/sheets/${key}/${side}.png?scale=${scale}`;
}

// @ts-check
/** Pictures that are wanted -> requests of them: those that are seen first, the others one by one when nothing else is asked. */

/** @typedef {{isSeen: boolean, load: () => Promise<void>}} Loadable */

// The server draws one page at a time. Three requests keep it busy without a queue of pages that an edit makes useless.
const MOST_SEEN = 3;
const PAUSE = 400; // ms after a picture that is seen: whoever types comes first

/** @type {Set<Loadable>} */
const waiting = new Set();
let seenCount = 0;
let isLoadingUnseen = false;
let pauseEnd = 0;

/** Load a picture when its turn comes; asked for twice, once. @param {Loadable} picture */
export function enqueue(picture) {
  waiting.delete(picture);
  waiting.add(picture);
  if (picture.isSeen) pauseEnd = performance.now() + PAUSE;
  startNext();
}

/** Load no longer what has not begun. @param {Loadable} picture */
export function dequeue(picture) {
  waiting.delete(picture);
}

function startNext() {
  for (const picture of waiting) {
    if (seenCount >= MOST_SEEN) return;
    if (picture.isSeen) loadSeen(picture);
  }
  if (seenCount || isLoadingUnseen || !waiting.size) return;
  isLoadingUnseen = true;
  setTimeout(loadUnseen, Math.max(0, pauseEnd - performance.now()));
}

/** @param {Loadable} picture */
async function loadSeen(picture) {
  waiting.delete(picture);
  seenCount += 1;
  await picture.load();
  seenCount -= 1;
  startNext();
}

async function loadUnseen() {
  const [picture] = waiting;
  if (picture && !seenCount && performance.now() >= pauseEnd) {
    waiting.delete(picture);
    await picture.load();
  }
  isLoadingUnseen = false;
  startNext();
}

// @ts-check
/** What is being written, kept in the browser with what can be undone: a reload or a dead server loses nothing. */

/**
 * @typedef {object} Draft
 * @property {any} json of the editor: its text, its cursor, its history
 * @property {string} base the text of the file that the draft goes on from
 * @property {string} version of that
 * @property {number} time when it was kept, in ms
 */

const STORE = "drafts";
const LAST = "pamphlets-last-draft"; // of a page that is left: the database would answer too late
/** @type {Promise<IDBDatabase> | undefined} */
let database;

function openDatabase() {
  database ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open("pamphlets", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  return database;
}

/** @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} act */
async function act(mode, act) {
  const store = (await openDatabase()).transaction(STORE, mode).objectStore(STORE);
  const asked = act(store);
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

/** Return what was being written of a text; null where nothing is kept, as in a private window. @param {string} path @returns {Promise<Draft | null>} */
export async function readDraft(path) {
  const kept = await act("readonly", (store) => store.get(path)).catch(() => null);
  const last = JSON.parse(localStorage.getItem(LAST) ?? "null");
  if (last?.path !== path) return kept ?? null;
  return kept && kept.time > last.draft.time ? kept : last.draft;
}

/** Keep what is being written at once, for the page is being left. @param {string} path @param {Draft} draft */
export function keepLastDraft(path, draft) {
  try {
    localStorage.setItem(LAST, JSON.stringify({ path, draft }));
  } catch {
    // More than the five megabytes that there are: the database has it, but for the last words.
  }
}

/** Keep what is being written of a text. @param {string} path @param {Draft} draft */
export async function keepDraft(path, draft) {
  try {
    await act("readwrite", (store) => store.put(draft, path));
  } catch {
    // A private window, or a full disk: the file alone keeps it then.
  }
}

// @ts-check
/** Begin: the words, the list of titles, the text that the address names. */

import { find, make } from "./dom.js";
import { openText, showEditor } from "./editor/editor.js";
import { showSaveButton } from "./editor/save_button.js";
import { followEvents } from "./events.js";
import { showPages } from "./pages/pages.js";
import { openImposing } from "./panels/imposing.js";
import { acceptDrops } from "./panels/drops.js";
import { openPrinting } from "./panels/printing.js";
import { loadTitles, openTitles } from "./panels/titles.js";
import { arrangePanes } from "./panes.js";
import { makeSchemeButton } from "./scheme.js";
import { current, subscribe } from "./state.js";
import { loadWords, word } from "./words.js";

await loadWords();
await loadTitles();
showBar();
find("bar").append(makeSchemeButton());
arrangePanes();
showEditor();
showPages();
find("editor").addEventListener("collective-wanted", () => openTitles({ form: "titles.collective" }));
acceptDrops();
const asked = decodeURIComponent(location.hash.slice(1));
const first = current().titles.find((title) => title.path === asked) ?? current().titles[0];
if (first) await openText(first.path);
else await openTitles();
followEvents();

function showBar() {
  const choice = make("select", { "aria-label": word("title"), onchange: () => openText(choice.value) });
  const titles = make("button", { onclick: () => openTitles() }, word("titles.open"));
  find("bar").append(choice, titles);
  showSaveButton(find("bar"));
  const print = make("button", { onclick: openPrinting }, word("print"));
  const impose = make("button", { onclick: () => openImposing() }, word("impose"));
  find("bar").append(print, impose);
  subscribe(["titles"], ({ titles }) => {
    choice.replaceChildren(...titles.map((title) => make("option", { value: title.path }, title.title)));
    choice.value = current().path;
  });
  subscribe(["path"], ({ path }) => {
    choice.value = path;
    print.disabled = !path;
    if (path) location.hash = encodeURIComponent(path);
  });
}

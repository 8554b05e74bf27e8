// A PDF and words -> a line of JSON: how often Firefox's search finds each of them. Its controller of searches runs
// here without a page, so that it is given the little of a browser that its module asks for when it is loaded.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [library, viewer, file, ...words] = process.argv.slice(2);
const element = { style: {}, prepend() {}, append() {}, setAttribute() {} };
globalThis.window = globalThis;
globalThis.requestAnimationFrame = (callback) => setTimeout(callback, 0);
globalThis.document = { documentElement: element, body: element, createElement: () => element, addEventListener() {} };
globalThis.pdfjsLib = await import(pathToFileURL(library));
const { EventBus, PDFFindController } = await import(pathToFileURL(viewer));

const pdf = await pdfjsLib.getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
const counts = {};
for (const query of words) {
  const eventBus = new EventBus();
  const linkService = { pagesCount: pdf.numPages, page: 1 };
  const controller = new PDFFindController({ linkService, eventBus, updateMatchesCountOnProgress: true });
  controller.setDocument(pdf);
  controller.onIsPageVisible = () => true;
  eventBus.dispatch("find", { source: {}, type: "", query, highlightAll: true, matchDiacritics: true });
  while (controller.pageMatches?.filter(Boolean).length !== pdf.numPages) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  counts[query] = controller.pageMatches.reduce((sum, matches) => sum + matches.length, 0);
}
console.log(JSON.stringify(counts));
process.exit(0);

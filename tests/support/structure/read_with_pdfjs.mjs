// PDFs -> a line of JSON each: for every page the elements of its structure tree that hold marked content, in the
// order of the tree, each with its role and language and the text that pdf.js, Firefox's reader, finds in it.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [library, ...files] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(library));

for (const file of files) {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const elements = [];
    collect(await page.getStructTree(), collectTexts(content.items), elements);
    pages.push(elements);
  }
  console.log(JSON.stringify(pages));
}

/** The text of each marked content of a page, by its id. */
function collectTexts(items) {
  const texts = new Map();
  const open = [];
  for (const item of items) {
    if (item.type?.startsWith("beginMarkedContent")) open.push(item.id);
    else if (item.type === "endMarkedContent") open.pop();
    else {
      const id = open.findLast((candidate) => candidate);
      texts.set(id, (texts.get(id) ?? "") + item.str + (item.hasEOL ? " " : ""));
    }
  }
  return texts;
}

function isAnnotation(child) {
  return child.type === "object" || child.type === "annotation";
}

/** Append the element and those inside it that hold marked content or an annotation. */
function collect(element, texts, elements) {
  if (!element) return;
  const children = element.children ?? [];
  const contents = children.filter((child) => child.type === "content");
  if (contents.length || children.some(isAnnotation)) {
    const text = contents.map((child) => texts.get(child.id) ?? "").join("");
    const annotations = children.filter(isAnnotation).length;
    elements.push({ role: element.role, language: element.lang ?? "", alternative: element.alt ?? "", text, annotations });
  }
  for (const child of children) if (!child.type) collect(child, texts, elements);
}

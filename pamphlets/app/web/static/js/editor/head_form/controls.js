// @ts-check
/** A field of the form of a head -> its control: what one types, chooses or ticks, and what it says then. */

import { make } from "../../dom.js";
import { word } from "../../words.js";

/**
 * @typedef {object} Field
 * @property {string} name
 * @property {string} label
 * @property {string} help
 * @property {"line" | "text" | "items" | "choice" | "boxes" | "number" | "another"} control
 * @property {string} example
 * @property {string[]} choices
 * @property {string | string[]} value
 * @property {string | string[]} shared what the collective says, where the text says nothing
 * @property {number} line its first line in the text; 0: none
 * @property {number} stop_line that behind it
 */
/** @typedef {(value: string | string[]) => void} Write */

const MOST_ROWS = 8;

/**
 * Return the control of a field, which writes what is typed when one goes on, what is chosen at once.
 * @param {Field} field @param {Write} write @returns {HTMLElement}
 */
export function makeControl(field, write) {
  const makers = { line: makeLine, number: makeLine, text: makeText, items: makeText, choice: makeChoice, boxes: makeBoxes, another: makeAnother };
  return makers[field.control](field, write);
}

/** Return the id of the element that a label is for. @param {Field} field */
export function controlId(field) {
  return `form-${field.name.replace(".", "-")}`;
}

/** @param {Field} field */
function listItems(field) {
  if (Array.isArray(field.value)) return field.value;
  return field.value ? [field.value] : [];
}

/** Return the words that stand in an empty control. @param {Field} field */
function placeholderOf({ shared, example }) {
  const value = Array.isArray(shared) ? shared.join(", ") : shared;
  return value ? word("form.shared", { value }) : word("form.example", { example });
}

/** @param {Field} field @param {Write} write */
function makeLine(field, write) {
  const input = make("input", {
    id: controlId(field), value: listItems(field).join(", "), placeholder: placeholderOf(field),
    spellcheck: field.control === "line", "aria-describedby": `${controlId(field)}-help`,
    onchange: () => write(input.value),
  }); // prettier-ignore
  if (field.control === "number") input.inputMode = "numeric";
  if (!field.choices.length) return input;
  const list = make("datalist", { id: `${controlId(field)}-choices` });
  list.append(...field.choices.map((value) => make("option", { value })));
  input.setAttribute("list", list.id);
  return make("span", { className: "with-list" }, input, list);
}

/** @param {Field} field @param {Write} write */
function makeText(field, write) {
  const isList = field.control === "items";
  const text = isList ? listItems(field).join("\n") : listItems(field).join(", ");
  const area = make("textarea", {
    id: controlId(field), value: text, placeholder: placeholderOf(field), spellcheck: true,
    rows: isList ? Math.min(Math.max(text.split("\n").length, 1), MOST_ROWS) : Math.min(Math.max(Math.ceil(text.length / 60), 2), MOST_ROWS),
    "aria-describedby": `${controlId(field)}-help`,
    onchange: () => write(isList ? area.value.split("\n") : area.value),
  }); // prettier-ignore
  return area;
}

/** @param {Field} field @param {Write} write */
function makeChoice(field, write) {
  const [value = ""] = listItems(field);
  const shared = Array.isArray(field.shared) ? field.shared.join(", ") : field.shared;
  const empty = shared ? word("form.shared", { value: shared }) : word("form.unset");
  const select = make("select", { id: controlId(field), "aria-describedby": `${controlId(field)}-help`, onchange: () => write(select.value) });
  select.append(make("option", { value: "" }, empty));
  // What the text says already is a choice, though the table knows it by another name.
  const values = field.choices.includes(value) || !value ? field.choices : [value, ...field.choices];
  select.append(...values.map((each) => make("option", { value: each }, each)));
  select.value = value;
  return select;
}

/** @param {Field} field @param {Write} write */
function makeBoxes(field, write) {
  const chosen = new Set(listItems(field));
  const values = [...new Set([...field.choices, ...chosen])];
  const boxes = make("div", { id: controlId(field), className: "boxes", role: "group", "aria-label": field.label });
  for (const value of values) {
    const toggle = () => {
      if (box.checked) chosen.add(value);
      else chosen.delete(value);
      write([...chosen]);
    };
    const box = make("input", { id: `${boxes.id}-${value}`, type: "checkbox", checked: chosen.has(value), onchange: toggle });
    boxes.append(make("label", {}, box, value));
  }
  return boxes;
}

/** A number that one tries the next of, as of drawings. @param {Field} field @param {Write} write */
function makeAnother(field, write) {
  const input = makeLine(field, write);
  const next = () => write(String(Number(listItems(field)[0] ?? 0) + 1));
  const button = make("button", { id: `${controlId(field)}-next`, type: "button", onclick: next, "data-next": field.name }, word("form.more"));
  return make("span", { className: "another" }, input, button);
}

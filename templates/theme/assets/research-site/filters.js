/* The controls above a table, and which of its rows they leave. */

import {wordsOf} from "./columns.js";

const FACETS = [
  {name: "type", label: "Type", column: "type", of: wordsOf},
  {name: "type", label: "Type", column: "deal", of: (cell) => cell.querySelector(".rs-about")?.textContent.split(",")[0]},
  {name: "status", label: "Status", column: "status", of: wordsOf},
  {name: "role", label: "Role", column: "role", of: wordsOf},
  {name: "currency", label: "Currency", column: "amount", of: (cell) => cell.querySelector("data")?.dataset.currency},
  {name: "amount", label: "Amount", column: "amount", of: (cell) => (cell.querySelector("data")?.value ? "Known" : "Not known")},
  {name: "year", label: "Year", column: "date", of: (cell) => cell.querySelector("time")?.dateTime.slice(0, 4)},
  {name: "publisher", label: "Publisher", column: "publisher", of: wordsOf},
  {name: "deals", label: "Has deals", column: "deals", of: (cell) => (Number.parseInt(wordsOf(cell)) ? "Yes" : "No")},
];
/* What a reader can choose by: its name in the address, its label, and what a cell of its column says. A company's deals
   have their type, and their round after a comma, below the deal. */

/**
 * Whether the address asks for a choice among the rows of a table.
 * @param {string} prefix before each name in the address
 */
export function areAsked(prefix) {
  const asked = new URLSearchParams(location.search);
  return FACETS.some(({name}) => asked.get(prefix + name));
}

/**
 * A text without capitals and accents, as it is compared.
 * @param {string} text
 */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * An element with properties and children.
 * @param {string} tag
 * @param {object} properties
 * @param {...(Node | string)} children
 */
export function made(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** The text to find and the choices of one table. */
export class Filters {
  /** @param {import("./columns.js").Column[]} columns */
  constructor(columns) {
    this.find = made("input", {type: "search", autocomplete: "off", spellcheck: false});
    const choices = FACETS.map((facet) => choice(facet, columns)).filter(Boolean);
    this.choices = choices.filter(({name}, at) => choices.findIndex((other) => other.name === name) === at);
    this.controls = {find: this.find};
    for (const {name, select} of this.choices) this.controls[name] = select;
    this.fields = [labelled("Find", this.find), ...this.choices.map(({field}) => field)];
  }

  /**
   * Take the rows that can be chosen from; what is chosen stays.
   * @param {HTMLTableRowElement[]} rows
   */
  take(rows) {
    this.texts = new Map(rows.map((row) => [row, plain(row.textContent)]));
    for (const {name, at, of, select, field, values} of this.choices) {
      const chosen = select.value;
      const said = rows.map((row) => of(row.cells[at]) ?? "");
      rows.forEach((row, number) => values.set(row, said[number].toLowerCase()));
      const words = [...new Set(said)].filter(Boolean).sort();
      if (name === "year") words.reverse();
      select.replaceChildren(...["", ...words].map((word) => new Option(word || "All", word.toLowerCase())));
      field.hidden = new Set(said).size < 2; // all rows say the same
      this.choose(select, chosen);
    }
  }

  /**
   * Choose; what no row says can be asked for too, and leaves none.
   * @param {HTMLSelectElement} select
   * @param {string} value
   */
  choose(select, value) {
    select.value = value;
    if (select.selectedIndex === -1) {
      select.add(new Option(value, value, false, true));
      select.closest("label").hidden = false;
    }
  }

  /** Whether nothing is asked for. */
  get empty() {
    return Object.values(this.controls).every((control) => !control.value);
  }

  /**
   * Whether a row has all words of the text and all that is chosen.
   * @param {HTMLTableRowElement} row
   */
  leaves(row) {
    const text = this.texts.get(row);
    return (
      plain(this.find.value).split(/\s+/).every((word) => text.includes(word)) &&
      this.choices.every(({select, values}) => !select.value || values.get(row) === select.value)
    );
  }
}

/**
 * A list to choose from, still empty; none where the table has no such column.
 * @param {typeof FACETS[number]} facet
 * @param {import("./columns.js").Column[]} columns
 */
function choice(facet, columns) {
  const column = columns.find(({key}) => key === facet.column);
  if (!column) return null;
  const select = made("select", {});
  return {...facet, at: column.at, select, field: labelled(facet.label, select), values: new Map()};
}

/**
 * A control with its label.
 * @param {string} label
 * @param {HTMLElement} control
 */
const labelled = (label, control) => made("label", {className: "rs-field"}, made("span", {}, label), control);

/* Tables that a reader can sort, filter and take along. What is asked for stands in the page's address, so that it can
   be kept and sent, and comes back with the browser's back button. Without this script the tables are whole as they are. */

import {columnsOf, downFirst, inOrder} from "./columns.js";
import {csv, download, fileName} from "./csv.js";
import {Filters, areAsked, made} from "./filters.js";
import {onEveryPage} from "./ready.js";
import {wholeOf} from "./whole.js";

const SORT_FROM = 6;
/* Rows from which a table can be sorted. */
const FILTER_FROM = 11;
/* Rows from which a table has controls; one whose address asks for a choice has them however few its rows are. */

/**
 * The heading that a table alone stands below.
 * @param {HTMLTableElement} table
 */
const headingOf = (table) => (table.previousElementSibling?.matches("h2[id]") ? table.previousElementSibling : null);

/**
 * What stands before each name of a table in the address, so that two tables keep to themselves.
 * @param {HTMLTableElement} table
 */
const prefixOf = (table) => (headingOf(table) ? `${headingOf(table).id}-` : "");

const GROUP = ".rs-year";
/* A row that heads a group: it goes where its group is not shown as one. */

/**
 * The rows of a table but those that head a group.
 * @param {HTMLTableElement} table
 */
const rowsOf = (table) => [...table.tBodies].flatMap(({rows}) => [...rows]).filter((row) => !row.matches(GROUP));

/** A table that can be sorted and filtered. Its rows may stand in groups, until they are sorted. */
class LiveTable {
  /** @param {HTMLTableElement} table */
  constructor(table) {
    this.table = table;
    this.prefix = prefixOf(table);
    this.name = headingOf(table)?.textContent ?? table.caption.textContent;
    this.rows = rowsOf(table);
    this.homes = new Map(this.rows.map((row) => [row, row.parentElement]));
    this.columns = columnsOf(table);
    this.sort = "";
    table.classList.add("rs-live");
    for (const column of this.columns) this.addButton(column);
    if (this.rows.length >= FILTER_FROM || areAsked(this.prefix)) this.addControls();
    this.read();
  }

  /** @param {import("./columns.js").Column} column */
  addButton(column) {
    const button = made("button", {type: "button", className: "rs-sort"}, ...column.head.childNodes);
    button.addEventListener("click", () => {
      const down = this.sort === column.key || (this.sort !== `-${column.key}` && downFirst(this.rows, column));
      this.sort = `${down ? "-" : ""}${column.key}`;
      this.show();
      this.write("pushState");
    });
    column.head.append(button);
  }

  addControls() {
    this.filters = new Filters(this.columns);
    this.filters.take(this.rows);
    this.all = made("button", {type: "button", className: "rs-button"}, "Show all");
    this.take = made("button", {type: "button", className: "rs-button"}, "Download as CSV");
    this.shown = made("p", {className: "rs-shown", role: "status"});
    const controls = made("div", {className: "rs-filter", role: "group"});
    controls.setAttribute("aria-label", `Filter: ${this.name}`);
    controls.append(...this.filters.fields, this.all, this.take, this.shown);
    controls.addEventListener("input", ({target}) => {
      this.show();
      this.write(target === this.filters.find ? "replaceState" : "pushState");
    });
    this.all.addEventListener("click", () => this.reset());
    this.take.addEventListener("click", () => download(fileName(this.name), csv(this.columns, this.visible)));
    this.table.before(controls);
  }

  /** The rows that are shown, in their order. */
  get visible() {
    return rowsOf(this.table).filter((row) => !row.hidden);
  }

  reset() {
    for (const control of Object.values(this.filters.controls)) control.value = "";
    this.sort = "";
    this.show();
    this.write("pushState");
    this.filters.find.focus();
  }

  /** Take over what the address asks for. */
  read() {
    const asked = new URLSearchParams(location.search);
    const sort = asked.get(`${this.prefix}sort`) ?? "";
    this.sort = this.columns.some(({key}) => key === sort.replace(/^-/, "")) ? sort : "";
    for (const [name, control] of Object.entries(this.filters?.controls ?? {})) {
      const value = asked.get(this.prefix + name) ?? "";
      if (control === this.filters.find) control.value = value;
      else this.filters.choose(control, value.toLowerCase());
    }
    this.show();
  }

  /**
   * Write what is asked for into the address.
   * @param {"pushState" | "replaceState"} how
   */
  write(how) {
    const url = new URL(location.href);
    const values = Object.entries(this.filters?.controls ?? {}).map(([name, control]) => [name, control.value]);
    for (const [name, value] of [...values, ["sort", this.sort]]) {
      if (value) url.searchParams.set(this.prefix + name, value);
      else url.searchParams.delete(this.prefix + name);
    }
    if (url.href !== location.href) history[how](history.state, "", url);
  }

  /** Show the rows that are asked for, in the order that is asked for. */
  show() {
    const column = this.columns.find(({key}) => key === this.sort.replace(/^-/, ""));
    const down = this.sort.startsWith("-");
    for (const {head} of this.columns) head.removeAttribute("aria-sort");
    column?.head.setAttribute("aria-sort", down ? "descending" : "ascending");
    for (const row of column ? inOrder(this.rows, column, down) : this.rows)
      (column ? this.table.tBodies[0] : this.homes.get(row)).append(row);
    if (this.filters) this.count();
    for (const head of this.table.querySelectorAll(GROUP))
      head.hidden = Boolean(column) || [...head.parentElement.rows].every((row) => row === head || row.hidden);
    if (this.table.dataset.pages && (this.sort || !(this.filters?.empty ?? true))) this.complete();
  }

  /** Take in the rows of the list's other pages, so that what is asked for is asked of all; once, and if they can be had. */
  async complete() {
    const pages = this.table.dataset.pages.split(" ");
    delete this.table.dataset.pages;
    if (this.shown) this.shown.textContent = "Reading the other pages…";
    const rows = await wholeOf(pages, this.rows, this.table);
    if (rows) {
      this.rows = rows;
      for (const row of rows) this.homes.set(row, this.table.tBodies[0]);
      delete this.table.dataset.total;
      for (const way of document.querySelectorAll(".rs-list > .rs-pager")) way.hidden = true;
      if (this.filters) this.filters.take(rows);
      else this.addControls();
    }
    this.show();
  }

  /** Hide the rows that the filters leave out, and say how many are shown. */
  count() {
    for (const row of this.rows) row.hidden = !this.filters.leaves(row);
    const [shown, {total}] = [this.visible.length, this.table.dataset];
    const all = this.rows.length;
    this.shown.textContent = total
      ? `${shown} of the ${all} on this page shown, ${total} in all`
      : `${shown} of ${all} shown`;
    this.all.hidden = this.filters.empty && !this.sort;
    this.take.disabled = !shown;
  }
}

/** @type {LiveTable[]} */
let live = [];

onEveryPage(() => {
  const tables = [...document.querySelectorAll("th[data-key]:first-child")].map((head) => head.closest("table"));
  const lively = (table) => rowsOf(table).length >= SORT_FROM || areAsked(prefixOf(table));
  live = tables.filter(lively).map((table) => new LiveTable(table));
});
addEventListener("hashchange", () => {
  const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!row?.hidden) return;
  live.find(({rows}) => rows.includes(row))?.reset(); // a link to a row that is filtered out shows it again
  row.scrollIntoView();
});
addEventListener("popstate", () => live.forEach((table) => table.read()));

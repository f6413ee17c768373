/* What stands in a table: the words of a cell, what it sorts by, and the rows in another order. */

const ASIDE = ".rs-about, .rs-chip--draft, [data-search-exclude]";
/* What a cell says beside its point. */

const collator = new Intl.Collator(document.documentElement.lang || "en", {numeric: true, sensitivity: "base"});

/**
 * A column that a reader can sort by.
 * @typedef {{key: string, label: string, about?: string, at: number, head: HTMLTableCellElement}} Column
 */

/**
 * The columns of a table; they state their names.
 * @param {HTMLTableElement} table
 * @returns {Column[]}
 */
export function columnsOf(table) {
  return [...table.tHead.rows[0].cells]
    .map((head, at) => ({key: head.dataset.key, label: wordsOf(head), about: head.dataset.about, at, head}))
    .filter((column) => column.key);
}

/**
 * The words of an element, without what it says aside.
 * @param {Element} element
 */
export function wordsOf(element) {
  const copy = element.cloneNode(true);
  for (const aside of copy.querySelectorAll(ASIDE)) aside.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}

/**
 * What a cell sorts by: a group, which keeps its place, and a value in it; none for a cell that does not say.
 * Amounts are compared within their currency.
 * @param {HTMLTableCellElement} cell
 * @returns {{group: string, value: string | number} | null}
 */
function sortedBy(cell) {
  const amount = cell.querySelector("data");
  if (amount) {
    const {value, dataset: {currency}} = amount;
    return value && currency ? {group: currency, value: Number(value)} : null;
  }
  const text = cell.querySelector("time")?.dateTime ?? (cell.matches(".rs-day") ? "" : wordsOf(cell));
  if (!text) return null;
  return {group: "", value: cell.matches(".rs-number") ? Number(text.replaceAll(",", "")) : text};
}

/**
 * Rows by a column: what does not say last, the currency of most rows first, equal ones as they were.
 * @param {HTMLTableRowElement[]} rows
 * @param {Column} column
 * @param {boolean} down
 */
export function inOrder(rows, column, down) {
  const keys = new Map(rows.map((row) => [row, sortedBy(row.cells[column.at])]));
  const counts = {};
  for (const key of keys.values()) if (key) counts[key.group] = (counts[key.group] ?? 0) + 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [keys.get(one), keys.get(other)];
    if (!a || !b) return Number(!a) - Number(!b);
    if (a.group !== b.group) return counts[b.group] - counts[a.group] || collator.compare(a.group, b.group);
    const order = typeof a.value === "number" ? a.value - b.value : collator.compare(a.value, b.value);
    return down ? -order : order;
  });
}

/**
 * Whether a first click shows the highest first: days and numbers, not words.
 * @param {HTMLTableRowElement[]} rows
 * @param {Column} column
 */
export function downFirst(rows, column) {
  return rows[0].cells[column.at].matches(".rs-day, .rs-number");
}

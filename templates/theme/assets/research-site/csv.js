/* The rows that are shown as a CSV file (RFC 4180). */

import {wordsOf} from "./columns.js";

/**
 * A cell in quotes; one that a spreadsheet would take for a formula begins with an apostrophe.
 * @param {string} text
 */
const quoted = (text) => `"${text.replace(/^[=+\-@＝＋－＠\t\r\n]/, "'$&").replaceAll('"', '""')}"`;

/**
 * The heads that a column of the table becomes.
 * @param {import("./columns.js").Column} column
 * @param {HTMLTableCellElement} cell
 * @returns {string[]}
 */
function heads({key, label, about}, cell) {
  if (key === "amount") return [label, "Value", "Currency"];
  return [label, ...(cell.matches(".rs-main") ? ["Address"] : []), ...(about ? [about] : [])];
}

/**
 * The cells that a cell of the table becomes.
 * @param {import("./columns.js").Column} column
 * @param {HTMLTableCellElement} cell
 * @returns {string[]}
 */
function cells({key, about}, cell) {
  if (key === "amount") {
    const amount = cell.querySelector("data");
    return [wordsOf(cell), amount?.value ?? "", amount?.dataset.currency ?? ""];
  }
  const words = cell.matches(".rs-day") ? (cell.querySelector("time")?.dateTime ?? "") : wordsOf(cell);
  const aside = cell.querySelector(".rs-about");
  return [
    words,
    ...(cell.matches(".rs-main") ? [cell.querySelector("a")?.href ?? ""] : []),
    ...(about ? [aside ? wordsOf(aside) : ""] : []),
  ];
}

/**
 * Some rows as CSV, with a head. It begins with the mark by which spreadsheets know UTF-8.
 * @param {import("./columns.js").Column[]} columns
 * @param {HTMLTableRowElement[]} rows at least one
 */
export function csv(columns, rows) {
  const head = columns.flatMap((column) => heads(column, rows[0].cells[column.at]));
  const lines = rows.map((row) => columns.flatMap((column) => cells(column, row.cells[column.at])));
  return `\ufeff${[head, ...lines].map((line) => `${line.map(quoted).join(",")}\r\n`).join("")}`;
}

/**
 * Hand a text to the reader as a file.
 * @param {string} name
 * @param {string} text
 */
export function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], {type: "text/csv;charset=utf-8"}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * A name for a file of a table: ``deals-of-2025.csv``.
 * @param {string} name
 */
export function fileName(name) {
  const slug = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  return `${slug.replace(/^-|-$/g, "") || "table"}.csv`;
}

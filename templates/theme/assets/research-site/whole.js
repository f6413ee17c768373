/* The rows of a list that runs over several pages, read from the other pages so that it is sorted and filtered as one. */

/**
 * Where the first link of a row's point leads: by it a row is told from others.
 * @param {HTMLTableRowElement} row
 */
const aim = (row) => row.querySelector(".rs-main a").href;

/**
 * The rows of the whole list, in order: those of this page and of the others; none where a page cannot be had.
 * @param {string[]} pages links to the pages, with nothing in the place of this one, which has none where it shows the first of all
 * @param {HTMLTableRowElement[]} own the rows of this page
 * @param {HTMLTableElement} table the list's table on this page
 * @returns {Promise<HTMLTableRowElement[] | null>}
 */
export async function wholeOf(pages, own, table) {
  try {
    const read = (page) => (page ? rowsAt(new URL(page, document.baseURI), table) : own);
    const rows = (await Promise.all(pages.map(read))).flat();
    if (pages.includes("")) return rows;
    const first = new Set(own.map(aim)); // the first of all, whose places are on pages of their own
    return [...own, ...rows.filter((row) => !first.has(aim(row)))];
  } catch {
    return null; // the reader is offline, or the page is a file
  }
}

/**
 * The rows of the same list on another page, their links as they are from here.
 * @param {URL} url
 * @param {HTMLTableElement} table
 */
async function rowsAt(url, table) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const tables = [...page.querySelectorAll(`table.${table.classList[1]}`)]; // on a first page others may stand above it
  const rows = [...tables.at(-1).tBodies[0].rows];
  for (const link of rows.flatMap((row) => [...row.querySelectorAll("a[href]")]))
    link.setAttribute("href", new URL(link.getAttribute("href"), url).href);
  return rows.map((row) => document.importNode(row, true));
}

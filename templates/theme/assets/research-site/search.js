/**
 * The search: asks the index that Pagefind made of the site, and shows what it finds.
 *
 * Everything found is text of others: it becomes text nodes, never HTML.
 */

import { readings } from "./search-words.js";

const ROOT = new URL("../../", import.meta.url);
/** How many hits are looked through for a word. */
const FEW = 6;

let loading;

/** The index, loaded when it is first asked for. */
function index() {
  loading ??= import(new URL("pagefind/pagefind.js", ROOT).href)
    .then(async (pagefind) => {
      await pagefind.options({ noWorker: true }); // its script weighs as much again, and a search takes milliseconds
      await pagefind.init();
      return pagefind;
    })
    .catch((fault) => {
      loading = undefined; // the next try may find it
      throw fault;
    });
  return loading;
}

/** A name as the index has it: letters and digits alone, small and without accents. */
export function searchName(text) {
  return text.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * What of typed words the index has: where Pagefind knows no page with a word it looks for a shorter one, or leaves the
 * word out, and does not say so.
 *
 * @param {string} typed - what a reader typed.
 * @returns the words to search for: null where nothing was typed, empty where no page has any; and those that none has.
 */
export async function understood(typed) {
  if (!typed.trim()) return { words: null, missing: [] };
  const pagefind = await index();
  const found = [];
  for (const words of readings(typed)) {
    const missing = await missingOf(pagefind, words);
    if (!missing.length) return { words, missing };
    found.push({ words: words.split(" ").filter((word) => !missing.includes(word)).join(" "), missing });
  }
  return found[0];
}

/** The words that no page has. In quotes Pagefind takes words for what they are. */
async function missingOf(pagefind, words) {
  if (/^".+"$/.test(words)) return [];
  const each = words.split(" ").filter(searchName);
  const there = await Promise.all(each.map((word) => isThere(pagefind, word)));
  return each.filter((_, at) => !there[at]);
}

/** Whether a page has the word, in any of its forms, or one that begins with it. */
async function isThere(pagefind, word) {
  const exact = await pagefind.search(`"${word}"`);
  if (exact.results.length) return true;
  const { results } = await pagefind.search(word);
  const data = await Promise.all(results.slice(0, FEW).map((hit) => hit.data()));
  const texts = data.map(({ meta, content }) => `${meta.title} ${meta.line} ${content}`.split(/\s+/).map(searchName));
  return texts.flat().some((other) => other.includes(searchName(word)));
}

/**
 * Search the site.
 *
 * @param {?string} words - what is looked for, as `understood` gives it; for null, everything that the filters leave.
 * @param {Object<string, string[]>} filters - the values wanted, by filter; of one with none only the counts are.
 * @param {boolean} newest - whether the newest come first rather than the best; without words they do.
 * @returns the hits, whose data loads as it is asked for, and how many there are of each value of the filters.
 */
export async function search(words, filters = {}, newest = false) {
  const pagefind = await index();
  const [found, first] = await Promise.all([
    pagefind.search(words, { filters }),
    words && !newest ? namesakes(pagefind, words, filters) : new Set(),
  ]);
  const hits = found.results;
  if (newest || !words) hits.sort((one, other) => (one.id < other.id ? 1 : -1)); // an id begins with the page's date
  const [namesake, rest] = [true, false].map((is) => hits.filter((hit) => first.has(hit.id) === is));
  return { hits: [...namesake, ...rest], counts: found.filters };
}

/** The ids of the companies of just this name, for which each first letter has a filter. */
async function namesakes(pagefind, words, filters) {
  const name = searchName(words);
  if (!name) return new Set();
  const { results } = await pagefind.search(null, { filters: { ...filters, [`name-${[...name][0]}`]: [name] } });
  return new Set(results.map((hit) => hit.id));
}

/** Where a hit's page is, from any page of the site. */
export function addressOf(data) {
  return new URL(data.raw_url.replace(/^\/+/, ""), ROOT).href;
}

/** An element with a class and children, which are elements or text. */
export function element(tag, name, ...children) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}

/** The words around what was found; of Pagefind's HTML only its marks count as such. */
export function excerpt(data) {
  const text = (part) => part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  const parts = data.excerpt.split(/<mark>(.*?)<\/mark>/s);
  return parts.map((part, at) => (at % 2 ? element("mark", "", text(part)) : text(part)));
}

/** Do something with every page that is shown, where the theme swaps pages too. */
export function onPage(action) {
  if (window.document$) window.document$.subscribe(action);
  else action();
}

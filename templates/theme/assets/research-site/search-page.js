/** The page of the search: its form, what is found, and the address that keeps both. */

import { addressOf, element, excerpt, onPage, search, searchName } from "./search.js";

const SHOWN = 10;
const WAIT = 200;
/** Filters whose values are all listed; how many there are of each is loaded when one is first looked at. */
const LISTED = "select:not([name=sort])";
/** Filters that are typed: their values are many, and loaded when one of them is first looked at. */
const TYPED = "input[list]";

onPage(() => {
  const form = document.getElementById("rs-find");
  if (form?.hidden) start(form);
});

/** Bring the page to life. */
function start(form) {
  const page = new SearchPage(form);
  form.hidden = false;
  page.read();
  form.addEventListener("input", (event) => page.changed(event.target));
  form.addEventListener("focusin", (event) => page.lookedAt(event.target));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    page.go("pushState");
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    page.clear();
  });
  page.more.addEventListener("click", () => page.showMore());
  window.addEventListener("popstate", () => form.isConnected && page.read());
}

class SearchPage {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.status = document.getElementById("rs-find-count");
    this.list = document.getElementById("rs-find-results");
    this.more = document.getElementById("rs-find-more");
    this.known = new Set();
    this.turn = 0;
  }

  /** Take what is looked for from the address. */
  read() {
    const said = new URLSearchParams(location.search);
    for (const field of this.fields()) {
      field.value = said.get(field.name) ?? "";
      if (field.value === "" && field.matches("select")) field.selectedIndex = 0;
    }
    this.run();
  }

  fields() {
    return [...this.form.elements].filter((field) => field.name);
  }

  /** What the form says, as the address has it. */
  said() {
    return new URLSearchParams(this.fields().flatMap(({ name, value }) => (value.trim() ? [[name, value.trim()]] : [])));
  }

  /** Search, and keep it in the address: as a step to come back from, or while typing as the same one. */
  go(how) {
    clearTimeout(this.timer);
    const said = this.said().toString();
    const address = location.pathname + (said ? `?${said}` : "");
    if (address !== location.pathname + location.search) history[how](null, "", address);
    this.run();
  }

  changed(field) {
    clearTimeout(this.timer);
    if (field.matches("select")) this.go("pushState");
    else this.timer = setTimeout(() => this.go("replaceState"), WAIT);
  }

  /** Load the values and counts of a filter when it is first looked at. */
  lookedAt(field) {
    if (field.matches(`${LISTED}, ${TYPED}`) && !this.known.has(field.name)) {
      this.known.add(field.name);
      this.run();
    }
  }

  clear() {
    for (const field of this.fields()) {
      if (field.name !== "q") field.value = "";
    }
    this.go("pushState");
  }

  async run() {
    const mine = (this.turn += 1);
    const asked = Object.fromEntries(this.said());
    const { q = "", sort, ...chosen } = asked;
    if (!q && !Object.keys(chosen).length) this.say("Type some words or choose a filter.");
    try {
      const filters = await this.filters(chosen);
      const { hits, counts } = await search(q, filters, sort === "date");
      const others = await this.countsWithout(q, filters, counts);
      if (mine !== this.turn) return;
      this.count(others);
      if (q || Object.keys(chosen).length) await this.show(hits, q, mine);
      else this.clearResults();
    } catch (fault) {
      if (mine !== this.turn) return;
      this.clearResults();
      this.say("The search could not be loaded. Try again when you are online.");
      console.warn(fault);
    }
  }

  /** The filters as the index has them: a typed value in its own spelling, an empty one for its counts. */
  async filters(chosen) {
    const typed = [...this.form.querySelectorAll(TYPED)].map((field) => field.name);
    const filters = Object.fromEntries([...this.known].map((name) => [name, []]));
    for (const [name, value] of Object.entries(chosen)) {
      filters[name] = [typed.includes(name) ? await this.spelled(name, value) : value];
    }
    return filters;
  }

  async spelled(name, value) {
    this.known.add(name);
    const { counts } = await search("", { [name]: [] });
    const values = Object.keys(counts[name] ?? {});
    return values.find((each) => each === value) ?? values.find((each) => searchName(each) === searchName(value)) ?? value;
  }

  /** How many there would be of each value of a filter: for one that is chosen, without that choice. */
  async countsWithout(words, filters, counts) {
    const chosen = Object.keys(filters).filter((name) => filters[name].length);
    const without = await Promise.all(chosen.map((name) => search(words, { ...filters, [name]: [] })));
    return { ...counts, ...Object.fromEntries(chosen.map((name, at) => [name, without[at].counts[name]])) };
  }

  count(counts) {
    for (const field of this.form.querySelectorAll(LISTED)) {
      for (const option of field.options) {
        option.dataset.words ??= option.textContent;
        if (!counts[field.name]) continue;
        const number = counts[field.name][option.value] ?? 0;
        option.textContent = option.value ? `${option.dataset.words} (${number.toLocaleString("en")})` : option.dataset.words;
        option.disabled = Boolean(option.value) && !number && !option.selected;
      }
    }
    for (const field of this.form.querySelectorAll(TYPED)) {
      const values = Object.entries(counts[field.name] ?? {}).filter(([, number]) => number);
      values.sort(([one, few], [other, many]) => many - few || one.localeCompare(other, "en"));
      field.list.replaceChildren(
        ...values.slice(0, 200).map(([value, number]) => {
          const option = element("option");
          Object.assign(option, { value, label: `${value} (${number.toLocaleString("en")})` });
          return option;
        }),
      );
    }
  }

  async show(hits, words, mine) {
    const items = await Promise.all(hits.slice(0, SHOWN).map(item));
    if (mine !== this.turn) return;
    this.hits = hits;
    this.list.replaceChildren(...items);
    this.more.hidden = hits.length <= SHOWN;
    const number = hits.length === 1 ? "1 result" : `${hits.length.toLocaleString("en")} results`;
    this.say((hits.length ? number : "Nothing found") + (words ? ` for “${words}”` : ""));
  }

  async showMore() {
    const mine = this.turn;
    const shown = this.list.children.length;
    const items = await Promise.all(this.hits.slice(shown, shown + SHOWN).map(item));
    if (mine !== this.turn || shown !== this.list.children.length) return;
    this.list.append(...items);
    this.more.hidden = this.list.children.length >= this.hits.length;
    items[0]?.querySelector("a").focus();
  }

  clearResults() {
    this.list.replaceChildren();
    this.more.hidden = true;
  }

  say(words) {
    this.status.textContent = words;
  }
}

/** A hit as the page shows it. */
async function item(hit) {
  const data = await hit.data();
  const link = element("a", "", data.meta.title);
  link.href = addressOf(data);
  return element(
    "li",
    "rs-hit",
    element("p", "rs-hit__title", link),
    element("p", "rs-hit__line", data.meta.line ?? ""),
    element("p", "rs-hit__words", ...excerpt(data)),
  );
}

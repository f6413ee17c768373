/** The page of the search: its form, what is found, and the address that keeps both. */

import { addressOf, element, excerpt, onPage, search, searchName, understood } from "./search.js";

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
  document.getElementById("rs-find-q").focus({ preventScroll: true }); // the header's box, from where one came, is gone
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
    this.more = element("button", "md-button", "Show more");
    Object.assign(this.more, { type: "button", hidden: true });
    document.getElementById("rs-find-more").append(this.more);
    this.known = new Set();
    this.strange = [];
    this.turn = 0;
  }

  /** Take what is looked for from the address. */
  read() {
    const said = new URLSearchParams(location.search);
    for (const field of this.fields()) {
      field.value = said.get(field.name) ?? "";
      if (field.value === "" && field.matches("select")) field.selectedIndex = 0;
    }
    this.strange = this.fields().flatMap((field) => {
      const value = said.get(field.name);
      return value && !field.value ? [named(field, value)] : [];
    });
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
    this.strange = [];
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
    const { q = "", sort, ...chosen } = Object.fromEntries(this.said());
    try {
      const [{ words, missing }, { filters, strange }] = await Promise.all([understood(q), this.filters(chosen)]);
      const { hits, counts } = await search(words, filters, sort === "date");
      const others = await this.countsWithout(words, filters, counts);
      if (mine !== this.turn) return;
      this.count(others);
      const left = this.leftOut([...this.strange, ...strange]);
      const asks = q || Object.values(filters).some((values) => values.length);
      const number = this.number(hits, (missing.length && words) || q);
      if (asks) await this.show(hits, [number, this.nowhere(words, missing), left], mine);
      else this.clearResults([left, "Type some words or choose a filter."]);
    } catch (fault) {
      if (mine !== this.turn) return;
      this.clearResults(["The search could not be loaded. Try again when you are online."]);
      console.warn(fault);
    }
  }

  /** The filters as the index has them: a value in its own spelling, none for its counts; and those that it has not. */
  async filters(chosen) {
    const filters = Object.fromEntries([...this.known].map((name) => [name, []]));
    const strange = [];
    for (const [name, value] of Object.entries(chosen)) {
      const field = this.form.elements[name];
      const spelled = field.matches(TYPED) ? await this.spelled(name, value) : value;
      if (spelled) filters[name] = [spelled];
      else strange.push(named(field, value));
    }
    return { filters, strange };
  }

  async spelled(name, value) {
    this.known.add(name);
    const { counts } = await search(null, { [name]: [] });
    const values = Object.keys(counts[name] ?? {});
    return values.find((each) => each === value) ?? values.find((each) => searchName(each) === searchName(value));
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

  /** How many there are. */
  number(hits, words) {
    const number = hits.length === 1 ? "1 result" : `${hits.length.toLocaleString("en")} results`;
    return (hits.length ? number : "Nothing found") + (words ? ` for “${words}”` : "");
  }

  /** Which words were left out, since no page has them. */
  nowhere(words, missing) {
    return words && missing.length ? `Nothing has ${missing.map((word) => `“${word}”`).join(" or ")}.` : "";
  }

  /** Which filters were left out, since no page has their value. */
  leftOut(strange) {
    if (!strange.length) return "";
    return `There is no ${strange.join(" and no ")}, so ${strange.length > 1 ? "they are" : "it is"} left out.`;
  }

  async show(hits, sentences, mine) {
    const items = await Promise.all(hits.slice(0, SHOWN).map(item));
    if (mine !== this.turn) return;
    this.hits = hits;
    this.list.replaceChildren(...items);
    this.more.hidden = hits.length <= SHOWN;
    this.say(sentences);
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

  clearResults(sentences) {
    this.list.replaceChildren();
    this.more.hidden = true;
    this.say(sentences);
  }

  /** Say what there is to say; where more follows, each as a sentence. */
  say(sentences) {
    const said = sentences.filter(Boolean);
    this.status.textContent = said.map((each) => (said.length > 1 ? each.replace(/\.?$/, ".") : each)).join(" ");
  }
}

/** A filter's value as a reader calls it. */
function named(field, value) {
  return `${field.labels[0].textContent.toLowerCase()} “${value}”`;
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

/** The search box of the header: suggestions while typing, and the keys that lead to it from anywhere. */

import { addressOf, element, onPage, search, understood } from "./search.js";

const SHOWN = 6;
const WAIT = 150;

const form = document.getElementById("rs-search");
const box = document.getElementById("rs-search-q");

if (form && box) {
  form.setAttribute("action", form.action); // absolute: the theme may swap pages below the header
  suggest();
  document.addEventListener("keydown", leadToBox);
}

/** Whether keys that are typed here are text. */
function takesText(target) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));
}

/** `/` and ctrl-K or cmd-K: to the search page's own field, else the box, else the page itself. */
function leadToBox(event) {
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
  const letter = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!(slash || letter) || takesText(event.target)) return;
  event.preventDefault();
  const field = document.getElementById("rs-find-q") ?? box;
  if (field.checkVisibility()) field.select();
  else location.assign(form.action);
  field.focus();
}

/** Make the box a combobox over the first hits. */
function suggest() {
  const list = element("ul", "rs-search__list");
  const said = element("span", "rs-search__said");
  Object.assign(list, { id: "rs-search-list", role: "listbox", ariaLabel: "Suggestions", hidden: true });
  said.role = "status";
  form.append(list, said);
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-controls", list.id],
    ["aria-expanded", "false"],
  ]) {
    box.setAttribute(name, value);
  }
  let timer;
  let turn = 0;
  let active = -1;

  const close = () => {
    turn += 1;
    clearTimeout(timer);
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    choose(-1);
  };
  const choose = (at) => {
    active = at;
    [...list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    const option = list.children[at];
    if (option) box.setAttribute("aria-activedescendant", option.id);
    else box.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  };
  const show = (options, total) => {
    list.replaceChildren(...options);
    list.hidden = !options.length;
    box.setAttribute("aria-expanded", String(options.length > 0));
    said.textContent = total ? `${options.length - 1} suggestions of ${total.toLocaleString("en")}` : "Nothing found";
    choose(-1);
  };
  const ask = async () => {
    const mine = (turn += 1);
    const words = box.value;
    if (!words.trim()) return close();
    try {
      const { hits } = await search((await understood(words)).words);
      const data = await Promise.all(hits.slice(0, SHOWN).map((hit) => hit.data()));
      if (mine !== turn) return;
      const all = `${form.action}?${new URLSearchParams({ q: words })}`;
      const options = data.map((each, at) => option(at, addressOf(each), each.meta.title, each.meta.line ?? ""));
      if (hits.length) options.push(option(data.length, all, `All ${hits.length.toLocaleString("en")} results`, ""));
      show(options, hits.length);
    } catch {
      close(); // Enter still leads to the page of the search, which says what is wrong
    }
  };

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  box.addEventListener("focus", () => box.value && list.hidden && ask());
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    const steps = { ArrowDown: active < last ? active + 1 : -1, ArrowUp: active < 0 ? last : active - 1 };
    if (event.key === "Escape" && !list.hidden) {
      close();
    } else if (event.key === "Escape") {
      box.blur();
      return;
    } else if (event.key === "Enter" && !list.hidden && active >= 0) {
      location.assign(list.children[active].dataset.href);
    } else if (event.key in steps && !list.hidden) {
      choose(steps[event.key]);
    } else {
      return;
    }
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", (event) => {
    const href = event.target.closest("[role=option]")?.dataset.href;
    if (href) location.assign(href);
  });
  onPage(close);
}

/** One suggestion: its title, and what it is below. */
function option(at, href, title, line) {
  const made = element("li", "rs-search__option", title, " ", element("span", "rs-search__line", line));
  made.id = `rs-search-option-${at}`;
  made.setAttribute("role", "option");
  made.dataset.href = href;
  return made;
}

/* Cards over links to companies and deals, from the facts that the page itself carries. A card says nothing that the
   page behind the link does not; it is for the mouse and the keyboard, and a touch goes straight to the page. */

import {made} from "./filters.js";
import {onEveryPage} from "./ready.js";

const SHOW_AFTER = 300;
const HIDE_AFTER = 200;
/* Milliseconds: a pointer that passes opens nothing, and one on its way to the card finds it there. */
const MARGIN = 8;

const card = made("div", {id: "rs-card", className: "rs-card", role: "tooltip", hidden: true});

/** @type {Map<string, string[]>} the lines of each card, by the address of its page */
let cards = new Map();
/** @type {HTMLAnchorElement | null} the link whose card is shown */
let shown = null;
let timer = 0;

/** @param {() => void} run @param {number} delay */
function later(run, delay) {
  clearTimeout(timer);
  timer = setTimeout(run, delay);
}

/**
 * The link with a card that a place of the page belongs to.
 * @param {EventTarget} place
 */
function linkAt(place) {
  const link = place.closest?.(".md-content a[href]");
  return cards.has(link?.href) ? link : null;
}

/** @param {HTMLAnchorElement} link */
function show(link) {
  hide();
  const [heading, ...lines] = cards.get(link.href);
  card.replaceChildren(made("strong", {}, heading), ...lines.map((line) => made("p", {}, line)));
  card.hidden = false;
  place(link.getBoundingClientRect());
  link.setAttribute("aria-describedby", card.id);
  shown = link;
}

/**
 * Put the card below its link, or above where there is no room.
 * @param {DOMRect} link
 */
function place(link) {
  const {clientWidth, clientHeight} = document.documentElement;
  const {offsetWidth, offsetHeight} = card;
  const fits = link.bottom + offsetHeight + MARGIN < clientHeight;
  const left = Math.max(MARGIN, Math.min(link.left, clientWidth - offsetWidth - MARGIN));
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(fits ? link.bottom : link.top - offsetHeight) + scrollY}px`;
}

function hide() {
  clearTimeout(timer);
  shown?.removeAttribute("aria-describedby");
  shown = null;
  card.hidden = true;
}

document.addEventListener("pointerover", ({target, pointerType}) => {
  if (pointerType === "touch") return;
  const link = linkAt(target);
  if (card.contains(target) || (link && link === shown)) clearTimeout(timer);
  else if (link) later(() => show(link), SHOW_AFTER);
  else if (!shown?.matches(":focus-visible")) later(hide, HIDE_AFTER);
  else clearTimeout(timer);
});
document.addEventListener("focusin", ({target}) => {
  const link = linkAt(target);
  if (link?.matches(":focus-visible")) show(link);
  else hide();
});
document.addEventListener("focusout", hide);
document.addEventListener("keydown", ({key}) => {
  if (key === "Escape") hide();
});

onEveryPage(() => {
  hide();
  document.body.append(card);
  const carried = document.querySelector(".rs-cards[data-cards]")?.dataset.cards.split("\n\n") ?? [];
  cards = new Map(carried.map((card) => card.split("\n")).map(([href, ...lines]) => [new URL(href, location).href, lines]));
});

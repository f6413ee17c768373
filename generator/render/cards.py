"""Cards: what a reader is shown of a company or deal over a link to it, carried by the page that has the link.

They stand in an attribute: an element of type ``script`` would be run, whatever its type, by a theme that swaps pages.
A card is a few lines, the first of them the link as it is written; an empty line parts two cards.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from functools import cache, partial
from html import unescape
from typing import TYPE_CHECKING

from markupsafe import escape

from generator.render.addresses import company_address, deal_address, public_url
from generator.render.text import STATUS_NAMES, TYPE_NAMES, amount_words, counted, date_words, shortened
from generator.render.views.rows import newest_deals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.model import Company, Deal, Page
    from generator.render.index import Index

    Card = tuple[str, ...]
    """The lines of a card; the first is its heading."""

CARDS_BYTES = 6_000
"""How much the cards of a page may weigh: so many of its links, from the top, have one."""

PAGE_BYTES = 38_000
"""How much a page may weigh with its cards: one that is heavier has fewer, or none."""

PARTIES = 4
"""How many parties of a deal its card names."""

SENTENCE = 120
"""How many characters of a deal's sentence the card of a company shows."""

_LINK = re.compile(r'<a\s[^<>]*?\bhref="([^"#?]+)"')


def dealer(index: Index) -> Callable[[Page], Page]:
    """Make a function that gives a page the cards of the companies and deals that it links to.

    :param index: the site.
    """
    directory_urls = index.settings.directory_urls
    things: dict[str, Callable[[], Card]] = {
        **{company_address(company.id): partial(_of_company, company, index) for company in index.site.companies},
        **{deal_address(deal.id): partial(_of_deal, deal) for deal in index.site.deals},
    }
    cards = {public_url(address, directory_urls=directory_urls): make for address, make in things.items()}

    @cache
    def lines(address: str) -> str:
        return "\n".join(filter(None, (" ".join(line.split()) for line in cards[address]())))

    def with_cards(page: Page) -> Page:
        own = public_url(page.address, directory_urls=directory_urls)
        linked = ((href, address) for href, address in _links(page.html, own) if address in cards and address != own)
        room = min(CARDS_BYTES, PAGE_BYTES - len(page.html.encode()))
        carried = "\n\n".join(_first((f"{href}\n{lines(address)}" for href, address in linked), room))
        element = f'<div class="rs-cards" data-cards="{escape(carried)}" hidden></div>\n'
        return replace(page, html=page.html + element) if carried else page

    return with_cards


def _links(html: str, own: str) -> Iterator[tuple[str, str]]:
    """Yield every link of a page once, as it is written and as the address that a browser asks for."""
    folder = posixpath.dirname(own)
    for written in dict.fromkeys(_LINK.findall(html)):
        href = unescape(written)
        target = posixpath.normpath(posixpath.join(folder, href))
        yield href, f"{target}/" if href.endswith("/") else target


def _first(entries: Iterator[str], room: int) -> Iterator[str]:
    """Yield entries as long as they have room together, in bytes."""
    weight = 0
    for entry in entries:
        weight += len(entry.encode())
        if weight > room:
            return
        yield entry


def _of_company(company: Company, index: Index) -> Card:
    """How many deals and stories a company has, and the newest deal."""
    counts = f"{counted(len(company.deals), 'deal')} · {counted(len(company.stories), 'story', 'stories')}"
    newest = newest_deals(index.deals[deal] for deal in company.deals)[:1]
    return (company.name, counts, *(_last(deal, index.sentences[deal.id]) for deal in newest))


def _last(deal: Deal, sentence: str) -> str:
    """A company's newest deal."""
    return f"{', '.join(filter(None, ('Latest deal', date_words(deal.date))))}: {shortened(sentence, SENTENCE)}"


def _of_deal(deal: Deal) -> Card:
    """The type and state of a deal, its amount and date, and who takes part."""
    facts = (amount_words(deal.amount) if deal.amount else "", date_words(deal.date))
    parties = [party.name if party.role == "company" else f"{party.name} ({party.role})" for party in deal.parties]
    more = len(parties) - PARTIES
    named = ", ".join(parties[:PARTIES]) + (f" and {counted(more, 'other')}" if more > 0 else "")
    lines = (f"{TYPE_NAMES[deal.type]} · {STATUS_NAMES[deal.status]}", " · ".join(filter(None, facts)), named)
    return tuple(filter(None, lines))

"""Cards: what a reader is shown of a company or deal over a link to it, carried by the page that has the link.

They stand in an attribute: an element of type ``script`` would be run, whatever its type, by a theme that swaps pages.
A card is a few lines, the first of them the link as it is written; an empty line parts two cards.
"""

from __future__ import annotations

import posixpath
import re
from functools import cache, partial
from html import unescape
from typing import TYPE_CHECKING

from markupsafe import escape

from generator.render.addresses import company_address, deal_address, public_url
from generator.render.index import index_site
from generator.render.text import STATUS_NAMES, TYPE_NAMES, amount_words, counted, date_words, shortened
from generator.render.views.rows import newest_deals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.model import Company, Deal, Site
    from generator.render.index import Index
    from generator.settings import Settings

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

_LINK = re.compile(r'<a\s[^<>]*?\bhref="([^"#?\s]+)"')


def dealer(site: Site, settings: Settings) -> Callable[[str, str], str]:
    """Make a function that gives a page the cards of the companies and deals that it links to.

    It takes the body of a page, whoever wrote it, and the address that a browser asks for it by.

    :param site: what is published.
    :param settings: the site's options.
    """
    index = index_site(site, settings, {})
    things: dict[str, Callable[[], Card]] = {
        **{company_address(company.id): partial(_of_company, company, index) for company in site.companies},
        **{deal_address(deal.id): partial(_of_deal, deal) for deal in site.deals},
    }
    cards = {public_url(address, directory_urls=settings.directory_urls): make for address, make in things.items()}

    @cache
    def lines(address: str) -> str:
        return "\n".join(filter(None, (" ".join(line.split()) for line in cards[address]())))

    def with_cards(html: str, own: str) -> str:
        linked = ((href, address) for href, address in _links(html, own) if address in cards and address != own)
        room = min(CARDS_BYTES, PAGE_BYTES - len(html.encode()))
        carried = "\n\n".join(_first((f"{href}\n{lines(address)}" for href, address in linked), room))
        return f'{html}\n<div class="rs-cards" data-cards="{escape(carried)}" hidden></div>\n' if carried else html

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

"""What a company's deals come to, and whom it deals with, as rows of tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.addresses import deal_address
from generator.render.sums import sums
from generator.render.text import TYPE_NAMES, counted, sums_words
from generator.render.views.rows import Link, company_link

if TYPE_CHECKING:
    from generator.render.index import Index, Linker
    from generator.render.partners import Partner
    from generator.render.totals import Total

LEFT_SHOWN = 10
"""How many of the deals that a total leaves out are named."""


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """A company that this one deals with."""

    name: Link
    """Its name, leading to its page."""
    deals: int
    """In how many deals."""
    types: str
    """Of what kinds: ``Supply, Funding``."""
    pays: str
    """What it pays this one, as far as known: the sums, or that it does."""
    is_paid: str
    """What it is paid by this one, likewise."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A deal that is not counted in a total."""

    deal: Link
    """The deal."""
    why: str
    """The reason."""


@dataclass(frozen=True, slots=True)
class TotalRow:
    """What the company's deals of one kind come to."""

    doing: str
    """What it does in them."""
    sums: str
    """The sums, each currency by itself; empty where nothing is counted."""
    counted: str
    """``3 of 5 deals``."""
    left: tuple[LeftOut, ...]
    """Those that are not counted, as far as they are named here."""
    more: str
    """How many further ones are not counted; empty where all are named."""


def total_row(total: Total, index: Index, link: Linker) -> TotalRow:
    """A total as shown.

    :param total: the total.
    :param index: the site.
    :param link: links from the company's page.
    """
    left = tuple(
        LeftOut(Link(index.sentences[one.deal.id], link(deal_address(one.deal.id))), one.why)
        for one in total.left[:LEFT_SHOWN]
    )
    more = len(total.left) - len(left)
    return TotalRow(
        total.doing,
        sums_words(total.sums),
        f"{len(total.counted):,} of {counted(total.deals, 'deal')}",
        left,
        f"and {counted(more, 'other')}" if more else "",
    )


def partner_row(partner: Partner, index: Index, link: Linker) -> PartnerRow:
    """A company that it deals with, as shown.

    :param partner: the company.
    :param index: the site.
    :param link: links from the page.
    """
    return PartnerRow(
        company_link(index.companies[partner.company], link),
        len(partner.deals),
        ", ".join(TYPE_NAMES[kind] for kind in partner.types),
        sums_words(sums(partner.pays)) or ("not known" if partner.gives else ""),
        sums_words(sums(partner.is_paid)) or ("not known" if partner.takes else ""),
    )

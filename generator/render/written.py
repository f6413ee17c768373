"""Facts as a person would write them in a file of the content folder: lines of YAML to paste."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Unsure
from generator.render.text import amount_words
from generator.text.amounts import is_rate
from generator.text.money import parse_amount
from generator.text.yaml_values import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model import Deal, DealParty, Evidence, Money


def front_matter(lines: Iterable[str]) -> str:
    """A file that consists of these lines of YAML."""
    return "\n".join(("---", *lines, "---"))


def deal_lines(deal: Deal | Evidence | Unsure) -> Iterator[str]:
    """What is believed or said of a deal, in the keys of its file, but for its type: with it it would be a new one."""
    yield f"status: {deal.status}"
    if deal.date:
        yield f"date: {deal.date}"
    known = None if isinstance(deal, Unsure) else deal
    texts = {
        "amount": amount_text(deal.amount),
        "valuation": amount_text(known.valuation) if known else None,
        "round": deal.round,
        "place": known.place if known else None,
        "term": known.term if known else None,
        "capacity": known.capacity if known else None,
    }
    yield from (f"{key}: {quoted(text)}" for key, text in texts.items() if text)
    if deal.parties:
        yield "parties:"
    yield from (f"  - {_party_line(party)}" for party in deal.parties)


def _party_line(party: DealParty) -> str:
    """A party in the list of a deal's parties."""
    lead = ", lead: true" if party.lead else ""
    kind = ", kind: other" if party.kind == "other" else ""
    return f"{{name: {quoted(party.name)}, role: {party.role}{lead}{kind}}}"


def amount_text(amount: Money | None) -> str | None:
    """An amount as a person may write it in a file, in the source's words where they are read as the same amount.

    :param amount: the amount.
    :returns: its words; none where it has no figure with its currency, or is a rate that would be read as a sum.
    """
    if amount is None or amount.value is None or amount.currency is None:
        return None
    words = amount_words(amount)
    read = parse_amount(words)
    if read and (read.value, read.currency, read.qualifier) == (amount.value, amount.currency, amount.qualifier):
        return words
    if is_rate(amount):
        return None
    return " ".join(filter(None, (amount.qualifier, f"{amount.value:,} {amount.currency}")))

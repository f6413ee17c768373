"""Tells what each amount of a sentence measures: the deal's own size, a valuation, a total, or something else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from generator.extract.deals.tokens import Token
from generator.extract.deals.words import word_set
from generator.model import Money

Measure = Literal["size", "yearly", "valuation", "total", "other"]

_VALUATION = word_set("valuation valuations post-money pre-money valued valuing values")
_TOTAL = word_set("total totaling totalling overall cumulative altogether")
_OTHER_AFTER = word_set(
    "revenue revenues sales arr income profit profits loss losses earnings market industry opportunity fine "
    "penalty fee fees lawsuit settlement damages bail budget salary price discount coupon per apiece each fortune "
    "backlog bonus bill package debt-load capex off cheaper annually net worth dividend cap grant grants prize"
)
_OTHER_BEFORE = word_set(
    "revenue revenues sales profit loss income earnings cap capitalization capitalisation market fine fined fee "
    "budget worth-of save saves saving costs capex cash price prices from"
)
_DEALS = word_set("deal acquisition takeover purchase transaction buyout contract agreement")
_PERIODS = word_set("year month share user day week hour seat unit")


def measure(tokens: Sequence[Token], at: int) -> Measure:
    """What the amount at an index measures, judged by the words around it.

    :param tokens: the sentence.
    :param at: index of an amount.
    """
    after = [token.low for token in tokens[at + 1 : at + 5]]
    before = [token.low for token in tokens[max(0, at - 4) : at]]
    if after[:2] == ["worth", "of"]:
        after = after[1:]  # ``$5 million worth of chips``
    near = after[:3]
    if _is_rate(after):
        return "yearly" if after[0] == "annually" or after[1:2] == ["year"] else "other"
    if _VALUATION & set(_same_phrase(near)) or _valued_at(before):
        return "total" if "combined" in [token.low for token in tokens[max(0, at - 5) : at]] else "valuation"
    if _is_total(before, after):
        return "total"
    if _measures_something_else(after):
        return "other"
    if _OTHER_BEFORE & set(before[-2:]) and before[-1:] in (
        ["of"],
        ["at"],
        ["to"],
        ["is"],
        ["was"],
        ["reached"],
        ["hit"],
    ):
        return "other"
    return "size"


def amount_apart(tokens: Sequence[Token], start: int) -> Money | None:
    """The amount that a sentence gives its deal after an aside: ``…, for $5m``, ``…, a $5m deal``, ``… and pay $5m``.

    :param tokens: the sentence.
    :param start: offset of the word that states the deal; what stands before it is not looked at.
    """
    amounts = [at for at, token in enumerate(tokens) if token.money is not None and token.start > start]
    if len(amounts) != 1 or measure(tokens, amounts[0]) not in {"size", "yearly"}:
        return None
    at = amounts[0]
    before = [token.low for token in tokens[max(0, at - 2) : at]]
    called = at + 1 < len(tokens) and tokens[at + 1].low in _DEALS
    return tokens[at].money if called or before == [",", "for"] or before[-1:] in (["pay"], ["paying"]) else None


def rate_after(tokens: Sequence[Token], at: int) -> tuple[Token, ...]:
    """What makes the amount at an index a rate: ``a year``, ``per month``; nothing where it is none.

    :param tokens: the sentence.
    :param at: index of an amount.
    """
    after = tuple(tokens[at + 1 : at + 3])
    words = [token.low for token in after]
    if words[:1] in (["annually"], ["monthly"], ["yearly"]):
        return after[:1]
    return after if _is_rate(words) and words[1:] and words[1] in _PERIODS else ()


def _measures_something_else(after: list[str]) -> bool:
    """Whether the words after an amount say that it is revenue, a fine or the like; ``worth of`` goods is a size."""
    near = set(_same_phrase(after[:2])) - ({"worth"} if after[:2] == ["worth", "of"] else set())
    return bool(_OTHER_AFTER & near) or after[:2] in (["in", "revenue"], ["in", "sales"])


def _same_phrase(words: list[str]) -> list[str]:
    """The words up to the next preposition or mark."""
    for number, word in enumerate(words):
        if word in {
            ",",
            "in",
            "for",
            "from",
            "to",
            "of",
            "at",
            "by",
            "with",
            "and",
            "on",
            "(",
            "after",
            "a",
            "an",
            "the",
            "that",
            "which",
        }:
            return words[:number]
    return words


def _is_rate(after: list[str]) -> bool:
    """``a share``, ``per month``, ``apiece``."""
    if after[:1] and after[0] in {"apiece", "annually", "monthly", "per", "each"}:
        return True
    return len(after) > 1 and after[0] in {"a", "an", "every", "/"} and after[1] in _PERIODS


def _valued_at(before: list[str]) -> bool:
    """``valued at``, ``values it at``, ``a valuation of``, ``worth`` of a company."""
    if not before:
        return False
    if before[-1] in {
        "at",
        "to",
        "of",
        "around",
        "about",
        "toward",
        "towards",
        "above",
        "near",
        "beyond",
    } and _VALUATION & set(before[:-1]):
        return True
    return before[-1] in {"valuing", "values", "valuation", "valuations"}


def _is_total(before: list[str], after: list[str]) -> bool:
    """``a total of $5m``, ``$5m in total``, ``total funding to $5m``, ``$5m to date``."""
    if _TOTAL & set(before) or after[:2] in (["in", "total"], ["to", "date"], ["so", "far"]):
        return True
    return "total" in after[:3] or after[1:4] in (["funding", "to", "date"],) or (after[:1] == ["since"])

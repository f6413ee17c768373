"""The pieces that the explanations share: headings, amounts, rules, findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.extract.deals.rules import SENTENCES
from generator.report import as_text, ordered, printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.findings import Finding
    from generator.model import DealParty, Money, Party

MOST_FILES = 10
"""How many files are named before the rest is counted."""


def echo_all(lines: Iterable[str]) -> None:
    """Print lines; what is not printable in them is made harmless first."""
    for line in lines:
        click.echo(printable(line))


def heading(text: str, count: int | None = None) -> Iterator[str]:
    """Begin a section."""
    yield ""
    yield text if count is None else f"{text}: {count or 'nothing'}"


def money(amount: Money | None) -> str | None:
    """Write an amount in its source's words, then as it was understood."""
    if amount is None:
        return None
    if amount.value is None:
        return f"{amount.text} (no figure)"
    understood = " ".join(part for part in (amount.qualifier, f"{amount.value:,}", amount.currency) if part)
    return f"{amount.text} ({understood})"


def parties(said: Iterable[Party | DealParty]) -> str:
    """Name parties and what they do."""
    return ", ".join(f"{one.name} ({'lead ' if one.lead else ''}{one.role})" for one in said)


def rule_line(rule: str) -> str:
    """Name a rule, with the sentence that explains it."""
    return f"rule {rule}: {SENTENCES[rule]}"


def some(items: Sequence[str]) -> Iterator[str]:
    """Yield the first of many items, a line each, and how many more there are."""
    yield from items[:MOST_FILES]
    if len(items) > MOST_FILES:
        yield f"and {len(items) - MOST_FILES:,} more"


def finding_lines(findings: Iterable[Finding], folder: str) -> Iterator[str]:
    """Say what is wrong.

    :param findings: any findings.
    :param folder: the content folder, as a person would type it.
    """
    shown = ordered(findings)
    yield from heading("Findings", len(shown))
    for finding in shown:
        yield from (f"  {line}" for line in as_text(finding, folder).splitlines())

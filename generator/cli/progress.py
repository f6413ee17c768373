"""How far a long piece of work is: a bar on a terminal, a plain line for each part of the work elsewhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

T = TypeVar("T")


def track(label: str, items: Sequence[T]) -> Iterator[T]:
    """Pass the items on, and show on standard error how many of them are done.

    :param label: what is being done, ``Reading``.
    :param items: what it is done to.
    """
    # click draws the bar on a terminal and prints the label alone where there is none
    with click.progressbar(items, label=f"{label} ({len(items):,})", file=sys.stderr) as bar:
        yield from bar

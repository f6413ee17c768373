"""How a long piece of work says how far it is, without knowing who listens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

T = TypeVar("T")


class Track(Protocol):
    """Passes items on one by one, and shows how many of them are done."""

    def __call__(self, label: str, items: Sequence[T], /) -> Iterable[T]:
        """Pass the items on.

        :param label: what is being done, ``Reading``.
        :param items: what it is done to.
        """


def quietly(_label: str, items: Sequence[T]) -> Iterable[T]:
    """Pass the items on, and show nothing."""
    return items

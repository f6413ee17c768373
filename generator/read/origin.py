"""Where a story comes from: its addresses and its publisher, for an article and for a related story alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.read import dialects as key
from generator.text.urls import host_of, safe_url

if TYPE_CHECKING:
    from generator.read.keys import Values


def addresses(values: Values) -> tuple[str, ...]:
    """Every address that a file calls its own, the original one first.

    :param values: the keys of an article or of a related story.
    """
    source = values.get(key.SOURCE)
    originals = [found.value for found in values.all(key.ORIGINAL)]
    return tuple(dict.fromkeys([*originals, *([source] if source and safe_url(source) else [])]))


def publisher_of(values: Values) -> str | None:
    """The publisher's name as given, else the host of the original address; never the author.

    :param values: the keys of an article or of a related story.
    """
    source = values.get(key.SOURCE)
    named = values.get(key.PUBLISHER) or (None if source and safe_url(source) else source)
    if named:
        return host_of(named) or named
    return values.get(key.PUBLISHER_HOST) or next(map(host_of, addresses(values)), None)

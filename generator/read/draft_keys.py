"""Keys that are not known and speak of drafts: what is meant to stay unpublished must not be published."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.read.dialects import DRAFT, KEYS, PUBLISHED
from generator.read.fragments import YES_NO_WORDS
from generator.read.keys import fold_key
from generator.read.nodes import Scalar
from generator.read.trouble import Unreadable
from generator.read.wrong_keys import nearest_key

if TYPE_CHECKING:
    from generator.read.keys import Values
    from generator.read.nodes import Entry

_SPEAKS = re.compile(r"(?P<not>un|non?|nota?|dont|never)?(?:(?P<draft>draft)|publish(?!er))")
"""A key, folded, that speaks of drafts; a publisher's keys do not."""


def refuse_draft_keys(values: Values) -> None:
    """Stop where a key that is not known says yes or no of drafts, and the known ones do not say the same.

    :param values: what an article's keys say.
    :raises Unreadable: at the key, or at the known one that it contradicts, with the line to write there.
    """
    given, published = values.first(DRAFT), values.get(PUBLISHED)
    known = {given.value} if given else {not published} if isinstance(published, bool) else set()
    for entry in values.unknown:
        draft = _says(entry)
        if draft is not None and not known & {draft, True}:
            place = given.entry if given else entry
            write = f"{DRAFT.names[0]}: {str(draft).lower()}"
            raise Unreadable("draft-key", place.line, place.column, key=entry.key, write=write)


def _says(entry: Entry) -> bool | None:
    """Whether a key that is not known makes the article a draft; none where it speaks of something else."""
    text = (entry.value.text or "").strip().casefold() if isinstance(entry.value, Scalar) else ""
    if text not in YES_NO_WORDS:
        return None
    spoken = _SPEAKS.search(fold_key(entry.key))
    if spoken:
        return YES_NO_WORDS[text] is (bool(spoken["draft"]) is not bool(spoken["not"]))
    near = nearest_key(entry.key, KEYS)
    if near and near.key in (DRAFT, PUBLISHED):
        return YES_NO_WORDS[text] is (near.key is DRAFT)
    return None

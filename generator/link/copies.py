"""Stories of other addresses that carry nearly the same text: copies, as far as their words tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.link.stories import ENOUGH, Joined, share_of_words, words_of

LONG = 50
"""Characters of a sentence that two texts hardly share by chance."""

COMMON = 20
"""Most stories that may share a sentence; one that more have is a phrase of their publisher's."""

FEW = 40
"""Words below which a text is not judged: one line of an announcement stands in many texts."""


def near_copies(stories: Iterable[Joined]) -> tuple[tuple[str, str], ...]:
    """Find the stories that carry nearly the text of an earlier one from another address.

    Only stories that share a long sentence are compared, so that thousands take seconds.

    :param stories: all of them.
    :returns: ids of each such story and of the earliest one that it is like, sorted.
    """
    ordered = sorted(stories, key=lambda one: (one.shown.date or "9999", one.shown.source_file))
    words: dict[int, frozenset[tuple[str, int]]] = {}
    pairs = []
    for later, candidates in _candidates(ordered).items():
        for one in (later, *candidates):
            words.setdefault(one, words_of(ordered[one].shown))
        like = (one for one in sorted(candidates) if _alike(words[later], words[one]))
        if (first := next(like, None)) is not None:
            pairs.append((ordered[later].id, ordered[first].id))
    return tuple(sorted(pairs))


def _candidates(ordered: Sequence[Joined]) -> dict[int, set[int]]:
    """The earlier stories of other addresses that share a long sentence with each story, by their places."""
    having: dict[str, list[int]] = defaultdict(list)
    for place, story in enumerate(ordered):
        for sentence in _long_sentences(story):
            having[sentence].append(place)
    found: dict[int, set[int]] = defaultdict(set)
    for places in having.values():
        if len(places) <= COMMON:
            for number, later in enumerate(places):
                found[later].update(one for one in places[:number] if ordered[one].id not in ordered[later].others)
    return found


def _long_sentences(story: Joined) -> set[str]:
    """The long sentences of a story's own text."""
    texts = (one.text for one in story.shown.passages if one.where in ("excerpt", "body"))
    return {sentence for text in texts for sentence in text.casefold().split(". ") if len(sentence) >= LONG}


def _alike(one: frozenset[tuple[str, int]], other: frozenset[tuple[str, int]]) -> bool:
    """Whether the words of the shorter text nearly all stand in the longer one."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= FEW and share_of_words(shorter, longer) >= ENOUGH

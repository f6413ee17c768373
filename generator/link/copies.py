"""Stories of other addresses that carry nearly the same text: copies, as far as their words tell."""

from __future__ import annotations

from collections import Counter, defaultdict
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

    They share half of the long sentences of one of the two, and then nearly all of its words. Only stories that share
    a sentence are compared, so that thousands take seconds.

    :param stories: all of them.
    :returns: ids of each such story and of the earliest one that it is like, sorted.
    """
    ordered = sorted(stories, key=lambda one: (one.shown.date or "9999", one.shown.source_file))
    sentences = _own_sentences(ordered)
    words: dict[int, frozenset[tuple[str, int]]] = {}
    pairs = []
    for later, shared in _sharing(sentences).items():
        for one in sorted(shared):
            fewest = min(len(sentences[later]), len(sentences[one]))
            if ordered[one].id in ordered[later].others or shared[one] < fewest / 2:
                continue
            for each in (later, one):
                words.setdefault(each, words_of(ordered[each].shown))
            if _alike(words[later], words[one]):
                pairs.append((ordered[later].id, ordered[one].id))
                break
    return tuple(sorted(pairs))


def _own_sentences(ordered: Sequence[Joined]) -> list[set[str]]:
    """The long sentences of each story's own text, but for those that many stories have."""
    found = [set(_long_sentences(story)) for story in ordered]
    having = Counter(sentence for sentences in found for sentence in sentences)
    return [{one for one in sentences if having[one] <= COMMON} for sentences in found]


def _long_sentences(story: Joined) -> Iterable[str]:
    for passage in story.shown.passages:
        if passage.where in ("excerpt", "body"):
            yield from (one for one in passage.text.casefold().split(". ") if len(one) >= LONG)


def _sharing(sentences: Sequence[set[str]]) -> dict[int, Counter[int]]:
    """How many sentences each story shares with each earlier one, all by their places."""
    having: dict[str, list[int]] = defaultdict(list)
    for place, some in enumerate(sentences):
        for sentence in some:
            having[sentence].append(place)
    found: dict[int, Counter[int]] = defaultdict(Counter)
    for places in having.values():
        for number, later in enumerate(places):
            found[later].update(places[:number])
    return found


def _alike(one: frozenset[tuple[str, int]], other: frozenset[tuple[str, int]]) -> bool:
    """Whether the words of the shorter text nearly all stand in the longer one."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= FEW and share_of_words(shorter, longer) >= ENOUGH

"""Which files are one story, and which address it has."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.findings import Finding, finding
from generator.link.groups import Groups
from generator.model import Article
from generator.text.slugs import free_ids, slug, slug_or_code

ENOUGH = 0.85
"""The share of the shorter text's words that must stand in the longer one for the two to be one text."""

MOST_VERSIONS = 100
"""Texts of one address that a further one is compared with, the longest ones; beyond them only equal texts are one."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A story before it is linked: the files of one text."""

    id: str
    """Its id."""
    shown: Article
    """The article that is shown: the one with the longest body, what its file lacks filled in from the others."""
    files: tuple[Article, ...]
    """All its articles, by source file."""
    others: tuple[str, ...] = ()
    """Ids of the stories of the same address with another text."""


def join_stories(articles: Sequence[Article]) -> tuple[tuple[Joined, ...], tuple[Finding, ...]]:
    """Join the files that carry one text from one address.

    Same address and nearly the same text: one story. Its id comes from the first of its files, so that one more copy
    seldom moves the page; shown is the longest body. Same address, other text: two stories that point at each other.
    """
    families = [_same_text(family) for family in _same_address(articles)]
    groups = sorted((group for family in families for group in family), key=_order)
    ids = dict(zip((group[0].source_file for group in groups), free_ids(map(_wished_id, groups)), strict=True))
    stories = []
    for family in families:
        versions = sorted(ids[group[0].source_file] for group in family)
        for group in family:
            mine = ids[group[0].source_file]
            stories.append(Joined(mine, _shown(group), group, tuple(one for one in versions if one != mine)))
    return tuple(sorted(stories, key=lambda one: one.id)), tuple(_notes(families))


Group = tuple[Article, ...]
"""Articles that are one story, by source file."""


def _same_address(articles: Sequence[Article]) -> list[list[Article]]:
    """The articles in families that share an address, directly or through another; each family by source file."""
    joined = Groups()
    for article in articles:
        for key in article.url_keys:
            joined.join(f"file {article.source_file}", f"url {key}")
    families: dict[str, list[Article]] = defaultdict(list)
    for article in sorted(articles, key=lambda one: one.source_file):
        families[joined.find(f"file {article.source_file}")].append(article)
    return list(families.values())


def _same_text(family: Sequence[Article]) -> list[Group]:
    """The articles of one address, those of one text together; the longest text of each group stands for it."""
    if len(family) == 1:
        return [tuple(family)]
    words = {one.source_file: words_of(one) for one in family}
    groups: list[list[Article]] = []
    copies: dict[frozenset[tuple[str, int]], list[Article]] = {}
    for article in sorted(family, key=lambda one: (-len(words[one.source_file]), one.source_file)):
        mine = words[article.source_file]
        near = (g for g in groups[:MOST_VERSIONS] if share_of_words(mine, words[g[0].source_file]) >= ENOUGH)
        home = copies.get(mine) or next(near, None)
        if home is None:
            groups.append(home := [])
        home.append(article)
        copies[mine] = home
    return [tuple(sorted(group, key=lambda one: one.source_file)) for group in groups]


def words_of(article: Article) -> frozenset[tuple[str, int]]:
    """The words of an article's own text, each with the number of its occurrence, so that repeated words count."""
    own = (passage.text for passage in article.passages if not passage.where.startswith("related:"))
    seen: Counter[str] = Counter()
    found = []
    for word in re.findall(r"\w+", " ".join(own).casefold()):
        found.append((word, seen[word]))
        seen[word] += 1
    return frozenset(found)


def share_of_words(shorter: frozenset[tuple[str, int]], longer: frozenset[tuple[str, int]]) -> float:
    """How much of the shorter text stands in the longer one, from 0 to 1."""
    return len(shorter & longer) / max(1, len(shorter))


def _body_length(article: Article) -> int:
    return sum(len(passage.text) for passage in article.passages if passage.where == "body")


def _shown(group: Group) -> Article:
    """The longest body of the group, finished files before drafts, with the group's earliest date and what it lacks."""
    longest = min(group, key=lambda one: (one.draft, -_body_length(one), one.source_file))
    if len(group) == 1:
        return longest
    rest = (longest, *(one for one in group if one is not longest))
    return replace(
        longest,
        date=min((one.date for one in group if one.date), default=None),
        publisher=next((one.publisher for one in rest if one.publisher), None),
        original_url=next((one.original_url for one in rest if one.original_url), None),
        author=next((one.author for one in rest if one.author), None),
        excerpt=next((one.excerpt for one in rest if one.excerpt), None),
        topics=tuple(dict.fromkeys(topic for one in rest for topic in one.topics)),
    )


def _date(group: Group) -> str:
    return min((one.date for one in group if one.date), default="")


def _order(group: Group) -> tuple[str, str]:
    return _date(group), group[0].source_file


def _wished_id(group: Group) -> str:
    first = group[0]
    own = next((one.slug for one in group if one.slug), None)
    stem = first.source_file.rpartition("/")[2].rpartition(".")[0]
    titled = slug(own or first.title)
    name = titled if re.search("[a-z]", titled) else slug_or_code(stem) or "story"
    return f"{_date(group)[:4] or 'undated'}/{name}"


def _notes(families: Iterable[Sequence[Group]]) -> Iterable[Finding]:
    for family in families:
        for group in family:
            for other in group[1:]:
                yield finding("story-joined", other.source_file, first=group[0].source_file)
        for group in family[1:]:
            yield finding("story-other-version", group[0].source_file, first=family[0][0].source_file)


def story_of_file(stories: Iterable[Joined]) -> dict[str, Joined]:
    """The story of each source file."""
    return {one.source_file: story for story in stories for one in story.files}

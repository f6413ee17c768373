"""The words that prove a fact: of a deal its evidence, else the place of a file that says it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from collections.abc import Set as AbstractSet

from generator.check.changes.records import Proof, Thing
from generator.check.changes.side import SAME, Side
from generator.model import Company, Deal, Evidence, Money, Story

SPEAKER = ("publisher", "url")
"""What each piece of a deal's evidence says of whose words it is."""
BEFORE = 100
"""How many characters are quoted before a name: the report cuts a quote at its end."""


def proofs(thing: Thing, name: str, only: AbstractSet[Hashable], side: Side) -> tuple[Proof, ...]:
    """Find what proves a fact.

    :param thing: a deal, company or story.
    :param name: which of its facts.
    :param only: the parts of the fact that the other side does not have.
    :param side: the site that it is of.
    """
    if isinstance(thing, Deal):
        return _of_deal(thing, name, only, side)
    if isinstance(thing, Company):
        return _of_company(thing, name, only, side)
    return _of_story(thing, name, only, side)


def sources_of(thing: Thing, side: Side) -> tuple[Proof, ...]:
    """What a thing rests on: a deal's file and words, the file of a company or where it is named, a story's files.

    :param thing: a deal, company or story.
    :param side: the site that it is of.
    """
    if isinstance(thing, Deal):
        return (*_file_of(thing), *_places(thing.evidence))
    if isinstance(thing, Company):
        named = _of_company(thing, "name", frozenset(), side)
        return named or _of_company(thing, "aliases", frozenset(thing.aliases), side)
    return tuple(Proof(file, 1, "") for file in thing.source_files)


def _file_of(deal: Deal) -> tuple[Proof, ...]:
    """The file in which a person says something of a deal, unless words in it are evidence."""
    stated = deal.stated
    if stated is None or any(one.source_file == stated.source_file for one in deal.evidence):
        return ()
    return (Proof(stated.source_file, stated.line, ""),)


def _places(evidence: Iterable[Evidence]) -> tuple[Proof, ...]:
    return tuple(dict.fromkeys(Proof(one.source_file, one.line, one.quote) for one in evidence))


def _of_deal(deal: Deal, name: str, only: AbstractSet[Hashable], side: Side) -> tuple[Proof, ...]:
    """The file that corrects it, else the evidence that says just this, else all of it."""
    if name == "sources":
        return _places(one for one in deal.evidence if side.source(one) in only)
    if name in SPEAKER:
        return _places(one for one in deal.evidence if getattr(one, name) in only)
    if name == "parties" and not only:
        return ()
    value = getattr(deal, name)
    if deal.stated and (name in deal.stated.without or getattr(deal.stated, name, None)):
        return (Proof(deal.stated.source_file, deal.stated.line, ""),)
    if not value:
        return ()
    names = [one.name for one in deal.parties if side.party(one) in only]
    saying = [one for one in deal.evidence if _says(one, name, value) or any(word in one.quote for word in names)]
    return _places(saying or deal.evidence)


def _says(evidence: Evidence, name: str, value: object) -> bool:
    """Whether a piece of evidence gives a fact its value."""
    if isinstance(value, Money):
        said = evidence.amount if name == "amount" else None
        return value.text in evidence.quote or (said is not None and said.value == value.value is not None)
    if name in ("status", "date"):
        return bool(getattr(evidence, name) == value)
    return isinstance(value, str) and value.casefold() in evidence.quote.casefold()


def _of_company(company: Company, name: str, only: AbstractSet[Hashable], side: Side) -> tuple[Proof, ...]:
    """The file that describes it, else where stories name it so."""
    stated = company.stated
    if stated and (name != "aliases" or only & {stated.name, *stated.aliases, *stated.former_names}):
        return (Proof(stated.source_file, 1, ""),) if getattr(stated, name) else ()
    forms = {"name": [company.name], "aliases": sorted(map(str, only))}.get(name, [])
    stories = [side.story_by_id[one] for one in sorted(company.stories, key=side.kept.__getitem__)]
    fresh = [one for one in stories if side.kept[one.id] < SAME]  # for a name that stands in a longer one only
    every = (company.name, *company.aliases)
    found = (_first(_naming(stories, form, every)) or _first(_naming(fresh, form, ())) for form in forms)
    return tuple(dict.fromkeys(proof for some in found for proof in some))


def _of_story(story: Story, name: str, only: AbstractSet[Hashable], side: Side) -> tuple[Proof, ...]:
    """The line of the file that gives it, else where the story names the companies."""
    if name == "companies":
        named = [one for one in side.site.companies if one.id in story.companies and side.company(one.id) in only]
        found = (_naming([story], form, ()) for one in named for form in (one.name, *one.aliases))
        return tuple(dict.fromkeys(proof for some in found for proof in _first(some)))
    article = story.article
    return tuple(Proof(article.source_file, line, "") for field, _, line in article.stated if field == name)


def _naming(stories: Iterable[Story], form: str, names: Iterable[str]) -> Iterator[Proof]:
    """Every passage that has a name, in the order of the stories.

    :param stories: where to look.
    :param form: the name.
    :param names: names of the same company; where one that is longer stands, the name does not.
    """
    longer = [one for one in names if form in one and one != form]
    for story in stories:
        for passage in story.article.passages:
            text = passage.text
            for one in longer:
                text = text.replace(one, "")
            if form in text:
                yield Proof(story.article.source_file, passage.line, _from_near(passage.text, form))


def _from_near(text: str, name: str) -> str:
    """A text from not far before a name on, from the beginning of a word."""
    return text[text.rfind(" ", 0, max(text.find(name) - BEFORE, 0)) + 1 :]


def _first(found: Iterator[Proof]) -> tuple[Proof, ...]:
    """The first, if there is any."""
    one = next(found, None)
    return (one,) if one else ()

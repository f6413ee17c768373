"""Two linked sites compared: what became of every deal, company and story."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import get_args

from generator.check.changes.facts import facts_changed
from generator.check.changes.families import stays
from generator.check.changes.lineage import Step, trace
from generator.check.changes.proofs import sources_of
from generator.check.changes.records import Change, Changes, Kind, Thing, Verb
from generator.check.changes.side import Side, side_of
from generator.model import Company, Deal, Site, Story
from generator.text.names import name_key

KINDS: tuple[Kind, ...] = get_args(Kind)
VERBS: tuple[Verb, ...] = get_args(Verb)
FOLDERS: Mapping[Kind, str] = {"deal": "deals/", "company": "companies/", "story": "stories/"}
"""What the addresses of a kind begin with."""


def compare_sites(before: Site, after: Site) -> Changes:
    """Say what became of every deal, company and story, and which facts are others now.

    A thing whose id stays is the same, but the number at the end of a deal's id says nothing: there the words under the
    deals tell. One whose id goes is renamed where another takes over what it is known by: the files or original
    addresses of a story, the names of a company, the words under a deal; or where a person's line in the record of
    addresses says so. Where one takes over what several were known by, they are merged; where several do what one was
    known by, it is split; without any it is removed, and what has nothing of others is added.

    :param before: the site as it was.
    :param after: the site as it is.
    """
    was, now = ({kind: _things(kind, site) for kind in KINDS} for site in (before, after))
    steps = {kind: _steps(was[kind], now[kind], _told(kind, after)) for kind in KINDS}
    went = {kind: {one: step.after[0] for step in steps[kind] if step.after for one in step.before} for kind in KINDS}
    old, new = side_of(before, after, went["company"], went["story"]), side_of(after, before)
    things = (
        (kind, tuple(was[kind][one] for one in step.before), tuple(now[kind][one] for one in step.after))
        for kind in KINDS
        for step in steps[kind]
    )
    found = [_change(*one, old, new) for one in things]
    told = (one for one in found if one.verb != "changed" or one.facts)
    edited = (one.after[0] for one in found if one.verb == "changed" and not one.facts and _rewritten(one))
    return Changes(tuple(sorted(told, key=_rank)), tuple(edited))


def _rank(change: Change) -> tuple[int, int, str]:
    return KINDS.index(change.kind), VERBS.index(change.verb), (change.after or change.before)[0].id


def _things(kind: Kind, site: Site) -> dict[str, Thing]:
    """The things of a kind, by id."""
    things: Mapping[Kind, Sequence[Thing]] = {"deal": site.deals, "company": site.companies, "story": site.stories}
    return {one.id: one for one in things[kind]}


def _steps(was: Mapping[str, Thing], now: Mapping[str, Thing], told: Mapping[str, str]) -> tuple[Step, ...]:
    """What became of the things of a kind."""
    deals = [{one: thing for one, thing in side.items() if isinstance(thing, Deal)} for side in (was, now)]
    same = stays(*deals) if any(deals) else {one: one for one in was if one in now}
    return trace(_keys(was), _keys(now), same, told)


def _told(kind: Kind, after: Site) -> dict[str, str]:
    """Where things of a kind went by a person's line in the record of addresses."""
    folder = FOLDERS[kind]
    return {
        one.address.removeprefix(folder).strip("/"): one.to.removeprefix(folder).strip("/")
        for one in after.recorded
        if one.to is not None and one.address.startswith(folder) and one.to.startswith(folder)
    }


def _keys(things: Mapping[str, Thing]) -> dict[str, frozenset[Hashable]]:
    """What each thing is known by, whatever its id."""
    return {one: frozenset(_known_by(thing)) for one, thing in things.items()}


def _known_by(thing: Thing) -> Iterable[Hashable]:
    if isinstance(thing, Deal):
        return ((one.source_file, one.quote) for one in thing.evidence)
    if isinstance(thing, Company):
        former = thing.stated.former_names if thing.stated else ()
        return map(name_key, (thing.name, *thing.aliases, *former))
    return (*thing.source_files, *thing.article.url_keys)


def _change(kind: Kind, before: tuple[Thing, ...], after: tuple[Thing, ...], old: Side, new: Side) -> Change:
    """What became of things, with the facts of the first that differ, or with what it rests on."""
    verb = _verb(before, after)
    if before and after:
        return Change(kind, verb, before, after, facts_changed(before[0], after[0], old, new))
    return Change(kind, verb, before, after, evidence=sources_of((*before, *after)[0], new if after else old))


def _verb(before: tuple[Thing, ...], after: tuple[Thing, ...]) -> Verb:
    """The word for what became of things."""
    if not before or not after:
        return "added" if after else "removed"
    if len(before) > 1 or len(after) > 1:
        return "merged" if len(before) > 1 else "split"
    return "changed" if _called(before[0]) == _called(after[0]) else "renamed"


def _called(thing: Thing) -> tuple[str, str]:
    """The id and the name of a thing; a deal's name follows from its facts."""
    if isinstance(thing, Deal):
        return thing.id, ""
    return thing.id, thing.name if isinstance(thing, Company) else thing.article.title


def _rewritten(change: Change) -> bool:
    """Whether the text of a thing that stayed is another one."""
    return _text(change.before[0]) != _text(change.after[0])


def _text(thing: Thing) -> tuple[str | None, ...]:
    """What a thing's page shows of what people wrote, beside its facts."""
    if isinstance(thing, Story):
        return thing.article.excerpt, *(one.html for one in thing.article.blocks)
    return (thing.stated.notes if thing.stated else None,)

"""A company: what it is called and where, how it is known, and why its names are one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.cli.explain.discovery import discovery_lines
from generator.cli.explain.lines import heading, some
from generator.cli.explain.linked import decision_line
from generator.render.sentences import plain, sentence
from generator.render.text import counted
from generator.text.names import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.cli.explain.linked import Linked
    from generator.link.companies import Identity
    from generator.model import Article


@dataclass(slots=True)
class Form:
    """One way in which files write a company's name; filled while they are looked through."""

    files: Counter[str] = field(default_factory=Counter)
    """How often each file has it."""
    names: set[str] = field(default_factory=set)
    """The names that it stands for in them."""
    known: bool = False
    """Whether the lexicon or a curated file knows it."""


def company_lines(linked: Linked, asked: str) -> Iterator[str]:
    """Say how a company came about.

    :param linked: the site.
    :param asked: its id, or one that a decision joined to it.
    """
    directory = linked.trail.directory
    one = directory.companies[directory.ids[asked]]
    yield f"Company {one.id}: {one.name}"
    if asked != one.id:
        yield f"{asked} goes under {one.id}; a decision joined them."
    forms = forms_of(linked, one.id)
    yield f"Known by: {known_by(one, forms)}"
    yield from discovery_lines(linked, one.id)
    yield from heading("Names seen", len(forms))
    for text, form in sorted(forms.items(), key=lambda pair: (-pair[1].files.total(), pair[0])):
        yield f"  “{text}”: {counted(form.files.total(), 'time')} in {counted(len(form.files), 'file')}"
        yield from (f"    {line}" for line in some([f"{file} ({form.files[file]})" for file in sorted(form.files)]))
    others = sorted({*one.forms, *forms} - {one.name}, key=lambda text: (text.casefold(), text))
    yield from heading(f"Other names, and why each means {one.name}", len(others))
    for text in others:
        yield f"  “{text}”: {why(linked, one, text, forms.get(text))}"
    same = linked.decisions("companies", {each for each, company in directory.ids.items() if company == one.id})
    yield from (f"  {decision_line(decision)}" for decision in same)
    yield from _where_it_led(linked, one.id)


def _where_it_led(linked: Linked, company: str) -> Iterator[str]:
    """Name the deals and stories of a company."""
    deals = [one for one in linked.site.deals if any(party.company == company for party in one.parties)]
    yield from heading("Deals", len(deals))
    yield from (f"  {deal.id}: {plain(sentence(deal))}" for deal in deals)
    stories = [one for one in linked.site.stories if company in one.companies]
    yield from heading("Stories", len(stories))
    yield from (f"  {story.id}: {story.article.title}" for story in stories)


def forms_of(linked: Linked, company: str) -> dict[str, Form]:
    """Every way in which articles write a company's name, with where they do."""
    find = linked.trail.directory.find
    forms: dict[str, Form] = {}
    for article in linked.content.articles:
        for name, text, known in _uses(linked, article):
            if find(name) == company:
                form = forms.setdefault(text, Form())
                form.files[article.source_file] += 1
                form.names.add(name)
                form.known |= known
    return forms


def _uses(linked: Linked, article: Article) -> Iterable[tuple[str, str, bool]]:
    """Yield each use of a company's name in an article: the name, the words, whether they are known."""
    for mention in linked.extractions[article.source_file].mentions:
        yield mention.company, mention.text, mention.known
    for name in article.companies:
        yield name, name, False


def known_by(one: Identity, forms: dict[str, Form]) -> str:
    """Say how it is known that this is a company."""
    if one.stated:
        return f"the curated file {one.stated.source_file}"
    if any(form.known for form in forms.values()):
        return "the lexicon of well-known companies"
    if forms:
        return "the words of the articles alone; no list or file has it"
    return "a deal that names it as a party"


def why(linked: Linked, one: Identity, text: str, form: Form | None) -> str:
    """Say why a name means a company."""
    if one.stated and text in (*one.stated.aliases, *one.stated.former_names):
        return f"a name that {one.stated.source_file} gives"
    if name_key(text) == name_key(one.name):
        return f"{one.name} but for case, punctuation, “the” or legal form"
    if told := _told(linked, one, text, form):
        return told
    joined = any(company == one.id for each, company in linked.trail.directory.ids.items() if each != one.id)
    return "a company of its own, joined by the decision below" if joined else "named so in a deal"


def _told(linked: Linked, one: Identity, text: str, form: Form | None) -> str:
    """Say where lists or articles equate a name with another one of the company; empty where none does."""
    names = " and ".join(sorted(form.names - {text})) if form else ""
    if form and form.known and names:
        return f"known as a form of {names}"
    find = linked.trail.directory.find
    told = sorted(
        (file, name)
        for file, found in linked.extractions.items()
        for short, name in found.aliases
        if short == text and find(name) == one.id
    )
    if told:
        return f"{told[0][0]}{f' and {len(told) - 1:,} more' if len(told) > 1 else ''} uses it for {told[0][1]}"
    return f"stands for {names} in the text" if names else ""

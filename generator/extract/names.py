"""What is known of names before an article is read: the lexicon, the curated companies and people's decisions."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.extract.words import split_words
from generator.memo import digest
from generator.text.names import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model import Decision, StatedCompany

_FOLDER = Path(__file__).with_name("lexicon")
COMPANY_FILES = ("consumer", "finance", "industry", "media", "technology")
"""The data files that hold companies; the others hold what is none."""


class Form(NamedTuple):
    """One way to write a name."""

    words: tuple[str, ...]
    """Its words and marks, as ``split_words`` cuts them."""
    kind: str
    """``company``; ``word`` for a company whose name is an ordinary word and needs support; ``brand`` for a product
    with the company's name in front; else what it is instead of a company: ``place``, ``product``, ``phrase`` …"""
    name: str
    """The canonical name."""


@dataclass(frozen=True, slots=True)
class Names:
    """Every known name, ready for the search."""

    forms: dict[str, tuple[Form, ...]]
    """Forms by their first word, the longest first."""
    sectors: dict[str, str]
    """Sector by canonical name."""
    parents: dict[str, str]
    """Canonical name of the parent by canonical name."""
    curated: frozenset[str]
    """Canonical names that a person's file gives."""
    refused: frozenset[str] = frozenset()
    """The names that people have decided to be no company, by what all their spellings share."""

    def match(self, texts: Sequence[str], at: int) -> Form | None:
        """The longest known form that begins with the word at a place.

        :param texts: the words of a passage.
        :param at: index of the first word.
        """
        for form in self.forms.get(texts[at], ()):
            words = form.words
            if len(words) == 1 or tuple(texts[at : at + len(words)]) == words:
                return form
        return None

    def sector(self, name: str) -> str | None:
        """The sector of a company, ``chips`` or ``publisher``; none where it is not known.

        :param name: its canonical name.
        """
        return self.sectors.get(name)

    def parent(self, name: str) -> str | None:
        """The company that owns a company which is looked up on its own; none where none is known.

        :param name: its canonical name.
        """
        return self.parents.get(name)

    def known_by(self) -> bytes:
        """A digest of all of it: the same for the same names, in whatever order they came."""
        tables = (self.forms, self.sectors, self.parents)
        sets = (self.curated, self.refused)
        return digest(*(tuple(sorted(table.items())) for table in tables), *(tuple(sorted(names)) for names in sets))


def build_names(companies: Sequence[StatedCompany], decisions: Sequence[Decision]) -> Names:
    """Put the lexicon together with what people have stated; their word beats the lexicon.

    :param companies: the curated companies.
    :param decisions: of these, the names that are no company.
    """
    renamed = _renamed(companies)
    table: dict[tuple[str, ...], Form] = {}
    for form in (*_lexicon().forms, *_curated_forms(companies), *_refused_forms(decisions)):
        table[form.words] = form._replace(name=renamed.get(form.name, form.name))
    by_first: dict[str, list[Form]] = {}
    for form in table.values():
        by_first.setdefault(form.words[0], []).append(form)
    sectors = {renamed.get(name, name): sector for name, sector in _lexicon().sectors.items()}
    return Names(
        forms={
            word: tuple(sorted(forms, key=lambda form: (-len(form.words), form.words)))
            for word, forms in by_first.items()
        },
        sectors=sectors | {company.name: company.sector for company in companies if company.sector},
        parents={renamed.get(name, name): renamed.get(parent, parent) for name, parent in _lexicon().parents.items()},
        curated=frozenset(company.name for company in companies),
        refused=frozenset(name_key(name) for one in decisions if one.verdict == "not-a-company" for name in one.ids),
    )


def _renamed(companies: Sequence[StatedCompany]) -> dict[str, str]:
    """The lexicon's names that a curated company takes over, with the name that it gives them."""
    known = _lexicon().sectors
    return {
        name: company.name
        for company in companies
        for name in (company.name, *company.aliases, *company.former_names)
        if name in known
    }


def _curated_forms(companies: Sequence[StatedCompany]) -> Iterator[Form]:
    """The forms of the curated companies, and the phrases in which their names are no company.

    A name that is an ordinary word needs support with a file as without one: a file says what the company is called,
    not that every Box and every Monday is the company.
    """
    ordinary = {form.words for form in _lexicon().forms if _is_ordinary(form)}
    for company in companies:
        for text in (company.name, *company.aliases, *company.former_names):
            plain = text in load_words("persons") or text in load_words("openers")
            for form in _spellings(text, "company", company.name):
                yield form._replace(kind="word") if plain or form.words in ordinary else form
        for phrase in company.not_phrases:
            yield from _spellings(phrase, "phrase", phrase)


def _is_ordinary(form: Form) -> bool:
    """Whether a form of the lexicon is an ordinary word: one that a company has for its name, or a day, a place …"""
    return form.kind == "word" or (
        len(form.words) == 1 and form.kind not in ("company", "brand", "publisher", "social")
    )


def _refused_forms(decisions: Sequence[Decision]) -> Iterator[Form]:
    """The names that a person has decided to be no company."""
    for decision in decisions:
        if decision.verdict == "not-a-company":
            for name in decision.ids:
                yield from _spellings(name, "refused", name)


class _Lexicon(NamedTuple):
    """The shipped data files, read."""

    forms: tuple[Form, ...]
    sectors: dict[str, str]
    parents: dict[str, str]


@cache
def _lexicon() -> _Lexicon:
    """The shipped lexicon. A later form replaces an equal earlier one, so companies come after all else."""
    forms: list[Form] = []
    sectors: dict[str, str] = {}
    parents: dict[str, str] = {}
    for kind, names in load_table("others").items():
        forms += [form for name in names for form in _spellings(name, kind, name)]
    for file in COMPANY_FILES:
        for sector, entries in load_table(file).items():
            for name, entry in entries.items():
                sectors[name] = sector
                if "parent" in entry:
                    parents[name] = entry["parent"]
                forms += _entry_forms(name, entry)
    return _Lexicon(tuple(forms), sectors, parents)


def _entry_forms(name: str, entry: dict[str, Any]) -> Iterator[Form]:
    """The forms of one line of the lexicon."""
    words = [*entry.get("words", ()), *([name] if entry.get("word") else ())]
    for text in (name, *entry.get("also", ()), *words):
        yield from _spellings(text, "word" if text in words else "company", name)
    for phrase in entry.get("not", ()):
        if phrase.startswith(f"{name} ") and phrase[len(name) + 1].isupper():
            yield from _spellings(phrase, "brand", name)
        else:
            yield from _spellings(phrase, "phrase", phrase)


def _spellings(text: str, kind: str, name: str) -> Iterator[Form]:
    """The ways to write a name: in capitals, without accents, ``and`` for ``&``; a product in the plural too."""
    written = [text, unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()]
    if kind in ("company", "word"):
        if " & " in text:
            written.append(text.replace(" & ", " and "))
        if len(text) > 3 and any(letter.isupper() for letter in text):
            written += [text.upper(), " ".join(map(_plain_capital, text.split()))]
    if kind == "product" and text[-1].isalpha():
        written.append(text + "s")
    for spelling in dict.fromkeys(written):
        words = tuple(split_words(spelling).texts)
        if words:
            yield Form(words, kind, name)


def _plain_capital(word: str) -> str:
    """``Openai`` for ``OpenAI``; words of one case stay."""
    mixed = len(word) > 3 and any(letter.islower() for letter in word) and any(letter.isupper() for letter in word[1:])
    return word.capitalize() if mixed else word


@cache
def load_table(name: str) -> dict[str, Any]:
    """A data file of the lexicon.

    :param name: of the file, without its ending.
    """
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def load_words(name: str) -> frozenset[str]:
    """A list of words of the lexicon.

    :param name: of the file, without its ending.
    """
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())

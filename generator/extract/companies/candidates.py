"""Gathers the names that an article may use for companies, and joins the forms of one name."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from generator.extract.companies.units import COMPANY_KINDS, surface
from generator.extract.names import load_table, load_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.extract.companies.units import Reading, Unit
    from generator.extract.names import Names

Candidates = dict[str, "Candidate"]
"""By name; a candidate that has several forms stands under each."""

_OUTLETS = {"publisher": "publisher", "stock-media": "publisher", "social": "social"}
"""Sectors whose companies are mostly named as the place where something stands, with the kind that they make."""
_OPEN_KINDS = ("unknown", "word")
_SHORTEST = 3
"""Letters of the shortest first word that stands for a longer name."""


@dataclass(slots=True)
class Candidate:
    """A name that an article may use for a company, with everything that speaks for and against it."""

    name: str
    """Canonical, or its words."""
    kind: str
    """``company``, ``publisher``, ``social``, ``word`` or ``unknown``."""
    units: list[Unit] = field(default_factory=list)
    """Where it stands."""
    cues: Counter[str] = field(default_factory=Counter)
    """Its cues, with the number of places at which each was seen."""
    seen: list[tuple[Unit, str]] = field(default_factory=list)
    """The places of the cues that stand at one, for one who asks why."""

    @property
    def score(self) -> float:
        """The prior of its kind and the weights of its cues; above zero it is a company.

        A sign for counts whole wherever it stands; a sign against as far as it is usual.
        """
        return prior(self.kind) + sum(map(self.counts, self.cues))

    def counts(self, cue: str) -> float:
        """What one of its cues adds to the score or takes off.

        :param cue: its name with its side.
        """
        weight = cue_weight(cue, self.kind)
        return weight if weight > 0 else weight * min(1.0, self.cues[cue] / len(self.units))

    @property
    def open(self) -> bool:
        """Whether only the article can tell that it is a company."""
        return self.kind in _OPEN_KINDS

    def mark(self, cue: str) -> None:
        """Add a cue that holds wherever the name stands."""
        self.cues[cue] = len(self.units)


@cache
def cue_weight(cue: str, kind: str) -> float:
    """The weight of a cue for names of a kind.

    :param cue: its name with its side, ``before.money``.
    :param kind: of the candidate.
    """
    side, name = cue.split(".")
    row = load_table("cues")[side][name]
    weight = float(row["weight"])
    return 0.0 if kind == "publisher" and weight > 0 and not row.get("outlets") else weight


@cache
def prior(kind: str) -> float:
    """What speaks for a name before its article is read.

    :param kind: of the candidate.
    """
    return float(load_table("cues")["prior"][kind])


def gather(readings: Iterable[Reading], names: Names) -> Candidates:
    """A candidate for each name, in the order of the text.

    :param readings: the passages of the article.
    :param names: what is known.
    """
    candidates: Candidates = {}
    for reading in readings:
        for unit in reading.units:
            if unit.kind == "unknown" or unit.kind in COMPANY_KINDS:
                kind = unit.kind if unit.kind in _OPEN_KINDS else _OUTLETS.get(names.sector(unit.name) or "", "company")
                candidate = candidates.setdefault(unit.name, Candidate(unit.name, kind))
                candidate.units.append(unit)
                if kind not in _OPEN_KINDS:
                    candidate.kind = kind
    return candidates


def distinct(candidates: Candidates) -> list[Candidate]:
    """The candidates of an article, each once.

    :param candidates: by each form of their names.
    """
    return [candidate for name, candidate in candidates.items() if candidate.name == name]


def join_forms(readings: Sequence[Reading], candidates: Candidates) -> None:
    """Count the other forms of a name as the name: abbreviations, addresses and first words used alone.

    :param readings: the passages of the article.
    :param candidates: of the article.
    """
    for reading in readings:
        for long, short in zip(reading.units, reading.units[1:], strict=False):
            if _explains(reading, long, short):
                _join(candidates, short.name, long.name)
    written = {name: _written(readings, candidate) for name, candidate in candidates.items()}
    abbreviated = {initials(text): name for name, text in reversed(written.items()) if not candidates[name].open}
    by_first_word: dict[str, list[str]] = defaultdict(list)
    for name in candidates:
        by_first_word[name.split()[0]].append(name)
    for name, candidate in list(candidates.items()):
        if candidate.open and "shape.priced" not in candidate.cues:
            base = name.rpartition(".")[0]
            longer = _longer(written[name], by_first_word[written[name].split()[0]])
            _join(candidates, name, base if base in candidates else longer or abbreviated.get(name))


def initials(name: str) -> str:
    """The first letters of a name of two words or more, of which a text may make an abbreviation; else empty.

    :param name: ``Warner Bros.``
    """
    letters = [word[0] for word in name.split() if word[0].isalpha() and word != "of"]
    return "".join(letters).upper() if len(letters) > 1 else ""


def _written(readings: Sequence[Reading], candidate: Candidate) -> str:
    """The name as it stands at its first place: ``Epic``, where the lexicon's first guess is another company."""
    unit = candidate.units[0]
    return surface(readings[unit.passage].words, unit.start, unit.end)


def _join(candidates: Candidates, other: str, name: str | None) -> None:
    """Count one candidate as another."""
    joined, target = candidates.get(other), candidates.get(name or "")
    if joined and target and joined is not target and joined.open:
        target.cues.update(joined.cues)
        target.seen.extend(joined.seen)
        target.units.extend(joined.units)
        candidates[other] = target


def _explains(reading: Reading, long: Unit, short: Unit) -> bool:
    """Whether the second unit stands in brackets after the first and abbreviates it: ``Acme Data Systems (ADS)``."""
    texts = reading.words.texts
    word = texts[short.start]
    if short.end - short.start != 1 or not word.isupper() or texts[long.end : short.start] != ["("]:
        return False
    return initials(surface(reading.words, long.start, long.end)).startswith(word.removesuffix("S") or word)


def _longer(short: str, names: Sequence[str]) -> str | None:
    """The one longer name that a name begins, if any.

    :param short: the name.
    :param names: those that share its first word.
    """
    if len(short) < _SHORTEST - short.isupper() or short in load_words("persons"):
        return None
    found = [name for name in names if name.startswith(short + " ")]
    return found[0] if len(found) == 1 else None

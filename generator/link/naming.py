"""Which spellings are one name, before it is known which names are one company."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.findings import Finding, finding
from generator.model import StatedCompany
from generator.text.names import name_key, without_legal_form
from generator.text.slugs import slug_or_code


@dataclass(frozen=True, slots=True)
class Naming:
    """How a spelling is reduced to a name."""

    curated: Mapping[str, str]
    """The curated company of each name in its file, by the name's key."""
    different: frozenset[frozenset[str]]
    """Pairs of company ids that people have told apart."""

    def name_of(self, spelling: str) -> str:
        """What all spellings of one name share; empty for a text without letters and digits.

        Of two ids told apart, the one with a legal form (``acme-inc``) keeps its spelling as a name of its own.
        """
        key = name_key(spelling)
        if not key or key in self.curated:
            return key and f"file {self.curated[key]}"
        if self.different and self._keeps_its_form(spelling):
            return f"id {slug_or_code(spelling)}"
        return f"name {key}"

    def _keeps_its_form(self, spelling: str) -> bool:
        """Whether people have told the id with its legal form apart from one that differs in the form alone."""
        full, key = slug_or_code(spelling), name_key(spelling)
        if full == own_slug(spelling):
            return False
        others = (other for pair in self.different if full in pair for other in pair - {full})
        return any(name_key(other.replace("-", " ")) == key for other in others)

    def told_apart(self, one: str, other: str) -> bool:
        """Whether people have told two spellings apart, by the ids that they would have."""
        return any(
            frozenset((mine, theirs)) in self.different
            for mine in (own_slug(one), slug_or_code(one))
            for theirs in (own_slug(other), slug_or_code(other))
        )


def own_slug(name: str) -> str:
    """The id of a name without its legal form."""
    return slug_or_code(without_legal_form(name))


def naming(
    companies: Iterable[StatedCompany], different: frozenset[frozenset[str]]
) -> tuple[Naming, tuple[Finding, ...]]:
    """Read the names in the curated files; a name in two of them is an error, and the first file by id keeps it."""
    owner: dict[str, StatedCompany] = {}
    clashes = []
    for company in sorted(companies, key=lambda one: one.id):
        for name in (company.name, *company.aliases, *company.former_names):
            first = owner.setdefault(name_key(name), company)
            if first is not company:
                clashes.append(finding("company-name-twice", company.source_file, name=name, first=first.source_file))
    return Naming({key: company.id for key, company in owner.items()}, different), tuple(clashes)

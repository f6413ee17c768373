"""Which spellings are one name, before it is known which names are one company."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.findings import Finding, finding
from generator.link.names import name_key, without_legal_form
from generator.model import StatedCompany
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
        if self.different and self.id_of(spelling) != own_slug(spelling):
            return f"id {self.id_of(spelling)}"
        return f"name {key}"

    def id_of(self, spelling: str) -> str:
        """The id that a spelling gives a company: without its legal form, which comes and goes.

        People who tell ``acme`` and ``acme-inc`` apart keep the legal form.

        :param spelling: a text with a letter or digit.
        """
        full = slug_or_code(spelling)
        return full if any(full in pair for pair in self.different) else own_slug(spelling)

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

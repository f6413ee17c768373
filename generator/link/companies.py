"""Company identity: which names, across all articles and files, are one company."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.findings import Finding, finding
from generator.link.decisions import decided_joins, different_pairs
from generator.link.groups import Groups
from generator.link.naming import Naming, naming
from generator.link.spellings import Spelling, equations, spellings, stated_names
from generator.model import Content, Decision, Extraction, StatedCompany
from generator.text.slugs import free_id, slug_or_code
from generator.text.yaml_values import yaml_list


@dataclass(frozen=True, slots=True)
class Identity:
    """A company before it is linked."""

    id: str
    """Its id."""
    name: str
    """Its canonical name."""
    forms: frozenset[str]
    """Everything that it is called, its name included."""
    stated: StatedCompany | None = None
    """The person's file that describes it."""


@dataclass(frozen=True, slots=True)
class Directory:
    """All companies, and which of them a name means."""

    companies: Mapping[str, Identity]
    """By id."""
    naming: Naming
    """How a spelling is reduced to a name."""
    ids: Mapping[str, str]
    """The company of each id, also of one that a decision joined to another."""
    names: Mapping[str, str]
    """The company of each name."""

    def find(self, text: str) -> str | None:
        """The id of the company that an id, a name or another form of it means; none where there is no such company."""
        return self.ids.get(text) or self.names.get(self.naming.name_of(text))


def identify_companies(content: Content, extractions: Sequence[Extraction]) -> tuple[Directory, tuple[Finding, ...]]:
    """Tell which names are one company.

    One are: the name, aliases and former names of a curated file; spellings that differ in case, punctuation or legal
    form; a short form and the one name that articles give for it; and what people have decided.
    """
    rules, clashes = naming(content.companies, different_pairs(content.decisions, "companies"))
    found = spellings(content, extractions)
    clusters = _clusters(found, equations(extractions), content.companies, rules)
    found_here, renamed = _directory(clusters, rules)
    directory, unknown = _decide(_with_stated(found_here, stated_names(content)), content.decisions)
    return directory, (*clashes, *renamed, *unknown)


@dataclass(slots=True)
class _Cluster:
    """Spellings that are one company; filled while they are gathered."""

    names: set[str] = field(default_factory=set)
    """What the spellings are reduced to."""
    forms: set[str] = field(default_factory=set)
    """Everything that it is called."""
    full: list[Spelling] = field(default_factory=list)
    """Its spellings in use that are short for no other name."""
    short: list[Spelling] = field(default_factory=list)
    """Its spellings in use that are short for another name."""
    stated: StatedCompany | None = None
    """Its curated file."""


def _clusters(
    found: Mapping[str, Spelling], pairs: Sequence[tuple[str, str]], curated: Iterable[StatedCompany], rules: Naming
) -> list[_Cluster]:
    """The companies as articles and curated files name them: the curated first, then by their first use."""
    short_for = _short_forms(found, pairs, rules)
    groups = Groups()
    for name, full in short_for.items():
        groups.join(name, full)
    clusters: dict[str, _Cluster] = defaultdict(_Cluster)
    for company in curated:
        cluster = clusters[groups.find(f"file {company.id}")]
        cluster.stated = company
        cluster.forms |= {company.name, *company.aliases, *company.former_names}
    for spelling in found.values():
        if name := rules.name_of(spelling.name):
            cluster = clusters[groups.find(name)]
            cluster.forms |= {spelling.name, *spelling.forms}
            (cluster.short if name in short_for else cluster.full).append(spelling)
    for form, full in pairs:
        root = groups.find(rules.name_of(full))
        if root in clusters and groups.find(rules.name_of(form)) == root:
            clusters[root].forms.add(form)
    for name in {*short_for, *(rules.name_of(one) for one in found), *(f"file {one.id}" for one in curated)}:
        if (root := groups.find(name)) in clusters:
            clusters[root].names.add(name)
    return sorted(clusters.values(), key=_order)


def _short_forms(found: Mapping[str, Spelling], pairs: Iterable[tuple[str, str]], rules: Naming) -> dict[str, str]:
    """The name of each short form: a form that is no known name, and that articles give for one name only."""
    known = {rules.name_of(name) for name, spelling in found.items() if spelling.known}
    meant: dict[str, set[str]] = defaultdict(set)
    for form, name in pairs:
        short, full = rules.name_of(form), rules.name_of(name)
        if short and full and short != full and not rules.told_apart(form, name):
            meant[short].add(full)
    return {
        short: next(iter(names))
        for short, names in meant.items()
        if len(names) == 1 and short not in known and not short.startswith("file ")
    }


def _order(cluster: _Cluster) -> tuple[bool, tuple[str, str], str]:
    first = min((one.order for one in (*cluster.full, *cluster.short)), default=("", ""))
    return cluster.stated is None, first, _canonical(cluster)


def _canonical(cluster: _Cluster) -> str:
    """The curated name; else the known one; else the one that most articles use, in full rather than short."""
    if cluster.stated is not None:
        return cluster.stated.name
    ranked = sorted(cluster.full, key=_rank) + sorted(cluster.short, key=_rank)
    return min(ranked, key=lambda one: (not one.known, -len(one.articles), -one.count)).name


def _rank(spelling: Spelling) -> tuple[bool, int, str]:
    """Among names that are as frequent: one not in capitals, the shortest, the first A to Z."""
    return spelling.name.isupper(), len(spelling.name), spelling.name


def _directory(clusters: Iterable[_Cluster], rules: Naming) -> tuple[Directory, tuple[Finding, ...]]:
    """Give every company its id; one whose id is the name of a curated file is that file's, whatever the file calls it.

    An editor who corrects the name of a company in its file so does not make another company, and is asked to say it.
    """
    taken: set[str] = set()
    companies: dict[str, Identity] = {}
    names: dict[str, str] = {}
    renamed = []
    for cluster in clusters:
        name = _canonical(cluster)
        own = cluster.stated.id if cluster.stated else slug_or_code(name)
        described = None if cluster.stated else companies.get(own)
        if described and described.stated and not rules.told_apart(name, described.name):
            identity = replace(described, forms=described.forms | cluster.forms)
            renamed.append(_renamed(described.stated, name))
        else:
            identity = Identity(free_id(own, taken), name, frozenset(cluster.forms), cluster.stated)
        companies[identity.id] = identity
        names |= dict.fromkeys(cluster.names, identity.id)
    return Directory(companies, rules, {one: one for one in companies}, names), tuple(renamed)


def _renamed(stated: StatedCompany, found: str) -> Finding:
    """The warning that a file gives another name to the company that has its id."""
    write = f"aliases: {yaml_list((*stated.aliases, found))}"
    return finding("company-renamed", stated.source_file, name=stated.name, found=found, id=stated.id, write=write)


def _with_stated(directory: Directory, stated: Iterable[str]) -> Directory:
    """The directory with the companies that only a stated deal names."""
    companies, names, ids = dict(directory.companies), dict(directory.names), dict(directory.ids)
    for text in stated:
        name = directory.naming.name_of(text)
        if not name or text in ids or name in names:
            continue
        identity = Identity(free_id(slug_or_code(text), {*companies}), text, frozenset({text}))
        companies[identity.id] = identity
        names[name] = ids[identity.id] = identity.id
    return Directory(companies, directory.naming, ids, names)


def _decide(directory: Directory, decisions: Sequence[Decision]) -> tuple[Directory, tuple[Finding, ...]]:
    """The directory with what people have said to be the same joined."""
    stated = {one.id for one in directory.companies.values() if one.stated}
    kept, findings = decided_joins(decisions, "companies", directory.find, directory.companies, stated)
    companies = {one: identity for one, identity in directory.companies.items() if one not in kept}
    for gone, stays in kept.items():
        more = directory.companies[gone].forms
        companies[stays] = replace(companies[stays], forms=companies[stays].forms | more)
    ids = {one: kept.get(company, company) for one, company in directory.ids.items()}
    names = {one: kept.get(company, company) for one, company in directory.names.items()}
    return Directory(companies, directory.naming, ids, names), (*findings, *_two_files(directory.companies, kept))


def _two_files(companies: Mapping[str, Identity], kept: Mapping[str, str]) -> Iterable[Finding]:
    """An error for each curated company that a decision joins to another one: a page shows one file."""
    for gone, stays in sorted(kept.items()):
        file, other = companies[gone].stated, companies[stays].stated
        if file and other:
            yield finding("decision-joins-files", file.source_file, first=other.source_file)

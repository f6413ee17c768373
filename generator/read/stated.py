"""What a person states of a company or a deal: the keys of ``companies/<id>.md``, ``deals/<id>.md`` and ``deals:``."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, get_args

from generator.model import (
    OTHER_ROLES,
    PRINCIPAL_ROLES,
    DealType,
    Party,
    Role,
    StatedCompany,
    StatedDeal,
    StatedEvidence,
    Status,
)
from generator.model import (
    Kind as PartyKind,
)
from generator.read.conditions import DEAL_IN_ARTICLE, FACTS, NOT_BOTH
from generator.read.key_schemas import list_of
from generator.read.keys import Key, read_keys, told
from generator.read.kinds import (
    AMOUNT,
    DATE,
    TEXT,
    TEXTS,
    URL,
    WORDS,
    YES_NO,
    Nothing,
    choice,
    items,
    or_none,
)
from generator.read.nodes import Entry, Mapping
from generator.read.rounds import ROUND_OF_FUNDING
from generator.read.wrong_keys import missing, report_unknown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.read.keys import Values
    from generator.read.nodes import Node
    from generator.read.trouble import Report

T = TypeVar("T")

PARTNERS = 2
"""A partnership has at least two partners."""

# ------------------------------------------------------------------------------------------- companies

NAME = Key(TEXT, ("name",), "The company's name.", required=True)
ALIASES = Key(TEXTS, ("aliases",), "Other names in use.")
FORMER_NAMES = Key(TEXTS, ("former_names",), "Names that it no longer uses.")
WEBSITE = Key(URL, ("website",), "Address of its site.")
TICKER = Key(TEXT, ("ticker",), "Exchange symbol.")
COUNTRY = Key(TEXT, ("country",), "Country, in words.")
SECTOR = Key(TEXT, ("sector",), "Sector, in words.")
NOT = Key(TEXTS, ("not",), "Phrases in which the name is no company.")
COMPANY_KEYS: tuple[Key[object], ...] = (NAME, ALIASES, FORMER_NAMES, WEBSITE, TICKER, COUNTRY, SECTOR, NOT)
"""Every key of a company file."""


def read_company(entries: Sequence[Entry], company: str, notes: str, report: Report) -> StatedCompany | None:
    """Read what a company file says; none where it has no name.

    :param entries: the keys of its front matter.
    :param company: its id, the name of the file.
    :param notes: its body.
    """
    values = read_keys(entries, COMPANY_KEYS, report)
    report_unknown(values, COMPANY_KEYS, report)
    name = values.get(NAME)
    if missing(values, COMPANY_KEYS, None, report) or name is None:
        return None
    return StatedCompany(
        id=company,
        source_file=report.file,
        name=name,
        aliases=values.get(ALIASES) or (),
        former_names=values.get(FORMER_NAMES) or (),
        website=values.get(WEBSITE),
        ticker=values.get(TICKER),
        country=values.get(COUNTRY),
        sector=values.get(SECTOR),
        not_phrases=values.get(NOT) or (),
        notes=notes,
        told=told(values, (NAME, ALIASES, FORMER_NAMES, NOT)),
    )


# --------------------------------------------------------------------------------- parties and evidence

PARTY_NAME = Key(TEXT, ("name",), "The party: a company's id, name or alias.", required=True)
PARTY_ROLE: Key[Role] = Key(choice(get_args(Role)), ("role",), "What it does in the deal.", required=True)
PARTY_LEAD = Key(YES_NO, ("lead",), "Whether it led a round.")
PARTY_KIND: Key[PartyKind] = Key(choice(get_args(PartyKind)), ("kind",), "`other` for what is no company.")
PARTY_KEYS: tuple[Key[object], ...] = (PARTY_NAME, PARTY_ROLE, PARTY_LEAD, PARTY_KIND)
"""Every key of a party."""

EVIDENCE_ARTICLE = Key(TEXT, ("article",), "The article that says so, by its path in the content folder.")
EVIDENCE_URL = Key(URL, ("url",), "The address that says so, where it is no article here.")
EVIDENCE_QUOTE = Key(TEXT, ("quote",), "The words that prove it.", required=True)
EVIDENCE_KEYS: tuple[Key[object], ...] = (EVIDENCE_ARTICLE, EVIDENCE_URL, EVIDENCE_QUOTE)
"""Every key of a piece of evidence."""


def _mappings(node: Node, key: str, report: Report) -> list[Mapping]:
    """The items of a list that have keys; the others are reported."""
    found = items(node, key, report)
    for item in found:
        if not isinstance(item, Mapping):
            report.add("item-keyless", item, key=key)
    return [item for item in found if isinstance(item, Mapping)]


def _inner(item: Mapping, table: Sequence[Key[object]], report: Report) -> Values | None:
    """The values of an item; none where a required one is missing."""
    values = read_keys(item.entries, table, report)
    report_unknown(values, table, report)
    return None if missing(values, table, item, report) else values


def _parties(node: Node, key: str, report: Report) -> tuple[Party, ...] | None:
    """The parties of a deal; none while one of them is to be filled in."""
    parties, waits = [], report.waits
    for item in _mappings(node, key, report):
        values = _inner(item, PARTY_KEYS, report)
        name, role = (values.get(PARTY_NAME), values.get(PARTY_ROLE)) if values else (None, None)
        if values and name and role:
            parties.append(Party(name, role, values.get(PARTY_LEAD) or False, values.get(PARTY_KIND) or "company"))
    return None if report.waits > waits else tuple(parties) or None


def _evidence(node: Node, key: str, report: Report) -> tuple[StatedEvidence, ...] | None:
    """The words that prove a deal; in an article's front matter they are its own, unless they say whose."""
    own = report.file if report.file.startswith("articles/") else None
    evidence = []
    for item in _mappings(node, key, report):
        values = _inner(item, EVIDENCE_KEYS, report)
        if values is None:
            continue
        article, url = values.get(EVIDENCE_ARTICLE), values.get(EVIDENCE_URL)
        if EVIDENCE_URL in values.refused:
            continue
        if not article and not url:
            article = own
        if bool(article) == bool(url):
            report.add("evidence-unplaced", item)
        else:
            evidence.append(StatedEvidence(article, url, values.get(EVIDENCE_QUOTE) or ""))
    return tuple(evidence) or None


# ------------------------------------------------------------------------------------------------ deals


TYPE: Key[DealType] = Key(choice(get_args(DealType)), ("type",), "What kind of deal it is.")
STATUS: Key[Status] = Key(choice(get_args(Status)), ("status",), "Its state.")
DEAL_DATE = Key(or_none(DATE), ("date",), "When it was made: a day, a month or a year.")
DEAL_AMOUNT = Key(or_none(AMOUNT), ("amount",), "Its size.")
VALUATION = Key(or_none(AMOUNT), ("valuation",), "What the company was valued at.")
ROUND = Key(or_none(ROUND_OF_FUNDING), ("round",), "Seed, Series A …, IPO or debt.")
PLACE = Key(or_none(TEXT), ("place",), "Where, for a build-out.")
TERM = Key(or_none(TEXT), ("term",), "How long it runs, in words.")
CAPACITY = Key(or_none(TEXT), ("capacity",), "What is delivered or built, in words.")
PARTIES = Key(list_of(PARTY_KEYS, _parties), ("parties",), "Who takes part, in which role.")
EVIDENCE = Key(list_of(EVIDENCE_KEYS, _evidence, **NOT_BOTH), ("evidence",), "The words that prove it.")
REJECT = Key(WORDS, ("reject",), "Why this is no deal.")
QUOTE = Key(WORDS, ("quote",), "Words of an article that tell of it: they keep the file with its deal.")
DEAL_KEYS: tuple[Key[object], ...] = (
    TYPE, STATUS, DEAL_DATE, DEAL_AMOUNT, VALUATION, ROUND, PLACE, TERM, CAPACITY, PARTIES, EVIDENCE, REJECT,
)  # fmt: skip
"""Every key of a deal that an article's front matter states."""
DEAL_FILE_KEYS: tuple[Key[object], ...] = (*DEAL_KEYS, QUOTE)
"""Every key of a deal's own file."""

REMOVABLE: tuple[Key[object], ...] = (DEAL_DATE, DEAL_AMOUNT, VALUATION, ROUND, PLACE, TERM, CAPACITY)
"""The facts that a deal need not have, so that a person can say of each that there is none."""


def read_deal(
    entries: Sequence[Entry], deal: str | None, notes: str, report: Report, line: int = 1
) -> StatedDeal | None:
    """Read what is stated of a deal; none where its parties do not make a deal of its type or are to be filled in.

    :param entries: its keys.
    :param deal: its id, the name of the file; none in an article's front matter.
    :param notes: the body of its file.
    :param line: where the statement begins, from 1.
    """
    waits, keys = report.waits, DEAL_FILE_KEYS if deal else DEAL_KEYS
    values = read_keys(entries, keys, report)
    report_unknown(values, keys, report)
    if PARTIES in values.refused and report.waits > waits:
        if TYPE in values.empty:
            report.wait_for(values.empty[TYPE])
        return None
    if not _roles_fit(values, report):
        return None
    _refuse_facts_of_none(values, report)
    return StatedDeal(
        id=deal,
        source_file=report.file,
        line=line,
        type=values.get(TYPE),
        status=values.get(STATUS),
        date=_unless_none(values, DEAL_DATE),
        amount=_unless_none(values, DEAL_AMOUNT),
        valuation=_unless_none(values, VALUATION),
        round=_fitting_round(values, report),
        place=_unless_none(values, PLACE),
        term=_unless_none(values, TERM),
        capacity=_unless_none(values, CAPACITY),
        without=tuple(key.names[0] for key in REMOVABLE if values.get(key) is Nothing.NONE),
        blank=tuple((key.names[0], values.empty[key].line) for key in REMOVABLE if key in values.empty),
        parties=values.get(PARTIES) or (),
        evidence=values.get(EVIDENCE) or (),
        reject=values.get(REJECT),
        quote=values.get(QUOTE),
        notes=notes,
        told=told(values, (DEAL_DATE, PARTIES)),
    )


def _unless_none(values: Values, key: Key[T | Nothing]) -> T | None:
    """The value of a key; none where it is the word for it."""
    value = values.get(key)
    return None if isinstance(value, Nothing) else value


def _fitting_round(values: Values, report: Report) -> str | None:
    """The round; none where the deal is of a type that has none."""
    kind, given, round_ = values.get(TYPE), values.first(ROUND), _unless_none(values, ROUND)
    if given and round_ and kind not in (None, "funding"):
        report.add("round-misplaced", given.entry, type=kind, key=given.entry.key, value=round_)
        return None
    return round_


def _refuse_facts_of_none(values: Values, report: Report) -> None:
    """Report facts of a deal that is rejected."""
    given = [found.entry for key in DEAL_KEYS if key.names[0] in FACTS and (found := values.first(key))]
    if values.get(REJECT) and given:
        report.add("reject-with-facts", given[0], keys=", ".join(entry.key for entry in given))


def _roles_fit(values: Values, report: Report) -> bool:
    """Whether the parties have roles of the deal's type, and no principal is missing."""
    kind, parties = values.get(TYPE), values.first(PARTIES)
    if kind is None or parties is None:
        return True
    principals = PRINCIPAL_ROLES[kind]
    allowed = (*principals, *OTHER_ROLES[kind])
    given = [party.role for party in parties.value]
    wrong = [role for role in given if role not in allowed]
    absent = [role for role in principals if given.count(role) < (PARTNERS if role == "partner" else 1)]
    for role in wrong:
        report.add("party-role", parties.entry, role=role, type=kind, allowed=", ".join(allowed))
    for role in absent:
        report.add("party-missing", parties.entry, role=role, type=kind)
    return not wrong and not absent


def _stated_deals(node: Node, key: str, report: Report) -> tuple[StatedDeal, ...] | None:
    """The deals that an article's front matter states."""
    deals = []
    for item in _mappings(node, key, report):
        deal = read_deal(item.entries, None, "", report, item.line)
        if deal and deal.type and deal.parties:
            deals.append(deal)
        elif deal:
            report.add("deal-incomplete", item)
    return tuple(deals) or None


STATED_DEALS = list_of(DEAL_KEYS, _stated_deals, **DEAL_IN_ARTICLE)
"""The deals that an article's front matter states."""

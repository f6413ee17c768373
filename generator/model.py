"""The records that the stages hand to each other: frozen, without logic, one line for each field.

Every text in a record is plain text unless its name ends in ``html``. Every date is a string ``YYYY``, ``YYYY-MM`` or
``YYYY-MM-DD``: the calendar day as written in the file. Every path is relative to the content folder, with ``/``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

DealType = Literal["funding", "acquisition", "supply", "licensing", "partnership", "buildout"]
Status = Literal["announced", "reported", "ended"]
Role = Literal[
    "company", "investor", "acquirer", "target", "seller", "customer", "supplier", "licensee", "licensor", "partner"
]
Qualifier = Literal["up to", "about", "more than"]
Kind = Literal["company", "other"]
Written = Literal["article", "company", "deal", "decisions"]
"""What people write in the content folder, each with a JSON Schema."""

PRINCIPAL_ROLES: dict[DealType, tuple[Role, ...]] = {
    "funding": ("company",),
    "acquisition": ("acquirer", "target"),
    "supply": ("customer", "supplier"),
    "licensing": ("licensee", "licensor"),
    "partnership": ("partner",),
    "buildout": ("company",),
}
"""The roles that make a deal of a type what it is, in the order in which an address names them."""

OTHER_ROLES: dict[DealType, tuple[Role, ...]] = {
    "funding": ("investor",),
    "acquisition": ("seller",),
    "supply": (),
    "licensing": (),
    "partnership": (),
    "buildout": (),
}
"""The further roles that a deal of a type may have."""


# ------------------------------------------------------------------------------------------------ read


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the content folder, before it is read."""

    path: str
    """Path under the content folder, ``articles/2024/x.md``."""
    disk: Path
    """Where it lies on disk."""
    draft: bool = False
    """Whether the site's ``draft_docs`` matches it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One run of clean text that a reader would see as a unit: a title, an excerpt, a paragraph, a list item."""

    where: str
    """``title``, ``excerpt``, ``body`` or ``related:N`` (N counts a card's related items from 0)."""
    kind: Literal["title", "excerpt", "paragraph", "heading", "item", "quote", "cell", "caption"]
    """What it is; a related item gives a ``title`` and an ``excerpt``."""
    line: int
    """Line of the source file on which it begins, from 1."""
    text: str
    """The text, entities decoded, white space folded to single spaces, no mark-up."""
    cut: bool = False
    """Whether the text breaks off before its last sentence ends: what touches the end is not to be trusted."""
    anchor: str | None = None
    """The ``id`` that its block carries on the story's page, ``p7``; none for text that is not of the body."""


@dataclass(frozen=True, slots=True)
class Block:
    """A top-level piece of a cleaned body, as it is shown."""

    kind: Literal["paragraph", "heading", "list", "quote", "table", "code", "figure", "rule"]
    """What it is."""
    line: int
    """Line of the source file on which it begins, from 1."""
    html: str
    """Sanitised HTML of the whole element, links and all; headings begin at h2; its root carries ``id`` = anchor.
    A relative address of a picture or link is resolved to ``content:<path under the content folder>``; a picture of
    another host stands as it is given, and a page decides whether to load it."""
    anchor: str
    """Its ``id``: ``p1``, ``p2`` … in order."""
    passages: tuple[Passage, ...]
    """What it says, one passage for a paragraph, one an item for a list."""


@dataclass(frozen=True, slots=True)
class BodyLink:
    """A link or a picture of a body that leads to something of the site: a content file, or a page by its address."""

    what: Literal["link", "picture"]
    """Which of the two."""
    line: int
    """Line of the source file, from 1."""
    column: int | None
    """Where the address begins, from 1; none where the file spells it in another way."""
    written: str
    """The address as written."""
    path: str
    """The path under the content folder, or the address on the site without its last ``/``, to which it leads."""


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece of a body that cleaning took away, kept so that an editor can see it."""

    line: int
    """Line of the source file, from 1."""
    text: str
    """What stood there."""
    reason: str
    """The name of the cleaning step, in words: ``event plug``, ``share buttons``."""


@dataclass(frozen=True, slots=True)
class External:
    """A story by another publisher that a card lists as related."""

    number: int
    """Its place in the card's list, from 0."""
    line: int
    """Line of the source file on which the item begins, from 1."""
    title: str
    """Its title."""
    excerpt: str | None
    """Its excerpt, where there is one."""
    url: str | None
    """Its address; only http and https are kept."""
    publisher: str | None
    """Its publisher's name, else the host of its address without ``www.``."""
    date: str | None
    """Day of publication as written."""
    url_key: str | None = None
    """The comparable form (``text.urls.url_key``) of its address."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of money as a text states it."""

    value: float | int | None
    """The number in units of the currency; none where the text is only vague (``multibillion-dollar``)."""
    currency: str | None
    """ISO 4217 code."""
    qualifier: Qualifier | None
    """``up to`` (also the upper end of a range), ``about``, ``more than``, or none."""
    text: str
    """The words of the source, ``$9.7 billion``."""


@dataclass(frozen=True, slots=True)
class Party:
    """A party of a deal as one claim names it, or as a person states it."""

    name: str
    """The name that its company goes by in the article that states the claim: the canonical name where it is known."""
    role: Role
    """What it does in the deal."""
    lead: bool = False
    """Whether it led a round."""
    kind: Kind = "company"
    """``other`` for a government, a university and the like."""


@dataclass(frozen=True, slots=True)
class StatedEvidence:
    """Evidence that a person gives for a deal of ``content/deals/``."""

    article: str | None
    """An article of the content folder, by path, where the evidence is one."""
    url: str | None
    """An address elsewhere, where it is not."""
    quote: str
    """The words that prove it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A value that a person has written into a file, and where it stands."""

    key: str
    """The key, as our documentation names it."""
    text: str
    """The value, or one of its parts."""
    line: int
    """From 1."""
    column: int
    """From 1."""
    dashed: bool = False
    """Whether it is of a list written in lines, each behind a dash."""


@dataclass(frozen=True, slots=True)
class StatedDeal:
    """A deal, or corrections to one, as a person or an article's front matter states them. None: not stated."""

    id: str | None
    """The deal's id for a file of ``content/deals/``; none in an article's front matter."""
    source_file: str
    """The file that states it."""
    line: int
    """Line on which the statement begins, from 1."""
    type: DealType | None = None
    """As in deals.json."""
    status: Status | None = None
    """As in deals.json."""
    date: str | None = None
    """As in deals.json."""
    amount: Money | None = None
    """As in deals.json."""
    valuation: Money | None = None
    """As in deals.json."""
    round: str | None = None
    """As in deals.json."""
    place: str | None = None
    """As in deals.json."""
    term: str | None = None
    """As in deals.json."""
    capacity: str | None = None
    """As in deals.json."""
    without: tuple[str, ...] = ()
    """Which of these facts there are none of, whatever sources say."""
    blank: tuple[tuple[str, int], ...] = ()
    """Which of these facts' keys stand there without a value, which says nothing, and on which line."""
    parties: tuple[Party, ...] = ()
    """Named by a company's id, name or alias."""
    evidence: tuple[StatedEvidence, ...] = ()
    """The words that prove it."""
    reject: str | None = None
    """Why this is no deal: the machine's deal of that id is not shown."""
    quote: str | None = None
    """Words of a source: they tie the file to the deal that they prove, whatever number its id has."""
    notes: str = ""
    """Markdown of the file's body, shown on the deal's page."""
    told: tuple[Told, ...] = ()
    """Where its date and what is said of its parties stand."""


@dataclass(frozen=True, slots=True)
class StatedCompany:
    """A company as a person describes it in ``content/companies/<id>.md``."""

    id: str
    """Name of the file without its ending."""
    source_file: str
    """The file."""
    name: str
    """The canonical name."""
    aliases: tuple[str, ...] = ()
    """Other names in use."""
    former_names: tuple[str, ...] = ()
    """Names that it no longer uses."""
    website: str | None = None
    """Address of its site, http or https."""
    ticker: str | None = None
    """Exchange symbol."""
    country: str | None = None
    """Country, in words."""
    sector: str | None = None
    """Sector, in words."""
    not_phrases: tuple[str, ...] = ()
    """Phrases in which the name is no company (key ``not``)."""
    notes: str = ""
    """Markdown of the file's body, shown on the company's page."""
    told: tuple[Told, ...] = ()
    """Where its names and the phrases that are none of them stand."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A line of ``content/decisions.yml``: what a person has decided, by whom, when and why."""

    verdict: Literal["same", "different", "not-a-company"]
    """``same`` and ``different`` speak of the two ids; ``not-a-company`` of the name."""
    subject: Literal["companies", "deals", "name"]
    """What the ids are ids of."""
    ids: tuple[str, ...]
    """Two ids, or one name."""
    by: str
    """Who decided."""
    on: str
    """The day."""
    why: str
    """The reason."""
    line: int
    """Line in decisions.yml, from 1."""


@dataclass(frozen=True, slots=True)
class Silence:
    """A line of ``content/silenced.yml``: a finding that a person has looked at and lets stand."""

    file: str
    """Path under the content folder; one that ends in ``/`` means all that lies in that folder, ``/`` everything."""
    code: str
    """The code of the finding."""
    by: str
    """Who decided."""
    on: str
    """The day."""
    why: str
    """The reason."""
    line: int
    """Line in silenced.yml, from 1."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A line of ``content/addresses.txt``: an address that the site has published."""

    address: str
    """The address, relative to the site's root: ``companies/lambda/``."""
    line: int
    """Line in addresses.txt, from 1."""
    of: tuple[str, ...] = ()
    """What it was the page of: a story's files; a company's name; a deal's type, principals and files; else its title.

    Of a page written by hand it is the file."""
    to: str | None = None
    """Where those who ask for it are sent; the home page is empty."""
    gone: str | None = None
    """Why a person lets it go."""
    became: bool = False
    """Whether the page of ``to`` is of the same thing: the page was renamed, rather than sent on by a person."""


@dataclass(frozen=True, slots=True)
class Article:
    """One file of ``content/articles/``, read and cleaned."""

    source_file: str
    """Path under the content folder."""
    dialect: str
    """Name of the row in the dialect table that knew it: ``card``, ``post``, ``plain``."""
    title: str
    """Its title; made from the first sentence where the file gives none."""
    date: str | None
    """Day of publication as written, ``YYYY-MM-DD``; none where the file gives none."""
    passages: tuple[Passage, ...]
    """Everything it says, in order: title, excerpt, body, related items."""
    blocks: tuple[Block, ...] = ()
    """The cleaned body, as shown."""
    links: tuple[BodyLink, ...] = ()
    """Its links and pictures that lead to something of the site, in order."""
    slug: str | None = None
    """Front matter ``slug``."""
    excerpt: str | None = None
    """Its excerpt, as plain text."""
    original_url: str | None = None
    """Where it was clipped from; only http and https."""
    url_keys: tuple[str, ...] = ()
    """The comparable forms (``text.urls.url_key``) of every address that the file calls its own."""
    publisher: str | None = None
    """The publisher's name as given, else the host of the original address without ``www.``; never the author."""
    author: str | None = None
    """Its author, as given."""
    topics: tuple[str, ...] = ()
    """Topics, tags and category as given, without repeats."""
    draft: bool = False
    """Whether it is a draft."""
    body: Literal["full", "excerpt"] | None = None
    """The article's own word on how much of it is shown; none: the site's option."""
    related: tuple[External, ...] = ()
    """The card's related stories."""
    companies: tuple[str, ...] = ()
    """Companies that its own front matter names."""
    deals: tuple[StatedDeal, ...] = ()
    """Deals that its own front matter states."""
    checked_by: str | None = None
    """Who vouches for ``companies`` and ``deals``; none: they are one more claim."""
    told: tuple[Told, ...] = ()
    """Where the names in ``companies`` stand."""
    removed: tuple[Removed, ...] = ()
    """What cleaning took away."""
    extra: tuple[tuple[str, int, str], ...] = ()
    """Keys that the dialect does not know, each with its line and its value as YAML."""
    stated: tuple[tuple[str, str, int], ...] = ()
    """(field, where it comes from, line) for each field that the file gives, in the order of the file: the key as
    written in front matter (``("date", "publishedDateTime", 5)``), or words such as ``first line`` without it."""


@dataclass(frozen=True, slots=True)
class Content:
    """Everything the content folder says."""

    articles: tuple[Article, ...] = ()
    """By source file. Drafts are among them only where the settings let them take part."""
    companies: tuple[StatedCompany, ...] = ()
    """By id."""
    deals: tuple[StatedDeal, ...] = ()
    """By id."""
    decisions: tuple[Decision, ...] = ()
    """In the order of the file."""
    drafts_out: tuple[str, ...] = ()
    """Article files left out as drafts."""
    set_aside: tuple[str, ...] = ()
    """Article files that could not be read."""
    recorded: tuple[Recorded, ...] = ()
    """The addresses that were published before, in the order of the file."""
    silences: tuple[Silence, ...] = ()
    """The findings that are let stand, in the order of the file."""
    decisions_file: bool = False
    """Whether there is a file of decisions, even one that holds none."""


# --------------------------------------------------------------------------------------------- extract


@dataclass(frozen=True, slots=True)
class Mention:
    """A company named at one place of an article."""

    company: str
    """The name it goes by: canonical where the lexicon or a curated file knows it, else its fullest form here."""
    text: str
    """The words that name it."""
    passage: int
    """Index of the passage in the article."""
    start: int
    """Offset of the first character in the passage's text."""
    end: int
    """Offset after the last character."""
    known: bool
    """Whether the lexicon or a curated file knows it; else it was discovered from the way the text is written."""
    faint: bool = False
    """Whether it was discovered on signs that hardly outweigh those against its being a company."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A deal as one sentence states it."""

    type: DealType
    """What kind of deal."""
    status: Status
    """What the sentence says of its state."""
    parties: tuple[Party, ...]
    """Who, in which role."""
    passage: int
    """Index of the passage in the article."""
    quote: str
    """The words that state it, verbatim from the passage."""
    rule: str
    """Name of the rule that found it."""
    amount: Money | None = None
    """The deal's own size."""
    valuation: Money | None = None
    """What the company was valued at."""
    round: str | None = None
    """``Seed``, ``Series A`` …, ``IPO``, ``debt``."""
    place: str | None = None
    """The country, a nearer place before it: ``Frankfurt, Germany``."""
    term: str | None = None
    """How long it runs, in the source's words."""
    capacity: str | None = None
    """What is delivered or built, in the source's words: ``300 MW``."""
    date: str | None = None
    """When, as far as the words or the article's own date say; none: not said."""
    fresh: bool = False
    """Whether the article reports it as its news (then the article's date dates it) rather than as background."""
    doubt: str | None = None
    """Why it is not sure enough to be published, in a sentence for an editor; none: it is sure enough."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Words that a rule read as a deal, and that are none after all, or none of their own."""

    passage: int
    """Index of the passage in the article."""
    quote: str
    """The words, verbatim from the passage."""
    rule: str
    """Name of the rule that read them."""
    why: str
    """Why they were refused, in a sentence for an editor."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article says."""

    source_file: str
    """The article."""
    mentions: tuple[Mention, ...] = ()
    """In the order of the text."""
    claims: tuple[Claim, ...] = ()
    """In the order of the text."""
    aliases: tuple[tuple[str, str], ...] = ()
    """(other form, name) pairs that the lexicon or the article itself equates: ``("AWS", "Amazon")``."""
    refused: tuple[Refused, ...] = ()
    """What rules read and what was then refused, in the order of the text."""


# ------------------------------------------------------------------------------------------------ link


@dataclass(frozen=True, slots=True)
class DealParty:
    """A party of a deal, as shown or as one source says."""

    company: str | None
    """Id of its company; none for a party that is no company."""
    name: str
    """Its name as shown."""
    kind: Kind
    """``company`` or ``other``."""
    role: Role
    """What it does in the deal."""
    lead: bool
    """Whether it led a round."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One source's words for one deal."""

    story: str | None
    """Id of the story that carries it; none where a person cites an address that is no story here."""
    source_file: str
    """The file that carries it."""
    line: int
    """Line of that file, from 1."""
    where: str
    """``title``, ``excerpt``, ``body``, ``related:N``, ``front-matter`` or ``curated``."""
    quote: str
    """The words."""
    publisher: str | None
    """Who published them."""
    url: str | None
    """Where they were published."""
    published: str | None
    """When."""
    rule: str
    """Name of the rule that found it; ``stated`` for a person's word."""
    status: Status
    """What this source itself says of the deal's state."""
    amount: Money | None
    """What this source itself says of its size."""
    date: str | None
    """What this source itself says of its date."""
    anchor: str | None = None
    """The ``id`` of the block on the story's page, where it is of the body."""
    valuation: Money | None = None
    """What this source itself says that the company was valued at."""
    round: str | None = None
    """What this source itself says of the round."""
    place: str | None = None
    """What this source itself says of the place."""
    term: str | None = None
    """What this source itself says of how long it runs."""
    capacity: str | None = None
    """What this source itself says is delivered or built."""
    parties: tuple[DealParty, ...] = ()
    """Who takes part, as this source itself says."""


@dataclass(frozen=True, slots=True)
class Deal:
    """One deal, with everything that was said of it."""

    id: str
    """The last part of its address."""
    type: DealType
    """What kind of deal."""
    status: Status
    """Its state as shown."""
    date: str | None
    """Its date as shown."""
    amount: Money | None
    """Its size as shown."""
    valuation: Money | None
    """What the company was valued at, as shown."""
    round: str | None
    """``Series C`` and the like."""
    place: str | None
    """Where, for a build-out."""
    parties: tuple[DealParty, ...]
    """Principals first, in role order; then leads, then A to Z."""
    evidence: tuple[Evidence, ...]
    """Every claim, by source file and place."""
    term: str | None = None
    """How long it runs, in a source's words."""
    capacity: str | None = None
    """What is delivered or built, in a source's words."""
    stated: StatedDeal | None = None
    """The person's file that states or corrects it."""
    draft: bool = False
    """Whether it rests on drafts alone."""
    joined: tuple[str, ...] = ()
    """Ids of the deals that people have decided to be this one."""


@dataclass(frozen=True, slots=True)
class Company:
    """One company."""

    id: str
    """The last part of its address."""
    name: str
    """Its canonical name."""
    aliases: tuple[str, ...]
    """Its other names in the articles and files, A to Z."""
    deals: tuple[str, ...]
    """Ids of the deals that it is a party of."""
    stories: tuple[str, ...]
    """Ids of the stories that name it."""
    stated: StatedCompany | None = None
    """The person's file that describes it."""
    draft: bool = False
    """Whether it rests on drafts alone."""
    joined: tuple[str, ...] = ()
    """Ids of the companies that people have decided to be this one."""


@dataclass(frozen=True, slots=True)
class Related:
    """A story that another one is related to."""

    story: str
    """Its id."""
    why: str
    """The reason, as a reader sees it: ``same deal``, ``also about Lambda and Microsoft``."""


@dataclass(frozen=True, slots=True)
class CompanyLink:
    """A place of a story's text that names a company, for linking."""

    company: str
    """The company's id."""
    text: str
    """The words."""
    anchor: str | None
    """The block they stand in; none outside the body."""


@dataclass(frozen=True, slots=True)
class Story:
    """One story: an article, or several files of one and the same."""

    id: str
    """``<yyyy>/<slug>`` or ``undated/<slug>``: the last parts of its address."""
    article: Article
    """The article that is shown."""
    source_files: tuple[str, ...]
    """All files of it, the first one first."""
    companies: tuple[str, ...]
    """Ids of the companies that its files name."""
    deals: tuple[str, ...]
    """Ids of the deals that its files prove."""
    links: tuple[CompanyLink, ...] = ()
    """Where its shown body names companies, in order."""
    related: tuple[Related, ...] = ()
    """Other stories, nearest first."""
    external: tuple[tuple[External, str | None], ...] = ()
    """The cards' related stories, each with the id of our own story of that address, where there is one."""
    other_versions: tuple[str, ...] = ()
    """Ids of stories with the same address and another text."""
    draft: bool = False
    """Whether it is a draft (shown in preview only)."""


@dataclass(frozen=True, slots=True)
class Account:
    """What became of every article file."""

    files: int = 0
    """All of them."""
    stories: int = 0
    """Files that are the first of a story."""
    joined: int = 0
    """Files joined to a story of the same address and text."""
    drafts: int = 0
    """Files left out as drafts."""
    set_aside: int = 0
    """Files that could not be read."""
    silenced: int = 0
    """Findings, of any files, that are let stand."""


@dataclass(frozen=True, slots=True)
class Unsure:
    """A claim that is not sure enough to be published: an editor accepts or rejects it."""

    deal: str
    """The id that its deal would have: the name of the file that accepts or rejects it."""
    story: str
    """Id of the story that carries it."""
    source_file: str
    """The file that carries it."""
    line: int
    """Line of that file, from 1."""
    quote: str
    """The words."""
    doubt: str
    """Why it is not sure enough, in a sentence for an editor."""
    rule: str
    """Name of the rule that found it."""
    type: DealType
    """What kind of deal."""
    status: Status
    """Its state."""
    parties: tuple[DealParty, ...]
    """Principals first, in role order; then leads, then A to Z."""
    amount: Money | None
    """Its size."""
    date: str | None
    """Its date."""
    round: str | None
    """``Series C`` and the like."""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that is published, linked."""

    companies: tuple[Company, ...] = ()
    """By id."""
    deals: tuple[Deal, ...] = ()
    """By id."""
    stories: tuple[Story, ...] = ()
    """By id."""
    account: Account = field(default_factory=Account)
    """What became of every article file."""
    unsure: tuple[Unsure, ...] = ()
    """The editor's worklist, by source file and place; nothing of it is published."""
    recorded: tuple[Recorded, ...] = ()
    """The addresses that were published before, in the order of their file."""
    silences: tuple[Silence, ...] = ()
    """The findings that are let stand, in the order of their file."""
    rejected: tuple[str, ...] = ()
    """Ids of the deals that people have rejected, each with a reason in its file."""
    decisions_file: bool = False
    """Whether there is a file of people's decisions, even one that holds none."""
    decisions: tuple[Decision, ...] = ()
    """What people have decided, in the order of their file."""
    copies: tuple[tuple[str, str], ...] = ()
    """Ids of a story and of an earlier one, of another address, that has nearly its text."""
    twins: tuple[tuple[str, str], ...] = ()
    """Ids of two deals that may be one, the likeliest first."""
    strangers: tuple[str, ...] = ()
    """Ids of the companies that no list and no file knows."""


# ---------------------------------------------------------------------------------------------- render


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of a page's table of contents."""

    level: int
    """2 to 6."""
    title: str
    """Its text, plain."""
    anchor: str
    """Its ``id``."""


@dataclass(frozen=True, slots=True)
class SearchFacts:
    """What the search knows of a page beside its words."""

    kind: str
    """``story``, ``company``, ``deal``; ``page`` for one written by hand."""
    names: tuple[str, ...] = ()
    """Names by which it comes first, each as ``text.slugs.search_name`` writes it."""
    date: str | None = None
    """By which it is sorted; none where it has no date."""
    line: tuple[str, ...] = ()
    """What a result says below its title: what it is, when, how much."""
    filters: tuple[tuple[str, str], ...] = ()
    """(filter, value) pairs by which results are narrowed, sorted."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site, engine-neutral."""

    address: str
    """Relative to the site's root, ends in ``/``: ``stories/2024/x/``. The home page is ``""``."""
    title: str
    """Plain text."""
    html: str
    """The body, safe HTML, without an h1: the engine's edge puts the title above it."""
    description: str = ""
    """One sentence for search engines, plain text."""
    toc: tuple[Heading, ...] = ()
    """Its table of contents."""
    edit: str | None = None
    """The content file to edit, by path."""
    begin: str = ""
    """Where a person begins that file while there is none; empty where that is not known."""
    notes: str = ""
    """Markdown by a person, to be rendered by the site's own Markdown in place of ``<!-- notes -->`` in the body."""
    canonical: str | None = None
    """The address elsewhere that is this page's original; such a page is left out of the sitemap."""
    updated: str | None = None
    """The day of the newest content on it, for the sitemap."""
    noindex: bool = False
    """Whether search engines are asked to leave it out; such a page is left out of the sitemap too."""
    facts: SearchFacts | None = None
    """What the search knows of it beside its words; without them the search leaves it out, as it does lists."""
    recorded: bool = True
    """Whether its address is recorded to last: not of a draft, nor of a further page of a list."""
    feeds: tuple[tuple[str, str], ...] = ()
    """Title and address of the feeds that say what is new on it."""
    json_ld: str = ""
    """What it is about, for machines: JSON-LD that may stand in a script element; empty where it is not said."""


@dataclass(frozen=True, slots=True)
class HeadElement:
    """An element of the head of a page."""

    tag: Literal["link", "meta", "script"]
    """Its name."""
    attributes: tuple[tuple[str, str], ...]
    """Name and value of each attribute, plain text."""
    text: str = ""
    """What stands in a script: safe there."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of the site that is no page."""

    address: str
    """Relative to the site's root: ``data/deals.json``."""
    content: bytes
    """What it holds."""
    yields: bool = False
    """Whether a file of that address by the site's owner takes its place."""

"""Small contents described in YAML, and large ones made up, for the tests of the link stage."""

from __future__ import annotations

from typing import Any, get_args

import yaml

from generator.model import (
    Article,
    Claim,
    Content,
    Decision,
    External,
    Extraction,
    Mention,
    Money,
    Party,
    Passage,
    Role,
    StatedCompany,
    StatedDeal,
    StatedEvidence,
)

SCALES = {"million": 10**6, "billion": 10**9}


def money(text: str | None) -> Money | None:
    """``up to 2.1 billion USD``, or vague words in quotation marks for their own sake."""
    if text is None:
        return None
    qualifier = next((word for word in ("up to", "about", "more than") if text.startswith(word)), None)
    words = text.removeprefix(qualifier or "").split()
    if words[0][0].isdigit():
        value = float(words[0]) * SCALES.get(words[1], 1)
        return Money(int(value), words[-1], qualifier, text)  # type: ignore[arg-type]  # one of the three, or none
    return Money(None, None, None, text)


def parties(said: dict[str, Any]) -> tuple[Party, ...]:
    """The parties of a claim: its keys that are roles; a name in ``lead`` led, one in ``other`` is no company."""
    found = []
    for role in get_args(Role):
        names = said.get(role, [])
        for name in [names] if isinstance(names, str) else names:
            kind = "other" if name in said.get("other", []) else "company"
            found.append(Party(name, role, name in said.get("lead", []), kind))  # type: ignore[arg-type]  # as above
    return tuple(found)


def claim(said: dict[str, Any], passage: int = 0) -> Claim:
    """A claim from a mapping: roles with names, and the keys of a deal."""
    return Claim(
        said["type"],
        said.get("status", "announced"),
        parties(said),
        passage,
        said.get("quote", f"quote {passage}"),
        "by hand",
        amount=money(said.get("amount")),
        valuation=money(said.get("valuation")),
        round=said.get("round"),
        place=said.get("place"),
        term=said.get("term"),
        capacity=said.get("capacity"),
        date=said.get("date") and str(said["date"]),
        fresh=said.get("fresh", False),
        doubt=said.get("doubt"),
    )


def stated_deal(said: dict[str, Any], file: str) -> StatedDeal:
    """A deal as a person states it."""
    return StatedDeal(
        said.get("id"),
        file,
        said.get("line", 1),
        type=said.get("type"),
        status=said.get("status"),
        date=said.get("date") and str(said["date"]),
        amount=money(said.get("amount")),
        valuation=money(said.get("valuation")),
        round=said.get("round"),
        place=said.get("place"),
        term=said.get("term"),
        capacity=said.get("capacity"),
        without=tuple(said.get("without", [])),
        blank=tuple((key, 9) for key in said.get("blank", [])),
        parties=parties(said),
        evidence=tuple(
            StatedEvidence(one.get("article"), one.get("url"), one["quote"]) for one in said.get("evidence", [])
        ),
        reject=said.get("reject"),
        quote=said.get("quote"),
    )


def article(said: dict[str, Any]) -> tuple[Article, Extraction]:
    """An article whose passages are its body, its claims' quotes and its related items' titles."""
    file = f"articles/{said['file']}"
    claims = [claim(one, number) for number, one in enumerate(said.get("says", []))]
    where = [one.get("where", "body") for one in said.get("says", [])]
    passages = [
        Passage(at, "paragraph", number + 5, one.quote, anchor=f"p{number + 1}" if at == "body" else None)
        for number, (one, at) in enumerate(zip(claims, where, strict=True))
    ]
    if "text" in said:
        passages.append(Passage("body", "paragraph", 90, said["text"], anchor="p90"))
    url, known = said.get("url"), said.get("known", [])
    related = [
        External(number, 50, one["title"], None, one["url"], one.get("publisher"), str(one["date"]), one["url"])
        for number, one in enumerate(said.get("related", []))
    ]
    names = [party.name for one in claims for party in one.parties if party.kind == "company"]
    mentions = [
        Mention(name, name, 0, 0, len(name), name in known) for name in [*names, *said.get("names", [])] if passages
    ]
    return Article(
        file,
        "post",
        said.get("title", f"Title of {said['file']}"),
        said.get("date") and str(said["date"]),
        tuple(passages),
        slug=said.get("slug"),
        original_url=url and f"https://{url}",
        url_keys=(url,) if url else (),
        publisher=said.get("publisher"),
        draft=said.get("draft", False),
        related=tuple(related),
        companies=tuple(said.get("companies", [])),
        deals=tuple(stated_deal(one, file) for one in said.get("deals", [])),
        checked_by=said.get("checked_by"),
    ), Extraction(file, tuple(mentions), tuple(claims), tuple(said.get("aliases", {}).items()))


def decision(said: dict[str, Any], line: int) -> Decision:
    """A line of decisions.yml."""
    subject = next(one for one in ("companies", "deals", "name") if one in said)
    ids = (said["name"],) if subject == "name" else tuple(said[subject])
    return Decision(said["verdict"], subject, ids, "an editor", "2026-01-01", "seen", line)


def corpus(text: str) -> tuple[Content, tuple[Extraction, ...]]:
    """A content and its extractions from YAML."""
    said = yaml.safe_load(text)
    pairs = [article(one) for one in said.get("articles", [])]
    companies = [
        StatedCompany(
            one["id"],
            f"companies/{one['id']}.md",
            one["name"],
            tuple(one.get("aliases", [])),
            tuple(one.get("former_names", [])),
        )
        for one in said.get("companies", [])
    ]
    return Content(
        tuple(one for one, _ in pairs),
        tuple(companies),
        tuple(stated_deal(one, f"deals/{one['id']}.md") for one in said.get("deals", [])),
        tuple(decision(one, line) for line, one in enumerate(said.get("decisions", []), 1)),
        tuple(said.get("drafts_out", [])),
        tuple(said.get("set_aside", [])),
    ), tuple(one for _, one in pairs)

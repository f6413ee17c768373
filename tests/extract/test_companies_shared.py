"""The search for names on real articles, where they lie beside the project."""

from __future__ import annotations

import importlib.util
import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.extract.companies import find_mentions
from generator.read.article import read_article
from generator.read.files import read_text
from tests.extract.written import NAMES

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model import Article, Mention

pytestmark = pytest.mark.shared

SEED_COMPANIES = [
    {"Lambda", "Microsoft", "Nvidia"},
    {"Amazon", "IREN", "Lambda", "Microsoft", "Nvidia", "OpenAI", "Oracle"},
    {"CoreWeave", "IREN", "Lambda", "Microsoft", "Nebius", "Nvidia", "OpenAI"},
]
FLOOR = 0.93
"""The f1 on the labelled articles must not fall below this."""


def read(path: Path) -> Article:
    """An article as the read stage gives it."""
    article, _ = read_article(f"articles/{path.name}", read_text(path)[0])
    assert article is not None
    return article


def test_the_seeds_name_these_companies_and_no_other(shared: Path) -> None:
    found = [find_mentions(read(path), NAMES)[0] for path in sorted((shared / "seeds").iterdir())]
    assert [{mention.company for mention in mentions} for mentions in found] == SEED_COMPANIES


def test_every_mention_is_verbatim_and_none_overlap(shared: Path) -> None:
    for path in sorted((shared / "gold" / "dev" / "articles").rglob("*.*")):
        article = read(path)
        mentions, aliases = find_mentions(article, NAMES)
        ends = dict.fromkeys(range(len(article.passages)), 0)
        for mention in mentions:
            assert article.passages[mention.passage].text[mention.start : mention.end] == mention.text
            assert mention.start >= ends[mention.passage]
            ends[mention.passage] = mention.end
        assert (mentions, aliases) == find_mentions(article, NAMES)


def test_the_labelled_companies_are_found(shared: Path) -> None:
    forms = _scorer(shared).forms
    gold = shared / "gold" / "dev"
    hit = wrong = missed = 0
    for line in (gold / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        mentions, _ = find_mentions(read(gold / "articles" / label["file"]), NAMES)
        left = [forms(names) for names in label["companies"]]
        for mine in _by_company(mentions, forms):
            match = next((theirs for theirs in left if theirs & mine), None)
            if match is None:
                wrong += 1
            else:
                hit += 1
                left.remove(match)
        missed += len(left)
    assert 2 * hit / (2 * hit + wrong + missed) >= FLOOR


def _by_company(mentions: tuple[Mention, ...], forms: Any) -> list[set[str]]:
    """The comparable forms of each company that is named."""
    names: dict[str, set[str]] = {}
    for mention in mentions:
        names.setdefault(mention.company, set()).update({mention.company, mention.text})
    return [forms(found) for found in names.values()]


def _scorer(shared: Path) -> Any:
    """The scorer beside the labels, as a module."""
    spec = importlib.util.spec_from_file_location("score", shared / "tools" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module

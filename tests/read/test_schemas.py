"""The schemas of what people write: what they accept, and what they refuse."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import jsonschema  # type: ignore[import-untyped] # its types are a package of their own
import pytest

from generator.model import Written
from generator.read.dialects import DATE, KEYS, RELATED_KEYS
from generator.read.keys import Key, fold_key
from generator.read.schemas import schema, schema_text
from tests.read.editor import findings, front_matter, wrong

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]
CONTENTS = (ROOT / "content", ROOT / "generator" / "cli" / "starter" / "content")
FOLDERS: dict[str, Written] = {"articles": "article", "companies": "company", "deals": "deal"}


WRITTEN = [
    (written, file)
    for content in CONTENTS
    for folder, written in FOLDERS.items()
    for file in sorted((content / folder).rglob("*.*"))
    if front_matter(file)
]


@pytest.mark.parametrize(("written", "file"), WRITTEN, ids=lambda one: getattr(one, "stem", one))
def test_all_demo_content_is_accepted(written: Written, file: Path) -> None:
    assert wrong(written, front_matter(file)) == []


def test_the_demo_s_decisions_are_accepted() -> None:
    assert wrong("decisions", (CONTENTS[0] / "decisions.yml").read_text(encoding="utf-8")) == []
    assert wrong("decisions", "# none yet\n") == []


@pytest.mark.parametrize("written", get_args(Written))
def test_a_schema_is_of_a_draft_that_every_editor_knows_and_the_same_each_time(written: Written) -> None:
    jsonschema.Draft7Validator.check_schema(schema(written))
    assert json.loads(schema_text(written)) == schema(written)
    assert schema_text(written) == schema_text(written)


DATES = ["2025-11-03T10:00:00Z", "Mon, 03 Nov 2025 10:00:00 +0000", "November 3, 2025", "20251103", "11/25/2025"]

SOUND: list[tuple[Written, str]] = [
    *(("article", f"date: {date}") for date in DATES),
    ("article", "title: 2024"),
    ("article", "title: true\ndate:\ndraft: No\npublished: 2025-11-03"),
    ("article", "published: yes\nbody: Full\nslug: 2025"),
    ("article", "provider: The Wire\nauthor: {name: the desk, url: 3}"),
    ("article", "provider: {name: The Wire, domain: wire.example, images: [1]}\ntype: 7\nheat: {a: b}"),
    ("article", "tags: robots, cars\ntopics: [AI, 5, {name: Chips}]\ncolour: blue\nPublished-At: 2025-11-03"),
    ("article", "checked_by: the editors\ndeals: [{type: Funding, parties: [{name: Lambda, role: Company}]}]"),
    ("article", "deals: [{type: funding, parties: [{name: A, role: company}], evidence: [{quote: it is so}]}]"),
    ("article", "related: [{title: x, published: false, draft: 7, anything: y}]"),
    ("company", "name: 3M\naliases: MMM, Post-it\nwebsite: https://3m.example/a?b#c\nFormer-Names: [x]\nticker: ON"),
    ("company", "name: 360"),
    ("deal", "reject: It is a rumour."),
    ("deal", "date: 2025\namount: up to €2bn\nvaluation: multibillion-dollar\nround: series a extension\nplace:"),
    ("deal", "date: none\namount: None\nvaluation: 'none'\nround: NONE\nplace: none\nterm: none\ncapacity: none"),
    ("deal", "type: supply\nround: none\nterm: 5 years\ncapacity: 300"),
    ("deal", "type: partnership\nparties: [{name: A, role: partner}, {name: B, role: partner, lead: no, kind: other}]"),
    ("deal", "evidence: [{article: articles/a.md, quote: so}, {url: 'https://a.example', quote: so, article: }]"),
    ("decisions", "- {verdict: Same, companies: 'a, b', by: us, on: 2025-06-01, why: One firm.}"),
    ("decisions", "- {verdict: different, deals: [a-1, b-2], by: us, on: June 1 2025, why: Two rounds.}"),
    ("decisions", "- {verdict: not-a-company, name: Ghent, by: us, on: 2025-06-01, why: A city.}"),
]


@pytest.mark.parametrize(("written", "text"), SOUND)
def test_what_is_read_without_a_finding_is_accepted(written: Written, text: str, tmp_path: Path) -> None:
    assert wrong(written, text) == []
    assert not findings(written, text, tmp_path)


BROKEN: list[tuple[Written, str]] = [
    ("article", "date: soon"),
    ("article", "date: 2025-13-01"),
    ("article", "date: 2025"),
    ("article", "date: 2025-11"),
    ("article", "pubDate: [2025-11-03]"),
    ("article", "Published-At: soon"),
    ("article", "draft: perhaps"),
    ("article", "draft:"),
    ("article", "published: later"),
    ("article", "title: [a, b]"),
    ("article", "slug: A Slug"),
    ("article", "body: half"),
    ("article", "url: ftp://a.example/x"),
    ("article", "webUrl: a.example/x"),
    ("article", "tags: {a: b}"),
    ("article", "checked_by: true"),
    ("article", "related: one"),
    ("article", "related: [{title: x, date: soon}]"),
    ("article", "deals: [{type: funding}]"),
    ("article", "deals: [{type: funding, parties: [{name: A, role: company}], sum: 5}]"),
    ("company", "aliases: [A]"),
    ("company", "name:"),
    ("company", "name: ''"),
    ("company", "name: '  '"),
    ("company", "name: A\ntickr: AA"),
    ("company", "name: A\nwebsite: lambda.example"),
    ("company", "name: A\nwebsite: https://user:word@a.example"),
    ("company", "name: A\ncountry: [US]"),
    ("deal", "type: gift"),
    ("deal", "status: done"),
    ("deal", "date: the spring"),
    ("deal", "type: none"),
    ("deal", "status: none"),
    ("deal", "parties: none"),
    ("deal", "amount: nothing"),
    ("deal", "amount: 500"),
    ("deal", "amount: a lot of dollars"),
    ("deal", "round: Series AA"),
    ("deal", "type: supply\nround: Seed"),
    ("deal", "reject: yes"),
    ("deal", "reject: true"),
    ("deal", "parties: [Lambda]"),
    ("deal", "parties: [{name: A}]"),
    ("deal", "parties: [{name: A, role: owner}]"),
    ("deal", "parties: [{name: A, role: company, lead: maybe}]"),
    ("deal", "type: supply\nparties: [{name: A, role: customer}]"),
    ("deal", "type: supply\nparties: [{name: A, role: customer}, {name: B, role: supplier}, {name: C, role: seller}]"),
    ("deal", "type: partnership\nparties: [{name: A, role: partner}]"),
    ("deal", "evidence: [{quote: so}]"),
    ("deal", "evidence: [{article: articles/a.md}]"),
    ("deal", "evidence: [{quote: so, article: articles/a.md, url: 'https://a.example'}]"),
    ("deal", "price: 5"),
    ("deal", "reject: It is a rumour.\namount: $5 million"),
    ("decisions", "verdict: same"),
    ("decisions", "- same"),
    ("decisions", "- {verdict: alike, companies: [a, b], by: us, on: 2025-06-01, why: x}"),
    ("decisions", "- {verdict: same, companies: [a], by: us, on: 2025-06-01, why: x}"),
    ("decisions", "- {verdict: same, companies: [a, a], by: us, on: 2025-06-01, why: x}"),
    ("decisions", "- {verdict: same, companies: [A Inc, b], by: us, on: 2025-06-01, why: x}"),
    ("decisions", "- {verdict: same, name: A, by: us, on: 2025-06-01, why: x}"),
    ("decisions", "- {verdict: same, companies: [a, b], deals: [c, d], by: us, on: 2025-06-01, why: x}"),
    ("decisions", "- {verdict: not-a-company, companies: [a, b], by: us, on: 2025-06-01, why: x}"),
    ("decisions", "- {verdict: not-a-company, name: A, by: us, on: 2025-06, why: x}"),
    ("decisions", "- {verdict: not-a-company, name: A, on: 2025-06-01, why: x}"),
    ("decisions", "- {verdict: not-a-company, name: A, by: us, on: 2025-06-01, why: }"),
    ("decisions", "- {verdict: not-a-company, name: A, by: us, on: 2025-06-01, why: x, who: us}"),
]


@pytest.mark.parametrize(("written", "text"), BROKEN)
def test_what_an_editor_marks_is_a_finding_too(written: Written, text: str, tmp_path: Path) -> None:
    assert wrong(written, text)
    assert findings(written, text, tmp_path)


@pytest.mark.parametrize("written", get_args(Written))
def test_each_key_says_what_it_means(written: Written) -> None:
    made = schema(written)
    keys = made.get("items", made)["properties"]
    assert all(value["description"] for value in keys.values())


def names(keys: Sequence[Key[object]]) -> set[str]:
    """The names of keys in our documentation, those inside others aside."""
    return {key.names[0] for key in keys if "." not in key.names[0]}


def test_an_editor_offers_the_keys_of_our_documentation() -> None:
    properties = schema("article")["properties"]
    assert set(properties) == names(KEYS)
    assert set(properties["related"]["items"]["properties"]) == names(RELATED_KEYS)
    inside = next(one for one in properties["provider"]["anyOf"] if one.get("type") == "object")
    assert set(inside["properties"]) == {"name", "domain", "images"}


def test_each_of_several_spellings_says_what_it_means() -> None:
    patterns = schema("article")["patternProperties"]
    said = next(value["description"] for pattern, value in patterns.items() if re.match(pattern, "Published-At"))
    assert said == DATE.meaning


@pytest.mark.parametrize("key", [key for key in KEYS if key.names[0] == "date"])
def test_another_spelling_of_a_key_is_held_to_the_same(key: Any) -> None:
    for name in key.names:
        for spelled in (name.upper(), fold_key(name), f"{name[:3]}-{name[3:]}"):
            assert wrong("article", f"{spelled}: soon"), spelled


def test_the_words_of_a_choice_are_offered_as_they_are_written() -> None:
    kinds = schema("deal")["properties"]["type"]
    assert {"funding", "acquisition", "buildout"} <= {*kinds["anyOf"][0]["enum"]}

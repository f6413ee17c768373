"""An article says what its file says, whatever the spelling of its keys."""

from __future__ import annotations

import pytest

from generator.model import Article, External, Passage, Told
from generator.read.article import read_article


def read(text: str) -> Article:
    """The article of a text that has one."""
    article, findings = read_article("articles/a.md", text)
    assert article is not None, findings
    return article


def keyed(keys: str, body: str = "") -> Article:
    """An article with a title and further keys."""
    return read(f"---\ntitle: A title\n{keys}\n---\n{body}\n")


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ("---\ntitle: x\nwebUrl: https://n.example/\n---\n", "card"),
        ("---\ntitle: x\nsecured: abc\n---\n", "card"),
        ("---\ntitle: x\nprovider:\n  name: N\n---\n", "card"),
        ("---\ntitle: x\ndate: 2025-11-03\n---\nBody.\n", "post"),
        ("\n\n---\ntitle: x\n---\n", "post"),
        ("A title\n\nA first paragraph.\n", "plain"),
        ("A title\n\n---\ntitle: x\n---\n\nA paragraph.", "plain"),
    ],
)
def test_the_dialect_is_told_by_the_content(text: str, dialect: str) -> None:
    assert read(text).dialect == dialect


@pytest.mark.parametrize(
    ("keys", "field", "value"),
    [
        ("publishedDateTime: 2024-02-16T12:55:00Z", "date", "2024-02-16"),
        ("pubDate: Mon, 03 Nov 2025 10:00:00 GMT", "date", "2025-11-03"),
        ("published_at: '2025-11-03'", "date", "2025-11-03"),
        ("published: 2025-11-03", "date", "2025-11-03"),
        ("updated: 2025-11-04\ndate: 2025-11-03", "date", "2025-11-03"),
        ("Date: 2025-11-03", "date", "2025-11-03"),
        ("description: Some words.", "excerpt", "Some words."),
        ("summary: A\n  B", "excerpt", "A B"),
        ("excerpt: One&#8217;s own", "excerpt", "One’s own"),
        ("originalUrl: https://n.example/a\nwebUrl: https://n.example/b", "original_url", "https://n.example/a"),
        ("webUrl: https://n.example/b", "original_url", "https://n.example/b"),
        ("source: https://n.example/a", "original_url", "https://n.example/a"),
        ("source: >-\n  https://n.example/a", "original_url", "https://n.example/a"),
        ("link: https://n.example/a", "original_url", "https://n.example/a"),
        ("provider:\n  name: The News\n  domain: n.example", "publisher", "The News"),
        ("provider:\n  domain: n.example", "publisher", "n.example"),
        ("publisher: The News\nsource: https://n.example/a", "publisher", "The News"),
        ("source: https://www.n.example/a\nauthor: A Writer", "publisher", "n.example"),
        ("source: The News", "publisher", "The News"),
        ("source: N.example", "publisher", "N.example"),
        ("source: www.n.example", "publisher", "www.n.example"),
        ("source: www.n.example/a", "publisher", None),
        ("source: The.Example/Courier", "publisher", "The.Example/Courier"),
        ("source: Dr.Quarry/x", "publisher", "Dr.Quarry/x"),
        ("source: The Courier / The Herald", "publisher", "The Courier / The Herald"),
        ("author: A Writer", "publisher", None),
        ("byline: A Writer", "author", "A Writer"),
        ("authors: [A Writer, B Writer]", "author", "A Writer, B Writer"),
        ("author:\n  name: A Writer", "author", "A Writer"),
        ("topics: [AI]\ntags:\n  - ai\n  - Chips\ncategory: Work", "topics", ("AI", "Chips", "Work")),
        ("keywords: 'AI, chips , AI'", "topics", ("AI", "chips")),
        ("tags: ['#AI', '']\ncategory: news", "topics", ("AI",)),
        ("slug: my-story", "slug", "my-story"),
        ("body: excerpt", "body", "excerpt"),
        ("companies: [Lambda, Apple]", "companies", ("Lambda", "Apple")),
        ("companies: Apple, Inc., Lambda", "companies", ("Apple, Inc.", "Lambda")),
        ("checked_by: A. Editor", "checked_by", "A. Editor"),
        ("country: NO\nweather: fine", "extra", (("country", 3, "NO"), ("weather", 4, "fine"))),
        ("provider:\n  name: N\n  mood: good", "extra", (("provider.mood", 5, "good"),)),
        ("type: article\nquality: 3\nimages: [a]\ncoverImage: x\nreadTime: 3\nsecured: abc", "extra", ()),
    ],
)
def test_a_key_fills_its_field(keys: str, field: str, value: object) -> None:
    assert getattr(keyed(keys), field) == value


@pytest.mark.parametrize(
    ("source", "write"),
    [
        ("https//n.example/a", "https://n.example/a"),
        ("https://n.example/a, https://m.example/b", "https://n.example/a"),
        ("see https://n.example/a", "https://n.example/a"),
        ("http://http://n.example/a", "http://n.example/a"),
        ("https://n.example/a;https://m.example/b", "https://n.example/a"),
    ],
)
def test_a_source_that_was_meant_to_be_an_address_is_reported_and_no_publisher(source: str, write: str) -> None:
    shown, found = read_article("articles/a.md", f"---\ntitle: T\ndate: 2025-11-03\nsource: {source}\n---\nBody.\n")
    assert [(one.code, one.line, one.remedy) for one in found] == [("url-broken", 4, f"Write: source: {write}")]
    assert shown is not None
    assert (shown.original_url, shown.publisher) == (None, None)


@pytest.mark.parametrize("key", ["title", "headline", "Title", "HEADLINE"])
def test_a_title_stays_the_text_that_was_written(key: str) -> None:
    assert read(f"---\n{key}: 0777\n---\n").title == "0777"


def test_every_own_address_counts_as_the_articles() -> None:
    keys = (
        "originalUrl: https://www.n.example/b/?utm_source=x\nampWebUrl: https://n.example/a\nwebUrl: http://n.example/b"
    )
    assert keyed(keys).url_keys == ("n.example/b", "n.example/a")


@pytest.mark.parametrize(
    ("keys", "draft"),
    [
        ("draft: true", True),
        ("draft: Yes", True),
        ("draft: false", False),
        ("published: false", True),
        ('published: "False"', True),
        ("published: no", True),
        ("published: OFF", True),
        ("published: 0", True),
        ("published: true", False),
        ("published: 1", False),
        ("published: 2025-11-03", False),
        ("published: 2025-11-03\ndraft: on", True),
        ("date: 2025-11-03", False),
    ],
)
def test_a_draft_is_told_by_draft_and_published(keys: str, draft: bool) -> None:
    assert keyed(keys).draft is draft


def test_what_the_sites_settings_call_a_draft_is_one() -> None:
    article, _ = read_article("articles/a.md", "---\ntitle: x\ndraft: false\n---\n", draft=True)
    assert article is not None
    assert article.draft


@pytest.mark.parametrize(
    "keys", ["draft: perhaps", "published: soon", "published: 2", "draft: [true]", "published: {a: b}"]
)
def test_an_unclear_draft_is_held_back(keys: str) -> None:
    article, findings = read_article("articles/a.md", f"---\ntitle: x\n{keys}\n---\n")
    assert article is None
    assert [finding.code for finding in findings] == ["draft-unclear"]


@pytest.mark.parametrize(
    ("key", "write"),
    [
        ("publish: false", "draft: true"),
        ("publish: Yes", "draft: false"),
        ("unpublished: true", "draft: true"),
        ("not_published: on", "draft: true"),
        ("is_draft: true", "draft: true"),
        ("isDraft: 'no'", "draft: false"),
        ("not-a-draft: true", "draft: false"),
        ("drafft: true", "draft: true"),
        ("publishd: false", "draft: true"),
        ("published: 2025-11-03\nis_draft: true", "draft: true"),
        ("published: true\nis_draft: true", "draft: true"),
    ],
)
def test_an_unknown_key_that_says_yes_or_no_of_drafts_holds_the_article_back(key: str, write: str) -> None:
    article, findings = read_article("articles/a.md", f"---\ntitle: x\ndate: 2025-11-03\n{key}\n---\nWords.\n")
    assert article is None
    assert [(one.code, one.line, one.remedy) for one in findings] == [
        ("draft-key", 4 + key.count("\n"), f"Write: {write}")
    ]


@pytest.mark.parametrize(
    "keys",
    [
        "draft: false\npublish: true",
        "published: true\npublish: true",
        "draft: true\npublish: true",
        "publisher_verified: true",
        "draft_notes: Ask again.",
        "featured: true",
    ],
)
def test_an_article_is_not_held_back_for_a_key_that_leaves_no_doubt_of_drafts(keys: str) -> None:
    article, findings = read_article("articles/a.md", f"---\ntitle: x\ndate: 2025-11-03\n{keys}\n---\nWords.\n")
    assert article is not None
    assert article.draft is ("draft: true" in keys)
    assert not findings


def test_what_contradicts_the_known_key_is_told_at_that_one() -> None:
    article, (found,) = read_article("articles/a.md", "---\ntitle: x\ndraft: false\npublish: false\n---\nWords.\n")
    assert article is None
    assert (found.code, found.line, found.remedy) == ("draft-key", 3, "Write: draft: true")


CARD = """---
title: "One thing…"
excerpt: "A firm has raised a $320"
originalUrl: "https://n.example/a"
related:
  - title: "Another thing"
    excerpt: "It was said: &amp;c."
    publishedDateTime: 2024-02-20T14:13:00Z
    webUrl: "https://www.other.example/b"
    provider:
      name: The Other
      domain: other.example
    secured: abc
    quality: 66
  - excerpt: "Nothing above it."
  - title: "A third thing"
    url: "javascript:alert(1)"
    mood: good
---
"""


def test_related_stories_are_passages_and_links_with_their_lines() -> None:
    article = read(CARD)
    assert article.related == (
        External(
            number=0,
            line=6,
            title="Another thing",
            excerpt="It was said: &c.",
            url="https://www.other.example/b",
            publisher="The Other",
            date="2024-02-20",
            url_key="other.example/b",
        ),
        External(2, 16, "A third thing", None, None, None, None),
    )
    assert article.passages == (
        Passage("title", "title", 2, "One thing…", cut=True),
        Passage("excerpt", "excerpt", 3, "A firm has raised a $320", cut=True),
        Passage("related:0", "title", 6, "Another thing"),
        Passage("related:0", "excerpt", 7, "It was said: &c."),
        Passage("related:2", "title", 16, "A third thing"),
    )
    assert article.extra == (("mood", 18, "good"),)


def test_an_item_without_keys_keeps_its_place_in_the_count() -> None:
    article, findings = read_article(
        "articles/a.md", "---\ntitle: x\ndate: 2025-11-03\nrelated: [y, {title: z}]\n---\n"
    )
    assert article is not None
    assert [(story.number, story.title) for story in article.related] == [(1, "z")]
    assert [finding.code for finding in findings] == ["related-untitled"]


@pytest.mark.parametrize(
    "keys", ["related:", "tags: []", "deals: ~", "companies:", "provider:", "excerpt: ''", "slug:"]
)
def test_an_empty_value_is_missing_without_a_word(keys: str) -> None:
    article, findings = read_article("articles/a.md", f"---\ntitle: x\ndate: 2025-11-03\n{keys}\n---\n")
    assert article is not None
    assert article.stated == (("title", "title", 2), ("date", "date", 3))
    assert findings == ()


def test_a_finding_carries_no_control_characters() -> None:
    _, findings = read_article("articles/a.md", '---\ntitle: x\ndate: "\\e]0;y\\a"\n---\n')
    assert all(finding.message.isprintable() for finding in findings)


def test_the_encrypted_block_is_in_nothing_that_is_kept() -> None:
    secret = "q8Zw1"
    keys = f"originalUrl: https://n.example/\nsecured: {secret}\nrelated:\n  - title: B\n    secured: {secret}\n"
    article, findings = read_article("articles/a.md", f"---\ntitle: x\n{keys}nested:\n  secured: {secret}\n---\n")
    assert article is not None
    assert secret not in repr(article) + repr(findings)


@pytest.mark.parametrize(
    "text",
    [
        "secured: q8Zw1\ntitle: x\n---\nBody.",
        "---\ntitle: x\n---\nsecured: q8Zw1\nsource: y\n---\nBody.",
        "---\ntitle: x\nsecured: q8Zw1\n",
        "---\ntitle: x: y\nsecured: q8Zw1\n---\n",
        "---\ntitle: x\nsecured: q8Zw1: y\n---\n",
    ],
)
def test_a_broken_file_never_shows_its_encrypted_block(text: str) -> None:
    article, findings = read_article("articles/a.md", text)
    assert article is None
    assert "q8Zw1" not in repr(findings)


def test_a_title_is_made_of_the_first_sentence_where_there_is_none() -> None:
    article, findings = read_article("articles/a.md", "---\ndate: 2025-11-03\n---\nA firm bought another. It paid.\n")
    assert article is not None
    assert article.title == "A firm bought another"
    assert [finding.code for finding in findings] == ["title-missing"]


def test_the_body_keeps_the_lines_of_the_file() -> None:
    body = [passage for passage in keyed("date: 2025-11-03", "\nOne.\n\nTwo.").passages if passage.where == "body"]
    assert [(passage.line, passage.text) for passage in body] == [(6, "One."), (8, "Two.")]


def test_an_encrypted_block_in_a_body_is_kept_nowhere() -> None:
    blob = "Ab3+/x9Z" * 12
    text = f"---\ntitle: x\ndate: 2025-11-03\n---\nOne.\n\nsecured: {blob}\n\nTwo.\n"
    article, findings = read_article("articles/a.md", text)
    assert article is not None
    assert [(piece.line, piece.text, piece.reason) for piece in article.removed] == [
        (7, "secured: …", "encrypted block")
    ]
    assert [passage.text for passage in article.passages] == ["x", "One.", "Two."]
    assert blob not in repr((article, findings))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("'\"><img src=x onerror=alert(3)>'", '"><img src=x onerror=alert(3)>'),
        ("The <b>bold</b> & the <br> brave", "The <b>bold</b> & the <br> brave"),
        ("'</title><script>alert(1)</script>'", "</title><script>alert(1)</script>"),
        ("Tom&#8217;s &lt;p&gt;  and&nbsp;more", "Tom’s <p> and more"),
    ],
)
def test_what_looks_like_a_tag_in_a_title_or_a_name_is_text(written: str, shown: str) -> None:
    keys = f"title: {written}\npublisher: {written}\nauthor: [{written}]\ntopics: [{written}]\n"
    article, _ = read_article("articles/a.md", f"---\n{keys}excerpt: One <b>two</b>.\n---\n")
    assert article is not None
    assert (article.title, article.publisher, article.author, article.topics) == (shown, shown, shown, (shown,))
    assert (article.passages[0].text, article.excerpt) == (shown, "One two.")


def test_the_entity_of_a_tag_parts_no_topics() -> None:
    article, _ = read_article("articles/a.md", "---\ntitle: x\ntags: '&amp;lt;script&amp;gt;x; chips, a;b'\n---\n")
    assert article is not None
    assert article.topics == ("&lt;script&gt;x", "chips", "a", "b")


def test_a_link_from_the_root_of_the_site_that_an_article_was_clipped_from_leads_there() -> None:
    (block,) = keyed("url: https://n.example/2025/a", "See [the plant](/2024/plant/).").blocks
    assert 'href="https://n.example/2024/plant/"' in block.html
    (block,) = keyed("author: A Writer", "See [the plant](/2024/plant/).").blocks
    assert block.html == '<p id="p1">See the plant.</p>'


def test_the_names_in_its_keys_are_known_by_their_place() -> None:
    told = read("---\ntitle: A\ncompanies:\n  - Lambda\n  - Apple\n---\nWords.\n").told
    assert told == (Told("companies", "Lambda", 4, 5, dashed=True), Told("companies", "Apple", 5, 5, dashed=True))
    assert keyed("companies: [Lambda]").told == (Told("companies", "Lambda", 3, 13),)

"""The stories by other publishers that a card lists."""

from __future__ import annotations

import pytest

from generator.read.article import read_article


@pytest.mark.parametrize(
    ("keys", "date"),
    [
        ("published: 2025-11-03", "2025-11-03"),
        ("published: 2025-11-03\n    date: 2025-11-02", "2025-11-02"),
        ("published: true", None),
        ("published: perhaps\n    draft: perhaps", None),
        ("draft: true", None),
    ],
)
def test_a_related_story_may_say_when_and_whether_it_is_published(keys: str, date: str | None) -> None:
    text = f"---\ntitle: A title\ndate: 2025-11-04\nrelated:\n  - title: Another\n    {keys}\n---\nA body.\n"
    article, findings = read_article("articles/a.md", text)
    assert article
    assert findings == ()
    assert article.extra == ()
    assert [one.date for one in article.related] == [date]

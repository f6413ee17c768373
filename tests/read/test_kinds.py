"""What is said of values of the wrong kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.read.conftest import Read


@pytest.mark.parametrize("key", ["date", "amount", "valuation", "round"])
def test_what_is_said_of_a_wrong_fact_of_a_deal_has_the_word_for_none_which_can_be_written(
    folder: Read, key: str
) -> None:
    (wrong,) = folder({"deals/a.md": f"---\n{key}: <wrong>\n---\n"})[1]
    assert wrong.remedy.endswith(f"; or, where there is none: {key}: none")
    content, findings = folder({"deals/a.md": f"---\n{key}: none\n---\n"})
    assert (content.deals[0].without, findings) == ((key,), ())


def test_a_wrong_date_of_a_deal_is_told_that_a_month_or_a_year_will_do_and_of_an_article_that_a_day_is_needed(
    folder: Read,
) -> None:
    deal, article = "---\ndate: early\n---\n", "---\ntitle: A\ndate: early\n---\n"
    remedies = {one.file: one.remedy for one in folder({"deals/a.md": deal, "articles/a.md": article})[1] if one.line}
    assert "date: YYYY-MM or date: YYYY;" in remedies["deals/a.md"]
    assert remedies["articles/a.md"] == "Write year, month and day: date: YYYY-MM-DD"

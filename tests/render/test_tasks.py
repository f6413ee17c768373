"""What there is to do beside judging claims: what is listed, in which order, and how much of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.link.site import link_site
from generator.model import Site
from generator.render.tasks import MOST, Tasks, tasks
from generator.settings import Settings
from tests.link.corpus import corpus
from tests.render.parsed import parsed
from tests.render.rendered import pages, words

RENTS = "type: supply, customer: {}, supplier: Nebra, date: 2025-01-01"
DATED = "date: 2025-01-01, url: {}.example"


def site(text: str) -> Site:
    return link_site(*corpus(text))[0]


def kind(made: Site, wanted: str) -> Tasks | None:
    """The tasks of a kind; none where there are none."""
    return next((one for one in tasks(made) if one.id == wanted), None)


def files(made: Site, wanted: str) -> list[str]:
    """The files that tasks of a kind ask for, in their order."""
    found = kind(made, wanted)
    return [one.file for one in found.shown] if found else []


def telling(*deals: str) -> Site:
    """A site of an article for each deal, of an address each."""
    rows = (
        f"  - {{file: {n}.md, {DATED.format(n)}, says: [{{{deal}, quote: words}}]}}" for n, deal in enumerate(deals)
    )
    return site("articles:\n" + "\n".join(rows))


def test_an_empty_site_has_nothing_to_do() -> None:
    assert tasks(Site()) == ()


def test_deals_without_an_amount_come_by_their_sources_and_partnerships_not_at_all() -> None:
    arden, quill = RENTS.format("Arden"), RENTS.format("Quill")
    made = telling(arden, quill, quill, "type: partnership, partner: [Birch, Cedar]", f"{quill}, amount: a lot")
    made = replace(made, deals=tuple(replace(one, amount=None) for one in made.deals))
    assert files(made, "without-amount") == ["deals/quill-nebra-supply-2025.md", "deals/arden-nebra-supply-2025.md"]


def test_deals_with_one_source_come_by_their_size() -> None:
    sums = [
        f"{RENTS.format(name)}, amount: {sum} million USD" for name, sum in (("Arden", 2), ("Quill", 9), ("Birch", 5))
    ]
    found = files(telling(*sums, sums[2]), "one-source")
    assert found == ["deals/quill-nebra-supply-2025.md", "deals/arden-nebra-supply-2025.md"]


def test_a_deal_with_a_file_is_no_task() -> None:
    told = "{file: a.md, says: [{type: supply, customer: Quill, supplier: Nebra, date: 2025-01-01, quote: words}]}"
    made = site(f"articles: [{told}]\ndeals: [{{id: quill-nebra-supply-2025, status: reported}}]")
    assert not {"without-amount", "one-source"} & {one.id for one in tasks(made)}


@pytest.mark.parametrize(("stories", "expected"), [(2, []), (3, ["companies/quill.md"])])
def test_an_unknown_company_is_a_task_from_the_third_story_on(stories: int, expected: list[str]) -> None:
    rows = [f"  - {{file: {n}.md, names: [Quill, Nebra], known: [Nebra], text: words}}" for n in range(stories)]
    assert files(site("articles:\n" + "\n".join(rows)), "strangers") == expected


def test_a_company_with_a_file_is_known() -> None:
    rows = [f"  - {{file: {n}.md, names: [Quill], text: words}}" for n in range(4)]
    assert files(site("companies: [{id: quill, name: Quill}]\narticles:\n" + "\n".join(rows)), "strangers") == []


def test_undated_stories_come_by_their_deals() -> None:
    deal = "says: [{type: supply, customer: Quill, supplier: Nebra, quote: words}]"
    made = site(f"articles: [{{file: a.md}}, {{file: b.md, {deal}}}, {{file: c.md, date: 2025-01-01}}]")
    assert files(made, "undated") == ["articles/b.md", "articles/a.md"]


def test_two_deals_that_may_be_one_are_a_line_of_the_decisions() -> None:
    licence = "type: licensing, licensee: Quill, licensor: Nebra, date: 2025-01-02"
    found = kind(telling(RENTS.format("Quill"), licence), "twins")
    assert found
    (task,) = found.shown
    assert task.file == "decisions.yml"
    assert "deals: [quill-nebra-licensing-2025, quill-nebra-supply-2025]" in task.write


def test_no_kind_shows_more_than_a_page_can_hold_and_says_how_many_there_are() -> None:
    made = site("articles:\n" + "\n".join(f"  - {{file: {n:03}.md}}" for n in range(MOST + 7)))
    found = kind(made, "undated")
    assert found
    assert (len(found.shown), found.total) == (MOST, MOST + 7)
    assert "And 7 more." in words(pages(made, Settings(preview=True))["worklist/"])


def test_the_page_shows_each_task_with_its_file_what_to_write_and_a_link() -> None:
    page = pages(telling(RENTS.format("Quill")), Settings(preview=True))["worklist/"]
    for shown in ("Deals without an amount (1)", "deals/quill-nebra-supply-2025.md", "amount: …"):
        assert shown in words(page)
    assert "../deals/quill-nebra-supply-2025/" in parsed(page.html).values("href")


@pytest.mark.parametrize("attack", ["<script>alert(1)</script>", "{{ 7*7 }}", "<!-- notes -->"])
def test_a_title_stays_text(attack: str) -> None:
    plain = pages(site("articles: [{file: a.md, title: One}]"), Settings(preview=True))["worklist/"]
    page = pages(site(f"articles: [{{file: a.md, title: '{attack}'}}]"), Settings(preview=True))["worklist/"]
    assert [tag for tag, _ in parsed(page.html).tags] == [tag for tag, _ in parsed(plain.html).tags]
    assert attack in words(page)

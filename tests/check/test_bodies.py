"""Links and pictures in bodies: what leads to nothing is told, with the nearest thing there is."""

from __future__ import annotations

import pytest

from generator.check.bodies import NO_PLACE_HERE, check_bodies
from generator.check.nearest import Nearest
from generator.model import Article, BodyLink, Site, Story
from tests.render.sites import article

PATHS = (
    "articles/2024/a.md", "articles/2024/plant.txt", "articles/2024/chart.png", "articles/2025/quarry.md", "about",
    "about.md", "companies/northgrid", "companies/northgrid.md", "topics/steel",
    "data", "data.md", "deals", "deals.md", "data/deals.csv", "data/deals.json", "sources/herald.example",
)  # fmt: skip

HELD_BACK = ("articles/2024/a.md", "articles/2024/draft.md")


def told(written: str, path: str, what: str = "link", file: str = "articles/2024/a.md") -> list[tuple[str, str]]:
    """Code and remedy of what is said of one link."""
    link = BodyLink("picture" if what == "picture" else "link", 7, 3, written, path)
    found = check_bodies(_site(article(file, links=(link,))), PATHS, HELD_BACK)
    return [(one.code, one.remedy) for one in found]


def _site(shown: Article) -> Site:
    return Site(stories=(Story("2024/a", shown, (shown.source_file,), (), ()),))


@pytest.mark.parametrize("path", PATHS)
def test_what_is_published_is_no_finding(path: str) -> None:
    assert told("x", path) == []


def test_a_link_to_what_is_not_published_yet_is_a_note() -> None:
    ((code, remedy),) = told("draft.md", "articles/2024/draft.md")
    assert (code, remedy.partition(";")[0]) == ("link-held-back", "Nothing to do")
    assert told("drafts.md", "articles/2024/drafts.md")[0][0] == "link-nowhere"


@pytest.mark.parametrize(
    ("written", "path", "near"),
    [
        ("plants.txt", "articles/2024/plants.txt", "plant.txt"),
        ("plant.md", "articles/2024/plant.md", "plant.txt"),
        ("quarry.md", "articles/2024/quarry.md", "../2025/quarry.md"),
        ("../../companies/northgird/", "companies/northgird", "../../companies/northgrid/"),
        ("../../companies/northgird.md", "companies/northgird.md", "../../companies/northgrid.md"),
        ("companies/northgrid.md", "articles/2024/companies/northgrid.md", "../../companies/northgrid.md"),
        ("../../topics/steels/", "topics/steels", "../../topics/steel/"),
        ("../about.md", "articles/about.md", "../../about.md"),
        ("deals.csv", "articles/2024/deals.csv", "../../data/deals.csv"),
        ("../../data/deal.JSON", "data/deal.JSON", "../../data/deals.json"),
        ("data/deals.csv", "articles/2024/data/deals.csv", "../../data/deals.csv"),
        ("../../sources/heralds.example/", "sources/heralds.example", "../../sources/herald.example"),
        ("pics/chart.jpg", "articles/2024/pics/chart.jpg", "chart.png"),
    ],
)
def test_the_nearest_path_is_given_from_the_articles_own_folder(written: str, path: str, near: str) -> None:
    assert told(written, path) == [("link-nowhere", f"If the nearest is meant, write: {near}; else take the link out.")]


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("../../companies/alder/", "companies/alder"),
        ("../../companies/plant/", "companies/plant"),
        ("../chart.md", "articles/chart.md"),
        ("a.txt", "articles/2024/a.txt"),
        ("../data/feed.md", "articles/data/feed.md"),
    ],
)
def test_what_is_not_near_is_not_suggested(written: str, path: str) -> None:
    """Neither an article for a company, nor a picture for a page, nor the article itself."""
    ((code, remedy),) = told(written, path)
    assert code == "link-nowhere"
    assert remedy.startswith("Write the path of a file that is published")


@pytest.mark.parametrize("name", ["data.csv", "plant.pdf", "deals.xlsx", "quarry.csv"])
def test_no_page_and_no_file_of_another_kind_is_suggested_for_a_file(name: str) -> None:
    ((_, remedy),) = told(name, f"articles/2024/{name}")
    assert f"write: https://www.courier.example/2025/machines/{name}; else" in remedy


def test_what_may_be_meant_for_the_site_that_the_article_is_from_comes_with_its_address_there() -> None:
    ((_, remedy),) = told("2023/steel.html", "articles/2024/2023/steel.html")
    assert "write: https://www.courier.example/2025/machines/2023/steel.html; else" in remedy


def test_a_clipped_link_that_climbs_too_far_is_no_error_and_comes_with_its_address_there() -> None:
    ((code, remedy),) = told("../../../../tag/ai", "../../../../tag/ai")
    assert code == "link-nowhere"
    assert "write: https://www.courier.example/tag/ai; else" in remedy


@pytest.mark.parametrize("written", ["#p1", "#p%31", "a.md#p2", "a.md"])
def test_a_link_to_a_block_of_its_own_text_leads_there(written: str) -> None:
    assert told(written, "articles/2024/a.md") == []


def test_a_link_to_a_place_that_its_own_text_does_not_have_is_told() -> None:
    """On the site that it was clipped from the place may be; the path of a file of ours is meant for ours."""
    ((code, clipped),) = told("#fn1", "articles/2024/a.md")
    assert code == "link-nowhere"
    assert "write: https://www.courier.example/2025/machines/#fn1; else" in clipped
    assert told("a.md#fn1", "articles/2024/a.md") == [("link-nowhere", NO_PLACE_HERE)]


def test_a_picture_that_is_not_there_is_an_error_with_the_nearest_picture() -> None:
    remedy = "If the nearest is meant, write: chart.png; else take the picture out."
    assert told("pics/chart.jpg", "articles/2024/pics/chart.jpg", "picture") == [("picture-missing", remedy)]


def test_among_files_of_one_name_the_most_alike_path_is_nearest() -> None:
    nearest = Nearest(("articles/2024/a/plant", "articles/2025/b/plant"))
    assert nearest.to("articles/2025/plant") == "articles/2025/b/plant"

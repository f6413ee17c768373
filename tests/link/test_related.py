"""Which stories are related, and why."""

from __future__ import annotations

from generator.link.related import MOST, Topics, related_stories

NAMES = {"a": "Acme", "b": "Blue", "c": "Coral", "d": "Dune", "big": "Big"}


def found(*stories: Topics) -> dict[str, list[tuple[str, str]]]:
    related = related_stories(stories, NAMES)
    assert related == related_stories(stories[::-1], NAMES)
    return {story: [(one.story, one.why) for one in some] for story, some in related.items()}


def test_a_deal_in_common_goes_before_companies_in_common() -> None:
    stories = (
        Topics("1", "2025-01-01", ("a", "b", "c"), ("deal",)),
        Topics("2", "2025-01-02", ("a", "b", "c"), ()),
        Topics("3", "2025-01-03", ("d",), ("deal",)),
    )
    assert found(*stories)["1"] == [("3", "same deal"), ("2", "also about Acme, Blue and Coral")]


def test_a_rare_company_says_more_than_a_common_one() -> None:
    crowd = tuple(Topics(f"x{number:02}", "2025-01-01", ("big",), ()) for number in range(20))
    pair = (Topics("1", "2025-01-01", ("a", "big"), ()), Topics("2", "2024-01-01", ("a", "big"), ()))
    assert found(*pair, *crowd)["1"][0] == ("2", "also about Acme and Big")
    assert found(*pair, *crowd)["1"][1][1] == "also about Big"


def test_there_are_at_most_so_many_and_the_nearest_in_time_come_first() -> None:
    crowd = tuple(Topics(f"{year}", f"{year}-01-01", ("big",), ()) for year in range(2000, 2026))
    related = found(*crowd)["2010"]
    assert len(related) == MOST
    assert {story for story, _ in related} == {"2007", "2008", "2009", "2011", "2012", "2013"}


def test_another_version_of_the_page_is_not_related_but_linked_as_such() -> None:
    stories = (Topics("1", None, ("a",), (), apart=("2",)), Topics("2", None, ("a",), (), apart=("1",)))
    assert found(*stories) == {"1": [], "2": []}


def test_a_story_about_nothing_known_has_no_relations() -> None:
    assert found(Topics("1", None, (), ()), Topics("2", None, (), ())) == {"1": [], "2": []}

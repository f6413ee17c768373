"""All slips of a YAML text are told in one go, and nothing that is only a consequence of one of them."""

from __future__ import annotations

from time import process_time

import pytest

from generator.read.article import read_article
from generator.read.curated import read_company_file
from generator.read.decisions import read_decisions
from generator.read.trouble import Unreadable
from generator.read.yaml_nodes import read_yaml
from generator.read.yaml_slips import LENGTH_LIMIT, MOST


def slips(text: str) -> list[tuple[int | None, str]]:
    """Line and code of each slip."""
    with pytest.raises(Unreadable) as caught:
        read_yaml(text)
    return [(one.line, one.code) for one in (caught.value, *caught.value.further)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: a: b\ndate: x\nurl: c: d", [(1, "yaml-colon"), (3, "yaml-colon")]),
        ("title: a: b\ndate:x\ntags: [a, b\nurl: @c\nkind: \"d\" e", [
            (1, "yaml-colon"), (2, "yaml-space-after-colon"), (3, "yaml-bracket-open"), (4, "yaml-character"),
            (5, "yaml-after-value"),
        ]),
        ("title: *a\ndate: !b\nurl: c: d", [(1, "yaml-anchor"), (2, "yaml-tag"), (3, "yaml-colon")]),
        ("title: a: b\ntitle: c\nurl: d: e", [(1, "yaml-colon"), (2, "yaml-duplicate"), (3, "yaml-colon")]),
        ("title: a\n  date: b\n  url: c\nby: d", [(2, "yaml-indent"), (3, "yaml-indent")]),
        ("related:\n  - title: a: b\n    url: c\n  - url: @e", [(2, "yaml-colon"), (4, "yaml-character")]),
        ("provider:\n  name: a: b\n  domain: @c", [(2, "yaml-colon"), (3, "yaml-character")]),
        ("- {verdict: same, why: a: b}\n- {verdict: same\n- {by: c}", [(1, "yaml-colon"), (2, "yaml-bracket-open")]),
    ],
)  # fmt: skip
def test_slips_of_several_entries_are_all_told(text: str, expected: list[tuple[int, str]]) -> None:
    assert slips(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        'title: "Alder opens\n  a plant\n  in Ghent\nurl: c',
        "  title: a\ndate: b\nurl: c\nby: d",
        "title: {a\ndate: b\nurl: c",
        "related: [a\n- title: c\n- title: d",
        "title: a: b\n  and: c\n  more: d",
        "tags: [a, {b: c]\ndate: d\nurl: e",
        "title: x\n}\ndate: y: z",
    ],
)
def test_what_follows_from_the_first_slip_is_not_told(text: str) -> None:
    assert len(slips(text)) == 1


def test_a_line_that_is_right_is_never_told_whichever_two_others_are_broken() -> None:
    keys = (
        "title: Alder",
        'excerpt: "One: two"',
        "related:",
        "  - title: Third",
        "    url: z",
        "tags: [a, b]",
        "by: me",
    )
    broken = ("{}: a: b", '{}: "a', "{}: [a, b", "{}: @a", '{}: "a" b', "{}:a", "{}: *a")
    places = [number for number, line in enumerate(keys) if line != "related:"]
    for first in places:
        for second in (place for place in places if place > first):
            for one in broken:
                for other in broken:
                    lines = list(keys)
                    lines[first] = one.format(lines[first].partition(":")[0])
                    lines[second] = other.format(lines[second].partition(":")[0])
                    told = _lines("\n".join(lines))
                    assert told <= {first + 1, second + 1}, lines


def _lines(text: str) -> set[int | None]:
    """The lines of its slips after the first."""
    try:
        read_yaml(text)
    except Unreadable as first:
        return {one.line for one in first.further}
    return set()


def test_there_is_an_end_to_it() -> None:
    lines = [f"k{number}: a: b" for number in range(MOST + 5)]
    assert len(slips("\n".join(lines))) == MOST
    assert len(slips("\n".join([*lines[:3], "text: " + "a" * LENGTH_LIMIT]))) == 1


def test_a_long_text_of_slips_takes_no_longer_than_a_moment() -> None:
    start = process_time()
    slips("\n".join(f"k{number}: a: b" for number in range(4_000)))
    assert process_time() - start < 5


@pytest.mark.parametrize(
    ("read", "path", "text"),
    [
        (read_article, "articles/a.md", "---\ntitle: a: b\nurl: c: d\n---\nWords.\n"),
        (read_company_file, "companies/a.md", "---\nname: a: b\nsector: c: d\n---\n"),
        (read_decisions, "decisions.yml", "- verdict: a: b\n  by: c: d\n"),
    ],
)
def test_each_kind_of_file_is_set_aside_with_all_its_slips(read: object, path: str, text: str) -> None:
    assert callable(read)
    assert [one.code for one in read(path, text)[1]] == ["yaml-colon", "yaml-colon"]

"""``research-site new decision``: what is added, and what is refused before a byte is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.read.decisions import read_decisions
from tests.read.editor import wrong

SIGNED = ("--by", "the editors", "--why", "Owner: and subsidiary.")
PAIR = ("northwind-robotics", "tall-oak-capital")
TEXT = "# Ours.\n- {verdict: not-a-company, name: Tuesday, by: us, on: 2025-01-01, why: A day.} # yes"


def test_the_first_one_makes_the_file_with_the_line_for_editors(folder: Path, new: Any, check: Any) -> None:
    done = new("decision", "--different", *PAIR, *SIGNED)
    assert done.exit_code == 0, done.output
    assert "Wrote content/decisions.yml\nAdded: different northwind-robotics tall-oak-capital." in done.output
    text = (folder / "content" / "decisions.yml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../.vscode/schema/decisions.schema.json\n- verdict:")
    (made,), findings = read_decisions("decisions.yml", text)
    assert findings == ()
    assert (made.verdict, made.subject, made.ids) == ("different", "companies", PAIR)
    assert (made.by, made.why, made.on) == ("the editors", "Owner: and subsidiary.", date.today().isoformat())
    assert wrong("decisions", text) == []
    assert check() == []


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_stands_there_stays_byte_for_byte_and_the_new_one_is_set_in_as_it_is(
    end: str, folder: Path, new: Any
) -> None:
    file = folder / "content" / "decisions.yml"
    before = f"# Ours.{end}  - verdict: not-a-company{end}    {{}}: x".replace("{}: x", "name: Tuesday")
    before += f"{end}    by: us{end}    on: 2025-01-01{end}    why: A day. # yes"
    file.write_bytes(before.encode())
    done = new("decision", "--same", *PAIR, *SIGNED)
    assert done.exit_code == 0, done.output
    after = file.read_bytes().decode()
    assert after.startswith(
        f"{before}{end}  - verdict: same{end}    companies: [northwind-robotics, tall-oak-capital]{end}"
    )
    assert after.count("\n") == after.count(end)
    assert len(read_decisions("decisions.yml", after.replace("\r", ""))[0]) == 2


def test_two_ids_can_be_of_deals_and_a_name_is_no_company(folder: Path, new: Any) -> None:
    text = "---\ntitle: A purchase\ndate: 2025-05-05\n---\nFern Analytics has acquired Tall Oak Capital.\n"
    (folder / "content" / "articles" / "fern.md").write_text(text, encoding="utf-8")
    deals = ("fern-analytics-tall-oak-capital-acquisition-2025", "northwind-robotics-funding-series-a-2025")
    assert new("decision", "--different", *deals, *SIGNED).exit_code == 0
    assert new("decision", "--not-a-company", "Northwind Robotics", *SIGNED).exit_code == 0
    made, _ = read_decisions("decisions.yml", (folder / "content" / "decisions.yml").read_text(encoding="utf-8"))
    assert [(one.subject, one.ids) for one in made] == [("deals", deals), ("name", ("Northwind Robotics",))]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--same", "northwind-robotic", "tall-oak-capital"), "the nearest is: northwind-robotics"),
        (("--same", "Northwind Robotics", "x"), "Northwind Robotics is no id; the last part of its page's address is"),
        (("--same", "northwind-robotics", "northwind-robotics"), "northwind-robotics stands there twice."),
        (("--not-a-company", "Tues-Day"), "no article has that name"),
        (("--not-a-company", "Nopex"), "no article has that name"),
        (("--not-a-company", "tuesday"), "Line 2 of content/decisions.yml says so already."),
        ((), "Say one thing"),
        (("--same", *PAIR, "--not-a-company", "Tuesday"), "Say one thing"),
        (("--same", *PAIR, "--why", " "), "want words"),
    ],
)
def test_what_would_match_nothing_is_refused_and_nothing_is_written(
    words: tuple[str, ...], said: str, folder: Path, new: Any
) -> None:
    file = folder / "content" / "decisions.yml"
    file.write_text(TEXT, encoding="utf-8")
    done = new("decision", *SIGNED, *words)
    assert done.exit_code == 2
    assert said in done.output
    assert file.read_text(encoding="utf-8") == TEXT


def test_the_opposite_of_another_one_is_refused(new: Any) -> None:
    assert new("decision", "--same", *PAIR, *SIGNED).exit_code == 0
    done = new("decision", "--different", *reversed(PAIR), *SIGNED)
    assert done.exit_code == 2
    assert "Line 2 of content/decisions.yml says same; change it there." in done.output


@pytest.mark.parametrize("text", ["verdict: same\n", "[]\n", "- a: [\n"])
def test_a_file_that_cannot_be_added_to_is_left_as_it_is(text: str, folder: Path, new: Any) -> None:
    file = folder / "content" / "decisions.yml"
    file.write_text(text, encoding="utf-8")
    done = new("decision", "--same", *PAIR, *SIGNED)
    assert done.exit_code == 2
    assert "No decision can be added to content/decisions.yml as it is" in done.output
    assert file.read_text(encoding="utf-8") == text

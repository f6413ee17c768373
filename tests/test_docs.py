"""The README and its neighbours promise what is there, and name all of it."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import click
import pytest

from benchmarks.findings import PAGE, page
from benchmarks.pictures import KILOBYTES, PICTURES
from generator.cli import main
from generator.findings import CODES
from generator.mkdocs_plugin.project import Options
from generator.model import DealType, Site, SourceFile, Status
from generator.pipeline import build_site
from generator.read.decisions import DECISION_KEYS
from generator.read.dialects import DIALECTS, KEYS
from generator.read.keys import Key
from generator.read.kinds import UNUSED
from generator.read.silenced import SILENCE_KEYS
from generator.read.stated import COMPANY_KEYS, DEAL_FILE_KEYS, EVIDENCE_KEYS, PARTY_KEYS
from generator.settings import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
STARTER = ROOT / "generator" / "cli" / "starter"

TABLES: dict[str, tuple[Key[object], ...]] = {
    "Keys of an article": KEYS,
    "Keys of a company": COMPANY_KEYS,
    "Keys of a deal": DEAL_FILE_KEYS,
    "Keys of a party": PARTY_KEYS,
    "Keys of a piece of evidence": EVIDENCE_KEYS,
    "Keys of a decision": DECISION_KEYS,
    "Keys of a silenced finding": SILENCE_KEYS,
}
"""The tables of keys in the README, by heading, and the tables that the program reads by."""


def rows(keys: tuple[Key[object], ...]) -> list[str]:
    """The lines of a table of keys in the README; keys that are left alone stand together, the others by spelling."""
    spelled = any(len(key.names) > 1 for key in keys)
    shown = []
    for key in keys:
        first, *others = (f"`{name}`" for name in key.names)
        if key.kind is UNUSED:
            shown.append(f"| {', '.join((first, *others))} | | {key.meaning} |")
        elif spelled:
            shown.append(f"| {first} | {', '.join(others)} | {key.meaning} |".replace("|  |", "| |"))
        else:
            shown.append(f"| {first} | {key.meaning} |")
    return shown


def section(heading: str) -> str:
    """What stands below a heading of the README, to the next one."""
    found = re.search(rf"^#+ {re.escape(heading)}$(.*?)(?=^#|\Z)", README, re.MULTILINE | re.DOTALL)
    assert found, f"the README has no heading {heading!r}"
    return found[1]


@pytest.mark.parametrize("heading", TABLES)
def test_the_readme_s_tables_of_keys_are_those_that_files_are_read_by(heading: str) -> None:
    shown = [line for line in section(heading).splitlines() if line.startswith("| `")]
    assert shown == rows(TABLES[heading])


def test_the_readme_shows_every_option_with_its_values_and_default() -> None:
    table = section("Options")
    names = {name for name, _ in Options._schema}
    assert {line.split("`")[1] for line in table.splitlines() if line.startswith("| `")} == names
    for name, option in Options._schema:
        line = next(line for line in table.splitlines() if line.startswith(f"| `{name}`"))
        assert f"`{option.default}` (default)".replace("``", "empty") in line
        assert all(f"`{value}`" in line for value in getattr(option, "choices", ()))


def test_every_option_is_a_setting() -> None:
    assert {name for name, _ in Options._schema} == {field.name for field in fields(Settings)} - {
        "preview",
        "directory_urls",
        "site_name",
        "site_description",
        "site_url",
        "edit_url",
    }


def commands(group: click.Group, words: str = "research-site") -> list[str]:
    """Every command, as it is typed."""
    found: list[str] = []
    for name, command in group.commands.items():
        typed = f"{words} {name}"
        found += commands(command, typed) if isinstance(command, click.Group) else [typed]
    return found


@pytest.mark.parametrize("command", commands(main))
def test_the_readme_names_every_command(command: str) -> None:
    assert re.search(rf"^\| `{command}\b", README, re.MULTILINE)


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_command_that_is_named_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE)) <= targets
    for called in re.findall(r"research-site ((?:check|diff|explain|new|record)\b(?: site)?)", text):
        assert f"research-site {called}" in [*commands(main), "research-site new"]


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_every_link_and_path_that_is_named_leads_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]
    anchors = {re.sub(r"[^\w -]", "", title).strip().lower().replace(" ", "-") for title in headings(text)}
    for link in links:
        assert link[1:] in anchors if link.startswith("#") else (ROOT / link).exists(), link
    for path in re.findall(r"`((?:generator|templates|tests|benchmarks)/[\w./-]+)`", text):
        assert (ROOT / path).exists(), path


def headings(text: str) -> list[str]:
    """The headings of a Markdown text."""
    return re.findall(r"^#+ (.+)$", re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL), re.MULTILINE)


def test_the_readme_names_every_type_and_state_of_a_deal() -> None:
    text = section("Keys of a deal")
    for word in (*DealType.__args__, *Status.__args__):  # type: ignore[attr-defined]  # a Literal's words
        assert f"*{word}*" in text


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, list[str]]:
    """The site that the README's examples make, and what is wrong with them."""
    folder = tmp_path_factory.mktemp("examples")
    files = []
    for path, text in re.findall(r"`content/([\w./-]+)`:\n\n```\w+\n(.*?)^```$", README, re.MULTILINE | re.DOTALL):
        disk = folder / path
        disk.parent.mkdir(parents=True, exist_ok=True)
        disk.write_text(text, encoding="utf-8")
        files.append(SourceFile(path, disk))
    site, findings = build_site(sorted(files, key=lambda file: file.path), Settings())
    return site, [f"{each.file}:{each.line}: {each.message}" for each in findings if each.severity != "note"]


def test_nothing_is_wrong_with_the_readme_s_examples(example: tuple[Site, list[str]]) -> None:
    site, wrong = example
    assert not wrong
    assert {story.article.dialect for story in site.stories} == {*(one.name for one in DIALECTS), "plain"}


def test_the_readme_s_examples_give_the_deals_that_it_speaks_of(example: tuple[Site, list[str]]) -> None:
    deals = {deal.id: deal for deal in example[0].deals}
    assert set(deals) == {
        "alder-steel-brightwater-robotics-supply-2025",
        "brightwater-robotics-buildout-2025",
        "brightwater-robotics-funding-series-a-2025",
        "fern-analytics-alder-steel-partnership-2024",
        "tall-oak-capital-fern-analytics-acquisition-2025",
    }
    corrected = deals["brightwater-robotics-funding-series-a-2025"]
    assert corrected.amount is not None
    assert corrected.amount.value == 22_000_000
    assert deals["brightwater-robotics-buildout-2025"].place == "Ghent, Belgium"


def test_what_bodies_means_is_explained_where_the_option_is_set() -> None:
    assert "republish" in (STARTER / "mkdocs.yml").read_text(encoding="utf-8")
    assert "republish" in section("Rights")


def test_readme_and_contributing_show_the_pictures_that_the_script_makes() -> None:
    text = README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    shown = re.findall(r"!\[[^]]+\]\(docs/([a-z]+)\.png\)", text)
    assert shown == list(PICTURES)
    assert sorted(file.stem for file in (ROOT / "docs").glob("*.png")) == sorted(shown)
    assert [name for name in shown if (ROOT / "docs" / f"{name}.png").stat().st_size > 1000 * KILOBYTES] == []


def test_the_list_of_findings_is_made_from_the_cases_of_the_tests() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "make findings writes it anew"


def test_the_list_of_findings_has_every_code_once() -> None:
    assert sorted(re.findall(r"^### (.+)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)) == sorted(CODES)

"""The pieces of a file to fill in: the line for editors, and what is said afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.cli.new.template import key_lines
from generator.read.article import read_article
from generator.read.curated import read_company_file, read_deal_file
from generator.read.decisions import DECISION_KEYS, read_decisions
from generator.read.dialects import KEYS
from generator.read.stated import COMPANY_KEYS, DEAL_FILE_KEYS
from generator.read.yaml_nodes import read_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from generator.read.keys import Key

LINE = "# yaml-language-server: $schema=../../.vscode/schema/x.schema.json\n"


@pytest.mark.parametrize("keys", ["title: A loan\n", "title: A loan\noriginalUrl: https://a.example/x\n"])
def test_the_line_for_editors_does_no_harm_in_any_form_of_article(keys: str) -> None:
    texts = [f"---\n{line}{keys}date: 2025-11-03\n---\nThe bank lends money.\n" for line in ("", LINE)]
    (without, _), (article, findings) = (read_article("articles/a.md", text) for text in texts)
    assert findings == ()
    assert article is not None
    assert without is not None
    assert (article.title, article.dialect, article.extra) == (without.title, without.dialect, ())
    assert [passage.text for passage in article.passages] == [passage.text for passage in without.passages]


def test_it_does_none_in_our_own_files() -> None:
    assert read_company_file("companies/a.md", f"---\n{LINE}name: A\n---\n")[1] == ()
    assert read_deal_file("deals/a.md", f"---\n{LINE}status: ended\n---\n")[1] == ()
    one = f"{LINE}- {{verdict: not-a-company, name: A, by: us, on: 2025-01-01, why: x}}\n"
    assert (len(read_decisions("decisions.yml", one)[0]), read_decisions("decisions.yml", one)[1]) == (1, ())


@pytest.mark.parametrize("keys", [KEYS, COMPANY_KEYS, DEAL_FILE_KEYS, DECISION_KEYS])
def test_each_key_has_its_meaning_above_it_and_says_nothing_yet(keys: tuple[Key[object], ...]) -> None:
    lines = list(key_lines(keys, {}))
    assert lines[1::2] == [f"{key.names[0]}:" for key in keys]
    assert all(line.startswith(f"# {key.meaning}") for line, key in zip(lines[::2], keys, strict=True))
    read_yaml("\n".join(lines))


def test_a_site_without_the_schemas_is_told_of_them_once_they_are_there_no_more(folder: Path, new: Any) -> None:
    told = "run research-site schema in the folder of mkdocs.yml"
    assert told in new("company", "Fern").output
    (folder / ".vscode" / "schema").mkdir(parents=True)
    assert told not in new("company", "Alder").output


def test_the_line_for_editors_leads_from_any_folder_to_the_schemas(folder: Path, new: Any) -> None:
    assert new("article", "--title", "A loan", "--date", "2025-11-03").exit_code == 0
    text = (folder / "content" / "articles" / "2025" / "a-loan.md").read_text(encoding="utf-8")
    assert text.splitlines()[1] == "# yaml-language-server: $schema=../../../.vscode/schema/article.schema.json"


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(folder: Path, new: Any) -> None:
    (folder / "content" / "companies").write_text("", encoding="utf-8")
    done = new("company", "Fern")
    assert done.exit_code == 2
    assert "content/companies/fern.md cannot be written" in done.output


def test_another_site_can_be_named(folder: Path, new: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert new("company", "-f", str(folder / "mkdocs.yml"), "Fern").exit_code == 0
    assert (folder / "content" / "companies" / "fern.md").exists()

"""``research-site check --format``: what stands on standard output, and from where paths are counted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.cli.reported import FORMATS

BROKEN = "---\ntitle: Alder: steel\n---\nText that nobody will see.\n"


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


@pytest.fixture
def broken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with a broken article, outside any workflow; the current folder."""
    (folder / "content/articles/broken.md").write_text(BROKEN, encoding="utf-8")
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE"):
        monkeypatch.delenv(name, raising=False)
    return folder


def annotated(done: Result) -> list[str]:
    return [line for line in done.stdout.splitlines() if line.startswith("::error ")]


@pytest.mark.usefixtures("broken")
def test_text_shows_the_line_of_the_file_and_the_line_to_write() -> None:
    done = check()
    assert done.exit_code == 1
    assert done.stdout.startswith(
        "content/articles/broken.md:2:13: error: yaml-colon\n"
        "    A colon followed by a space ends the key; a second one on the line needs\n"
        "    quotes.\n"
        "    | title: Alder: steel\n"
        "    |             ^\n"
        '    Write: title: "Alder: steel"\n\n'
    )


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_nothing_but_the_document_stands_on_standard_output(broken: Path, form: str) -> None:
    done = check("--format", form)
    assert done.exit_code == 1
    said = json.loads(done.stdout)
    assert "2 files: 1 story, 1 set aside" in done.stderr
    assert "Reading articles" in done.stderr
    if form == "json":
        assert [one["severity"] for one in said["findings"]] == ["error", "note", "note"]
        assert said["findings"][0]["file"] == "content/articles/broken.md"
    (broken / "content/articles/broken.md").unlink()
    assert check("--format", form).exit_code == 0


@pytest.mark.parametrize("where", [".git", "GITHUB_WORKSPACE", "neither"])
def test_for_github_paths_begin_at_the_repository_s_root(
    broken: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """The site may lie in a folder of the repository, and the command may be typed anywhere."""
    (broken / "site").mkdir()
    for name in ("content", "mkdocs.yml"):
        (broken / name).rename(broken / "site" / name)
    if where == ".git":
        (broken / ".git").mkdir()
    elif where == "GITHUB_WORKSPACE":
        monkeypatch.setenv("GITHUB_WORKSPACE", str(broken))
    monkeypatch.chdir(broken / "site/content")
    path = "content/articles/broken.md" if where == "neither" else "site/content/articles/broken.md"
    done = check("-f", "../mkdocs.yml", "--format", "github")
    assert annotated(done)[0].startswith(f"::error file={path},line=2,col=13,title=yaml-colon::A colon")
    said = json.loads(check("-f", "../mkdocs.yml", "--format", "sarif").stdout)
    places = [one["locations"][0]["physicalLocation"] for one in said["runs"][0]["results"]]
    assert places[0]["artifactLocation"]["uri"] == path
    assert places[1]["artifactLocation"]["uri"] == path.replace("content/articles/broken.md", "mkdocs.yml")


def test_the_ten_worst_are_annotated_and_all_stand_in_the_summary(
    broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12):
        (broken / f"content/articles/b{number:02}.md").write_text(BROKEN, encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(broken / "summary.md"))
    (broken / "summary.md").write_text("Of an earlier command.\n", encoding="utf-8")
    done = check("--format", "github")
    assert done.exit_code == 1
    assert len(annotated(done)) == 10
    assert [line for line in done.stdout.splitlines() if line.startswith("::")] == annotated(done)
    assert done.stdout.splitlines()[-2:] == ["13 errors, 2 notes", "14 files: 1 story, 13 set aside"]
    summary = (broken / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("Of an earlier command.\n### research-site check: 13 errors, 2 notes\n\n14 files: ")
    assert summary.count("error: yaml-colon\n") == 13


def test_without_a_summary_the_rest_stands_in_the_log_and_gives_no_commands(broken: Path) -> None:
    for number in range(12):
        (broken / f"content/articles/b{number:02}.md").write_text(BROKEN, encoding="utf-8")
    done = check("--format", "github")
    assert len(annotated(done)) == 10
    before, _, after = done.stdout.partition("::stop-commands::")
    assert before.count("\n") == 10
    assert after.count("error: yaml-colon\n") == 3
    assert after.count("note: ") == 2


def test_a_summary_that_cannot_be_written_is_a_sentence(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(broken / "missing" / "summary.md"))
    done = check("--format", "github")
    assert done.exit_code == 2
    assert "Error: " in done.stderr


@pytest.mark.usefixtures("folder")
def test_the_worklist_goes_with_text_alone_and_other_formats_are_refused() -> None:
    assert check("--worklist", "--format", "json").exit_code == 2
    assert check("--format", "xml").exit_code == 2


def test_what_is_silenced_is_in_no_format_and_fails_nothing(broken: Path) -> None:
    silence = "- {file: articles/, code: yaml-colon, by: the editors, on: 2025-11-03, why: It stays for now.}\n"
    (broken / "content/silenced.yml").write_text(silence, encoding="utf-8")
    for form in ("text", "github", "json", "sarif"):
        done = check("--format", form)
        assert done.exit_code == 0
        assert "yaml-colon" not in done.output
        assert "2 files: 1 story, 1 set aside; findings: 1 silenced" in done.output


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("form", FORMATS)
def test_a_reader_who_has_gone_ends_it_without_a_word(form: str) -> None:
    """As in ``research-site check | head -1``."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-c", "from generator.cli import main; main()", "check", "--format", form]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    said = [line for line in done.stderr.splitlines() if not line.startswith(("Reading articles", "Finding companies"))]
    assert (said, done.returncode) == ([], 1)

"""``research-site new site``: what it writes, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.mkdocs_plugin import load_project
from generator.mkdocs_plugin.project import Options
from generator.pipeline import build_site
from generator.settings import Settings


def test_a_new_site_is_written_into_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    target = tmp_path / "far" / "clippings"
    done = CliRunner().invoke(main, ["new", "site", str(target)])
    assert done.exit_code == 0, done.output
    assert str(target / "mkdocs.yml") in done.output
    written = {path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file()}
    assert {"mkdocs.yml", ".gitignore", "content/index.md", "content/about.md"} <= written


@pytest.mark.parametrize("on_path", [True, False])
def test_the_commands_for_it_are_those_that_the_shell_finds(
    on_path: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = tmp_path / "env" / "bin"
    programs.mkdir(parents=True)
    (programs / "mkdocs").touch(mode=0o755)
    monkeypatch.setattr("sys.executable", str(programs / "python"))
    monkeypatch.setenv("PATH", str(programs if on_path else tmp_path))
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["new", "site", "my site"])
    called = "mkdocs" if on_path else "env/bin/mkdocs"
    assert done.output.splitlines()[1:] == [
        f"Preview it:  {called} serve -f 'my site/mkdocs.yml'",
        f"Build it:    {called} build -f 'my site/mkdocs.yml'",
    ]


def test_an_empty_folder_is_taken_and_a_full_one_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert CliRunner().invoke(main, ["new", "site", str(tmp_path / "empty")]).exit_code == 0

    again = CliRunner().invoke(main, ["new", "site", str(tmp_path / "empty")])
    assert again.exit_code == 2
    assert "not an empty folder" in again.output

    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    assert CliRunner().invoke(main, ["new", "site", str(tmp_path / "notes.txt")]).exit_code == 2
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = CliRunner().invoke(main, ["new", "site", str(tmp_path / "file" / "site")])
    assert done.exit_code == 2
    assert "cannot be written" in done.output


def test_a_new_site_shows_each_dialect_and_nothing_is_wrong_with_it(tmp_path: Path) -> None:
    CliRunner().invoke(main, ["new", "site", str(tmp_path / "site")])
    project = load_project(str(tmp_path / "site" / "mkdocs.yml"))
    site, findings = build_site(project.files, project.settings)
    assert not [finding for finding in findings if finding.severity != "note"]
    assert {story.article.dialect for story in site.stories} == {"card", "post", "plain"}
    assert {deal.id for deal in site.deals} >= {
        "lambda-funding-series-c-2024",
        "microsoft-lambda-supply-2025",
        "openai-amazon-supply-2025",
    }


@pytest.mark.parametrize("option", [name for name, _ in Options._schema])
def test_a_new_site_writes_every_option_out_with_its_default(option: str, tmp_path: Path) -> None:
    CliRunner().invoke(main, ["new", "site", str(tmp_path / "site")])
    config = (tmp_path / "site" / "mkdocs.yml").read_text(encoding="utf-8")
    default = getattr(Settings(), option) or '""'
    assert f"      {option}: {default}\n" in config

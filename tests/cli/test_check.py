"""``research-site check``: what it prints, and with which code it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.mkdocs_plugin import examine
from generator.progress import quietly

BROKEN = "---\ntitle: [not closed\n---\nText that nobody will see.\n"
UNCERTAIN = "---\ndate: 2025-03-06\n---\nNobody has given this a title. It is read all the same.\n"


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


@pytest.mark.usefixtures("folder")
def test_sound_content_passes_and_every_file_is_accounted_for() -> None:
    done = check()
    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines()[-1] == "1 file: 1 story"


def test_an_error_fails_and_is_shown_with_its_place_before_all_else(folder: Path) -> None:
    (folder / "content/articles/broken.md").write_text(BROKEN, encoding="utf-8")
    done = check()
    assert done.exit_code == 1
    first, *_, last = done.stdout.splitlines()
    assert first.startswith("content/articles/broken.md:2")
    assert ": error: " in first
    assert last == "2 files: 1 story, 1 set aside"


def test_warnings_fail_only_where_asked_for(folder: Path) -> None:
    (folder / "content/articles/untitled.md").write_text(UNCERTAIN, encoding="utf-8")
    done = check()
    assert "warning: " in done.stdout
    assert done.exit_code == 0
    assert check("--strict").exit_code == 1

    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    option = config.replace("- research-site", "- research-site: {strict_findings: warning}")
    (folder / "mkdocs.yml").write_text(option, encoding="utf-8")
    assert check().exit_code == 1


def test_another_site_is_named_with_an_option(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "elsewhere").mkdir()
    monkeypatch.chdir(folder / "elsewhere")
    assert check("-f", "../mkdocs.yml").exit_code == 0
    assert check("--config-file", str(folder / "mkdocs.yml")).exit_code == 0


@pytest.mark.parametrize(
    "config",
    [
        None,
        "site_name: [",
        "site_name: Test\ndocs_dir: content\ntheme: material\nplugins: [search]\n",
        "site_name: Test\ndocs_dir: content\ntheme: readthedocs\nplugins: [search, research-site]\n",
        "site_name: Test\ndocs_dir: missing\ntheme: material\nplugins: [search, research-site]\n",
        "site_name: Test\ndocs_dir: content\ntheme: material\nplugins: [search, research-site: {drafts: some}]\n",
        "site_name: Test\ndocs_dir: content\ntheme: material\nplugins: [search, research-site: {draft: publish}]\n",
        "site_name: Test\ndocs_dir: content\ntheme: material\nplugins: [search, research-site]\nhooks: [hook.py]\n",
    ],
    ids=["no file", "no YAML", "no plugin", "another theme", "no content", "wrong value", "wrong option", "bad hook"],
)
def test_a_check_that_cannot_run_says_why_in_a_sentence(folder: Path, config: str | None) -> None:
    (folder / "hook.py").write_text("import nothing_of_this_name\n", encoding="utf-8")
    if config is None:
        (folder / "mkdocs.yml").unlink()
    else:
        (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    done = check()
    assert done.exit_code == 2, done.output
    assert done.stderr.startswith("Error: ")
    assert "Traceback" not in done.output
    assert isinstance(done.exception, SystemExit)


@pytest.mark.usefixtures("folder")
def test_a_folder_in_place_of_the_settings_is_answered_with_the_file_to_name() -> None:
    done = check("-f", ".")
    assert done.exit_code == 2, done.output
    assert done.stderr == "Error: . is a folder; name the file in it: -f ./mkdocs.yml\n"


def test_outside_a_site_the_ways_into_one_are_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "content")
    done = check()
    assert done.exit_code == 2
    assert "-f FILE" in done.stderr
    assert "research-site new site DIR" in done.stderr


def test_settings_that_may_not_be_read_are_a_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "mkdocs.yml")

    monkeypatch.setattr("generator.mkdocs_plugin.project.load_config", refuse)
    done = check("-f", str(folder / "mkdocs.yml"))
    assert done.exit_code == 2
    assert "Permission denied" in done.stderr


@pytest.mark.usefixtures("folder")
def test_an_option_that_does_not_exist_is_refused() -> None:
    assert check("--sarif").exit_code == 2


def test_a_check_finds_what_a_build_finds_beyond_the_articles(folder: Path) -> None:
    (folder / "content/articles/page.html").write_text("<p>A saved page.</p>", encoding="utf-8")
    (folder / "content/stories/2025").mkdir(parents=True)
    (folder / "content/stories/2025/northwind-robotics-raises-20-million.md").write_text("# By hand", encoding="utf-8")
    done = check()
    assert done.exit_code == 1
    assert "content/articles/page.html: warning: " in done.stdout
    assert "stories/2025/northwind-robotics-raises-20-million.md: error: " in done.stdout
    assert not (folder / "site").exists()
    codes = {finding.code for finding in examine(None, quietly)[1].findings}
    assert {"not-published", "two-sources"} <= codes


def test_the_worklist_is_printed_where_asked_for_with_the_files_that_settle_it(folder: Path) -> None:
    said = "---\ntitle: Three firms\ndate: 2025-03-06\n---\nContoso, Inc. is growing.\n\n"
    doubtful = "Tailspin Inc. is not. Its staff went to Fabrikam, Inc.\n\nThe company raised $30 million in March.\n"
    (folder / "content/articles/doubtful.md").write_text(said + doubtful, encoding="utf-8")
    assert "To accept it" not in check().output
    done = check("--worklist")
    assert done.exit_code == 0, done.output
    assert "content/articles/doubtful.md:9: The company raised $30 million" in done.stdout
    assert "To accept it, write content/deals/tailspin-funding-2025.md:\n\n---\ntype: funding\n" in done.stdout
    assert "To reject it, write content/deals/tailspin-funding-2025.md:\n\n---\nreject: " in done.stdout
    ends = "Worklist: 1 claim to judge; 1 task (deals with one source: 1)", "2 files: 2 stories"
    assert tuple(done.stdout.splitlines()[-2:]) == ends


def test_the_worklist_lists_what_there_is_to_do_with_the_file_to_write(folder: Path) -> None:
    undated = "---\ntitle: Two firms\n---\nContoso, Inc. has acquired Fabrikam, Inc., both said.\n"
    (folder / "content/articles/undated.md").write_text(undated, encoding="utf-8")
    done = check("--worklist")
    assert "\nStories without a date (1)\n" in done.stdout
    assert "Two firms (stories/undated/two-firms/)\n    content/articles/undated.md: date: …\n" in done.stdout
    assert "    Write content/deals/contoso-fabrikam-acquisition.md:\n\n---\namount: …\n---\n" in done.stdout


def test_each_thing_to_do_has_the_address_at_which_its_file_is_changed_or_written(folder: Path) -> None:
    undated = "---\ntitle: Two firms\n---\nContoso, Inc. has acquired Fabrikam, Inc., both said.\n\n"
    doubtful = "Tailspin Inc. is not. Its staff went to Fabrikam, Inc.\n\nThe company raised $30 million in March.\n"
    (folder / "content/articles/undated.md").write_text(undated + doubtful, encoding="utf-8")
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nrepo_url: https://github.com/desk/clippings\nedit_uri: edit/main/content/\n")
    said = check("--worklist").stdout
    at, new = (
        "    https://github.com/desk/clippings/edit/main/content/",
        "    https://github.com/desk/clippings/new/main/content",
    )
    assert f"    content/articles/undated.md: date: …\n{at}articles/undated.md\n" in said
    file = "deals/contoso-fabrikam-acquisition.md"
    assert f"    Write content/{file}:\n{new}?filename={file}\n\n---\namount: …\n---\n" in said
    assert said.count(f"deals/tailspin-funding.md:\n{new}?filename=deals/tailspin-funding.md\n\n---\n") == 2

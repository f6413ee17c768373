"""``research-site check PATHS``: what is shown and counted, and which paths are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

BROKEN = "---\ntitle: Alder: steel\n---\nText that nobody will see.\n"
UNCERTAIN = "---\ndate: 2025-03-06\n---\nNobody has given this a title. It is read all the same.\n"


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


@pytest.fixture
def site(folder: Path) -> Path:
    """A site with an error in one folder, a warning in another, and a note on the settings; the current folder."""
    for path, text in {"2024/a.md": BROKEN, "2024b/b.md": UNCERTAIN}.items():
        file = folder / "content/articles" / path
        file.parent.mkdir()
        file.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("paths", "files", "code"),
    [
        ([], {"2024/a.md", "2024b/b.md", "northwind.md", ""}, 1),
        (["content"], {"2024/a.md", "2024b/b.md", "northwind.md", ""}, 1),
        (["."], {"2024/a.md", "2024b/b.md", "northwind.md", ""}, 1),
        (["content/articles/../.."], {"2024/a.md", "2024b/b.md", "northwind.md", ""}, 1),
        (["content/articles"], {"2024/a.md", "2024b/b.md", "northwind.md"}, 1),
        (["content/articles/2024/"], {"2024/a.md"}, 1),
        (["content/articles/2024b"], {"2024b/b.md"}, 0),
        (
            ["content/articles/2024/a.md", "./content/articles/../articles/northwind.md"],
            {"2024/a.md", "northwind.md"},
            1,
        ),
        (["content/index.md"], set(), 0),
    ],
)
def test_paths_narrow_what_is_shown_and_counted(site: Path, paths: list[str], files: set[str], code: int) -> None:
    (site / "content/index.md").write_text("# Home\n", encoding="utf-8")
    done = check(*paths)
    heads = [line for line in done.stdout.splitlines() if line.endswith(("-colon", "-missing", "-unknown", "-address"))]
    shown = {line.partition(": ")[0].partition("content/articles/")[2].partition(":")[0] for line in heads}
    assert shown == files
    assert done.exit_code == code
    assert done.stdout.splitlines()[-1] == "3 files: 2 stories, 1 set aside"


def test_warnings_of_other_files_do_not_count_in_strict_mode_either(site: Path) -> None:
    assert check("--strict", "content/articles/2024b").exit_code == 1
    assert check("--strict", str(site / "content/articles/northwind.md")).exit_code == 0


def test_paths_are_those_of_the_folder_that_the_command_is_typed_in(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site / "content/articles")
    done = check("-f", "../../mkdocs.yml", "2024b/b.md")
    assert done.exit_code == 0
    assert "2024b/b.md: warning: title-missing" in done.stdout.splitlines()[0]


def test_a_folder_reached_by_a_link_is_the_folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    link = tmp_path_factory.mktemp("elsewhere") / "site"
    link.symlink_to(site)
    assert "yaml-colon" in check(str(link / "content/articles/2024")).stdout


@pytest.mark.parametrize("path", ["mkdocs.yml", "..", "content/articles/missing.md", "/"])
def test_a_path_outside_the_content_folder_or_to_nothing_is_refused_in_a_sentence(site: Path, path: str) -> None:
    done = check("content/articles", path)
    assert done.exit_code == 2
    assert done.stdout == ""
    (said,) = done.stderr.splitlines()  # nothing was read before
    assert path in said
    assert "Name files or folders" in said
    assert site.exists()


@pytest.mark.parametrize("path", [".", "..", "2024"])
def test_within_the_content_folder_the_current_folder_is_meant(
    site: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.chdir(site / "content/articles")
    assert "2024/a.md:2:13: error: yaml-colon" in check("-f", "../../mkdocs.yml", path).stdout


@pytest.mark.usefixtures("site")
def test_all_that_there_is_to_do_is_listed_for_the_whole_folder_alone() -> None:
    whole = check("--worklist").stdout
    assert whole != check("--worklist", "content/articles").stdout
    assert [check("--worklist", path).stdout for path in (".", "content")] == [whole, whole]


def test_the_worklist_is_narrowed_too(site: Path) -> None:
    said = "---\ntitle: Three firms\ndate: 2025-03-06\n---\nContoso, Inc. is growing.\n\n"
    doubtful = "Tailspin Inc. is not. Its staff went to Fabrikam, Inc.\n\nThe company raised $30 million in March.\n"
    (site / "content/articles/doubtful.md").write_text(said + doubtful, encoding="utf-8")
    assert "Worklist: 1 claim" in check("--worklist", "content/articles/doubtful.md").stdout
    assert "Worklist: 0 claims" in check("--worklist", "content/articles/2024").stdout

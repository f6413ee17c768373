"""A revision is laid out as it was committed, and the repository is not touched."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.diff.git import GitError, find_repository
from tests.diff.repositories import ALONE, commit, git, start


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return start(tmp_path / "desk")


def laid_out(repository: Path, revision: str, folder: Path) -> dict[str, str]:
    """The files of a revision, by path, as they are laid out."""
    folder.mkdir()
    found = find_repository(repository)
    found.lay_out(found.commit(revision), folder)
    files = (one for one in sorted(folder.rglob("*")) if one.is_file())
    return {one.relative_to(folder).as_posix(): one.read_text(encoding="utf-8") for one in files}


def state(folder: Path) -> list[tuple[str, int, int]]:
    """Every file of a folder, of ``.git`` too, with size and time."""
    files = [one for one in sorted(folder.rglob("*")) if not one.is_dir()]
    return [(str(one), one.lstat().st_size, one.lstat().st_mtime_ns) for one in files]


def test_the_files_of_a_revision_are_laid_out_as_they_were_committed(repository: Path, tmp_path: Path) -> None:
    old = commit(repository, {"a.txt": "one\r\n", "deep/er/b.txt": "two", "Größe “n” 日.md": "three"})
    commit(repository, {"a.txt": "changed", "deep/er/b.txt": None})
    there = {"a.txt": "one\n", "deep/er/b.txt": "two", "Größe “n” 日.md": "three"}
    assert laid_out(repository, old, tmp_path / "old") == there
    assert (tmp_path / "old/a.txt").read_bytes() == b"one\r\n"
    assert laid_out(repository, "HEAD^", tmp_path / "before") == there
    assert laid_out(repository, "main", tmp_path / "new")["a.txt"] == "changed"


def test_attributes_of_the_repository_change_nothing(repository: Path, tmp_path: Path) -> None:
    """What is marked to stay out of archives or to be rewritten in them is read all the same."""
    commit(
        repository,
        {".gitattributes": "a.txt export-ignore\nb.txt export-subst\n", "a.txt": "a", "b.txt": "$Format:%H$"},
    )
    files = laid_out(repository, "HEAD", tmp_path / "out")
    assert (files["a.txt"], files["b.txt"]) == ("a", "$Format:%H$")


def test_neither_the_work_tree_nor_git_s_own_files_are_touched(repository: Path, tmp_path: Path) -> None:
    commit(repository, {"a.txt": "one"})
    (repository / "a.txt").write_text("not committed")
    os.utime(repository / "a.txt", (1, 1))  # then a command that refreshes the index would write it
    before = state(repository)
    laid_out(repository, "HEAD", tmp_path / "out")
    assert state(repository) == before


def test_links_are_laid_out_unless_they_lead_out(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    commit(repository, {"in/a.txt": "a"})
    links = {"same": "in/a.txt", "folder": "in", "out": "../secret", "far": str(tmp_path), "chain": "out", "none": "no"}
    for name, target in links.items():
        (repository / name).symlink_to(target)
    commit(repository)
    files = laid_out(repository, "HEAD", tmp_path / "laid")
    assert {path for path in files if "/" not in path} == {"same"}
    left = {name for name in links if (tmp_path / "laid" / name).is_symlink()}
    assert left == {"same", "folder", "none"}


def test_a_tree_that_is_made_to_write_outside_writes_nothing_there(repository: Path, tmp_path: Path) -> None:
    """Trees that git itself would never make: a path that climbs, and a link with files below it."""
    commit(repository, {"a.txt": "a"})
    (tmp_path / "outside").mkdir()

    def store(kind: str, content: bytes) -> str:
        done = subprocess.run(
            ["git", "hash-object", "-t", kind, "-w", "--stdin", "--literally"],
            cwd=repository, input=content, capture_output=True, check=True, env=os.environ | ALONE,
        )  # fmt: skip
        return done.stdout.decode().strip()

    def tree(*entries: tuple[str, str, str]) -> str:
        return store("tree", b"".join(f"{m} {n}".encode() + b"\0" + bytes.fromhex(sha) for m, n, sha in entries))

    blob, link = store("blob", b"evil"), store("blob", str(tmp_path / "outside").encode())
    below = tree(("100644", "evil.txt", blob), ("120000", "evil-link", blob))
    top = tree(("40000", "..", below), ("120000", "x", link), ("40000", "x", below))
    made = git(repository, "commit-tree", "-m", "made", top).strip()
    assert laid_out(repository, made, tmp_path / "out") == {}
    assert not list((tmp_path / "outside").iterdir())
    assert not [one for one in tmp_path.iterdir() if "evil" in one.name]


def test_a_damaged_repository_is_a_sentence(repository: Path, tmp_path: Path) -> None:
    """A file that git cannot read makes it end, with others still to be asked for."""
    commit(repository, {f"{number}.txt": f"text {number}\n" * 5000 for number in range(50)})
    blob = git(repository, "rev-parse", "HEAD:0.txt").strip()
    place = repository / ".git/objects" / blob[:2] / blob[2:]
    place.chmod(0o600)
    place.write_bytes(place.read_bytes()[:30])
    with pytest.raises(GitError, match="try git fsck"):
        laid_out(repository, "HEAD", tmp_path / "out")


def test_a_git_that_ends_early_is_a_sentence(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that has ended before it is asked shows only as a broken pipe."""
    commit(repository, {"a.txt": "a"})
    start_program = subprocess.Popen

    def ended(command: tuple[str, ...], **options: Any) -> subprocess.Popen[bytes]:
        program = start_program(command, **options)
        if "cat-file" in command:
            program.kill()
            program.wait()
        return program

    monkeypatch.setattr(subprocess, "Popen", ended)
    with pytest.raises(GitError, match="git ended before it had read all of this revision"):
        laid_out(repository, "HEAD", tmp_path / "out")


def test_a_folder_of_the_repository_is_found_with_its_place(repository: Path) -> None:
    commit(repository, {"sites/Zürich/mkdocs.yml": ""})
    found = find_repository(repository / "sites/Zürich")
    assert (found.top, found.prefix) == (repository, "sites/Zürich/")
    assert find_repository(repository).prefix == ""


@pytest.mark.parametrize(
    "revision", ["nowhere", "0" * 40, "--all", "-h", "--since=2020", "", "main..main", "HEAD:a.txt"]
)
def test_an_unknown_revision_is_a_sentence(repository: Path, revision: str) -> None:
    commit(repository, {"a.txt": "a"})
    with pytest.raises(GitError, match="is no revision of this repository"):
        find_repository(repository).commit(revision)


def test_a_revision_beyond_a_shallow_clone_says_how_to_get_it(repository: Path, tmp_path: Path) -> None:
    old = commit(repository, {"a.txt": "a"})
    commit(repository, {"a.txt": "b"})
    git(tmp_path, "clone", "--quiet", "--depth=1", repository.as_uri(), "clone")
    clone = find_repository(tmp_path / "clone")
    assert clone.commit("HEAD")
    for revision in (old, "HEAD^", "origin/other"):
        with pytest.raises(GitError, match=r"git fetch --unshallow.*fetch-depth: 0"):
            clone.commit(revision)


def test_outside_a_repository_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(GitError, match="in no git repository"):
        find_repository(tmp_path)
    with pytest.raises(GitError, match="There is no folder"):
        find_repository(tmp_path / "nowhere")


def test_without_git_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="git is not installed"):
        find_repository(tmp_path)

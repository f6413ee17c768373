"""A change is compared with the last commit that both sides share."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diff.fork import Fork, fork_of
from generator.diff.git import GitError, find_repository
from tests.diff.repositories import commit, git, start


def parted(folder: Path) -> tuple[str, str]:
    """A repository whose branches main and work have a commit each of their own; gives the shared one, and main's."""
    start(folder)
    shared = commit(folder, {"a.txt": "a"})
    git(folder, "branch", "work")
    newer = commit(folder, {"b.txt": "b"})
    git(folder, "checkout", "--quiet", "work")
    commit(folder, {"c.txt": "c"})
    return shared, newer


@pytest.mark.parametrize(("head", "called"), [("work", "work"), (None, "HEAD")])
def test_where_both_have_gone_on_it_is_where_they_parted(tmp_path: Path, head: str | None, called: str) -> None:
    shared, _ = parted(tmp_path)
    label = shared[:10]
    note = f"Compared with {label}, the last commit that main and {called} share: what main got since is left out."
    assert fork_of(find_repository(tmp_path), "main", head) == Fork(shared, label, note)


def test_a_base_that_the_change_has_in_it_is_taken_as_it_is(tmp_path: Path) -> None:
    shared, newer = parted(tmp_path)
    assert fork_of(find_repository(tmp_path), "work^", "work") == Fork(shared, "work^", "")
    git(tmp_path, "merge", "--quiet", "main")
    assert fork_of(find_repository(tmp_path), "main", None) == Fork(newer, "main", "")


def test_a_shallow_clone_that_ends_before_they_parted_says_how_to_get_the_rest(tmp_path: Path) -> None:
    _, newer = parted(tmp_path / "desk")
    place = (tmp_path / "desk").as_uri()
    git(tmp_path, "clone", "--quiet", "--depth=1", "--no-single-branch", place, "clone")
    fork = fork_of(find_repository(tmp_path / "clone"), "origin/main", "HEAD")
    assert (fork.commit, fork.label) == (newer, "origin/main")
    assert fork.note.startswith("origin/main and HEAD share no commit in this shallow clone (run git fetch --unshallow")
    assert fork.note.endswith("so origin/main itself is compared with.")


def test_a_base_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    parted(tmp_path)
    with pytest.raises(GitError, match="is no revision"):
        fork_of(find_repository(tmp_path), "nowhere", None)

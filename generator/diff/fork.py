"""Where a change begins: at the last commit that both sides share, as in a pull request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diff.git import DEEPEN

if TYPE_CHECKING:
    from generator.diff.git import Repository

LENGTH = 10
"""How many characters of a commit's code name it."""


@dataclass(frozen=True, slots=True)
class Fork:
    """What a change is compared with."""

    commit: str
    """The commit."""
    label: str
    """What it is called."""
    note: str
    """Why it is not the revision that was asked for, or why not the commit that both share; else empty."""


def fork_of(repository: Repository, base: str, head: str | None) -> Fork:
    """Find the commit that a change is compared with, lest what came to the base since count as removed by the change.

    :param repository: where both are.
    :param base: the revision that a person names.
    :param head: the one with the change; none for the files as they lie in the folder, which rest on ``HEAD``.
    :raises GitError: there is no such base.
    """
    asked, other = repository.commit(base), head or "HEAD"
    shared = repository.shared(asked, other)
    if shared == asked:
        return Fork(asked, base, "")
    if shared is None:
        why = f"in this shallow clone ({DEEPEN})" if repository.shallow else "here"
        return Fork(asked, base, f"{base} and {other} share no commit {why}, so {base} itself is compared with.")
    label = shared[:LENGTH]
    note = f"Compared with {label}, the last commit that {base} and {other} share: what {base} got since is left out."
    return Fork(shared, label, note)

"""Things that belong together because something joins them, directly or through others."""

from __future__ import annotations

from collections import defaultdict


class Groups:
    """Disjoint sets of texts (union by order: a group is known by its first member in A to Z)."""

    def __init__(self) -> None:
        self._up: dict[str, str] = {}

    def find(self, member: str) -> str:
        """The member that its group is known by; a text not seen before is a group of its own."""
        root = member
        while (up := self._up.get(root, root)) != root:
            root = up
        while member != root:
            self._up[member], member = root, self._up.get(member, root)
        return root

    def join(self, one: str, other: str) -> None:
        """Make the groups of the two members one."""
        first, second = sorted((self.find(one), self.find(other)))
        self._up[first] = first
        self._up[second] = first

    def members(self) -> dict[str, list[str]]:
        """Every group that was joined, by the member that it is known by, members A to Z."""
        groups: dict[str, list[str]] = defaultdict(list)
        for member in sorted(self._up):
            groups[self.find(member)].append(member)
        return dict(groups)

"""Files that are a list, each item with keys of its own: decisions, silenced findings."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, TypeVar

from generator.read.nodes import Items, Mapping
from generator.read.trouble import Report, Unreadable
from generator.read.yaml_nodes import read_yaml

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.findings import Finding

T = TypeVar("T")


def read_list(
    path: str, text: str, read: Callable[[Mapping, Report], T | None], no_list: str
) -> tuple[tuple[T, ...], tuple[Finding, ...]]:
    """Read a file that is a list.

    :param path: path under the content folder.
    :param text: the whole file.
    :param read: reads an item; none where something is missing in it, which the report then says.
    :param no_list: code of the finding for a file that is none.
    :returns: the items that are complete, and what is wrong with the others.
    """
    report = Report(path)
    try:
        root = read_yaml(text)
    except Unreadable as end:
        return (), end.findings(path)
    if root is not None and not isinstance(root, Items):
        report.add(no_list, root)
        return (), report.findings
    found = []
    for item in root.items if root else ():
        if isinstance(item, Mapping):
            found.append(read(item, report))
        else:
            report.add("item-keyless", item, key=PurePosixPath(path).stem)
    return tuple(one for one in found if one is not None), report.findings

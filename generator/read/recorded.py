"""``content/addresses.txt``: every address that the site has published, so that none of them dies unnoticed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.findings import finding
from generator.model import Recorded
from generator.text.paths import is_site_path

if TYPE_CHECKING:
    from generator.findings import Finding

_PAGE = r".*?\S(?:/|\.html)"
"""An address: of a page written by hand it may hold spaces, and without directory URLs it ends in ``.html``."""
_LINE = re.compile(
    rf"(?P<address>{_PAGE})\s+(?:=\s+(?P<of>.+)|(?P<how>->|became)\s+(?P<to>.+)|gone:\s+(?P<gone>.+))", re.DOTALL
)
"""An address with what it is of, with the address that it leads to now, or with the reason why it may go."""


def read_recorded(path: str, text: str) -> tuple[tuple[Recorded, ...], tuple[Finding, ...]]:
    """Read the record of addresses.

    :param path: path under the content folder.
    :param text: the whole file.
    :returns: an entry for each line that says something; of two lines for one address the first counts.
    """
    found: dict[str, Recorded] = {}
    findings = []
    for number, line in enumerate(text.split("\n"), start=1):
        said = line.strip()
        if not said or said.startswith("#"):
            continue
        one = _entry(said, number)
        if one is None:
            findings.append(finding("address-line", path, number, 1, said=said))
        elif one.address in found:
            first = found[one.address].line
            findings.append(finding("address-recorded-twice", path, number, 1, address=one.address, first=first))
        else:
            found[one.address] = one
    return tuple(found.values()), tuple(findings)


def _entry(said: str, line: int) -> Recorded | None:
    """What a line says; none where it says nothing, or names what cannot be an address of the site."""
    match = _LINE.fullmatch(said)
    if match is None or not is_site_path(match["address"]):
        return None
    to = match["to"].removeprefix("/") if match["to"] else None
    if to and not (to.endswith(("/", ".html")) and is_site_path(to)):
        return None
    of = tuple(match["of"].split("; ")) if match["of"] else ()
    return Recorded(match["address"], line, of, to, match["gone"], became=match["how"] == "became")

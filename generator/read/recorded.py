"""``content/addresses.txt``: every address that the site has published, so that none of them dies unnoticed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.findings import finding
from generator.model import Recorded

if TYPE_CHECKING:
    from generator.findings import Finding

_PAGE = r".*?\S(?:/|\.html)"
"""An address: of a page written by hand it may hold spaces, and without directory URLs it ends in ``.html``."""
_LINE = re.compile(rf"(?P<address>{_PAGE})(?: = (?P<of>.+)| -> (?P<to>{_PAGE}|/)| gone: (?P<gone>.+))")
"""An address with what it is of, with the address that it leads to now, or with the reason why it may go."""


def read_recorded(path: str, text: str) -> tuple[tuple[Recorded, ...], tuple[Finding, ...]]:
    """Read the record of addresses.

    :param path: path under the content folder.
    :param text: the whole file.
    :returns: an entry for each line that says something; of two lines for one address the first counts.
    """
    found: dict[str, Recorded] = {}
    findings = []
    for number, line in enumerate(text.splitlines(), start=1):
        said = line.strip()
        if not said or said.startswith("#"):
            continue
        match = _LINE.fullmatch(said)
        if match is None:
            findings.append(finding("address-line", path, number, 1, said=said))
        elif (address := match["address"]) in found:
            findings.append(
                finding("address-recorded-twice", path, number, 1, address=address, first=found[address].line)
            )
        else:
            of = tuple(match["of"].split("; ")) if match["of"] else ()
            to = match["to"].lstrip("/") if match["to"] else None
            found[address] = Recorded(address, number, of, to, match["gone"])
    return tuple(found.values()), tuple(findings)

"""Build many real articles, drafts published, and hold the build to its bounds.

    python benchmarks/field.py FOLDER...

Each FOLDER holds articles. Prints the time, the memory, the account of files, how many links of the built site were
followed and how many findings of each severity the log shows; fails where the build fails, needs over 1 GB, does not
account for every file, quotes words that do not stand in their file, or wrote a link that leads nowhere. The time is
printed beside the minute that it should keep within, and fails nothing: it is as much the machine's as the program's,
and a busy one stretches it.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

from built_links import dead_links
from trial import SITE_URL, Trial, build, misquoted

SECONDS = 60
MEGABYTES = 1000


def main(folders: list[Path]) -> int:
    """Build, print the figures, return the exit code."""
    with tempfile.TemporaryDirectory() as place:
        trial = build(folders, Path(place))
        strange = [] if trial.code else misquoted(Path(place))
        dead, followed = ([], "nothing") if trial.code else dead_links(Path(place) / "site", SITE_URL)
    account = "".join(re.findall(r"[\d,]+ files?: .*", trial.log)[-1:])
    print(f"{trial.seconds:.1f} s ({trial.processor:.1f} s of processor time; at most {SECONDS} s on an idle machine)")
    print(f"{trial.megabytes:.0f} MB. {account}")
    print(f"followed {followed}; {len(dead)} lead nowhere")
    print(dict(Counter(re.findall(r"\b(error|warning|note): ", trial.log))))
    broken = [trouble for trouble, there in troubles(trial, account).items() if there]
    broken += [f"not verbatim: {quote}" for quote in strange] + [f"dead link: {link}" for link in dead[:20]]
    if broken:
        print(trial.log[-4000:])
        print(f"failed: {'; '.join(broken)}")
    return 1 if broken else 0


def troubles(trial: Trial, account: str) -> dict[str, bool]:
    """Name everything that a build can do wrong here, and say whether it has."""
    total, *parts = [int(number.replace(",", "")) for number in re.findall(r"[\d,]*\d", account)] or [0]
    return {
        f"mkdocs build ended with {trial.code}": trial.code != 0,
        "an exception came through": "Traceback" in trial.log,
        f"it needed over {MEGABYTES} MB": trial.megabytes > MEGABYTES,
        "not every file is accounted for": not total or total != sum(parts),
    }


if __name__ == "__main__":
    sys.exit(main([Path(name) for name in sys.argv[1:]]))

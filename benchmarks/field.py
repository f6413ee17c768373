"""Build many real articles, drafts published, and hold the build to its bounds.

    python benchmarks/field.py FOLDER...

Each FOLDER holds articles. Prints the time, the memory, the account of files and how many findings of each severity the
log shows; fails where the build fails, takes over a minute, needs over 1 GB, does not account for every file, or quotes
words that do not stand in their file. The time that counts is the lesser of the clock's and the processor's: a busy
machine stretches the one, and the build is a single process, whose processor time is what it takes on an idle one.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

from trial import Trial, build, misquoted

SECONDS = 60
MEGABYTES = 1000


def main(folders: list[Path]) -> int:
    """Build, print the figures, return the exit code."""
    with tempfile.TemporaryDirectory() as place:
        trial = build(folders, Path(place))
        strange = [] if trial.code else misquoted(Path(place))
    account = "".join(re.findall(r"[\d,]+ files?: .*", trial.log)[-1:])
    print(f"{trial.seconds:.1f} s ({trial.processor:.1f} s of processor time), {trial.megabytes:.0f} MB. {account}")
    print(dict(Counter(re.findall(r"\b(error|warning|note): ", trial.log))))
    broken = [trouble for trouble, there in troubles(trial, account).items() if there]
    broken += [f"not verbatim: {quote}" for quote in strange]
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
        f"it took over {SECONDS} s": min(trial.seconds, trial.processor) > SECONDS,  # on a busy machine, the latter
        f"it needed over {MEGABYTES} MB": trial.megabytes > MEGABYTES,
        "not every file is accounted for": not total or total != sum(parts),
    }


if __name__ == "__main__":
    sys.exit(main([Path(name) for name in sys.argv[1:]]))

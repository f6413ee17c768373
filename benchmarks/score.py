"""Build a site from labelled articles and score its data files.

    python benchmarks/score.py GOLD SCORER [arguments of the scorer]

GOLD holds articles/ and the labels; SCORER is a program that takes a built site and GOLD and prints figures.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from trial import build, misquoted


def main(gold: Path, scorer: Path, further: list[str]) -> int:
    """Build, score, return the exit code."""
    with tempfile.TemporaryDirectory() as place:
        trial = build([gold / "articles"], Path(place))
        print(trial.log if trial.code else f"built in {trial.seconds:.1f} s")
        strange = [] if trial.code else misquoted(Path(place))
        print("".join(f"not verbatim: {quote}\n" for quote in strange), end="")
        if trial.code or strange:
            return 1
        return subprocess.run(
            [sys.executable, str(scorer), str(Path(place) / "site"), str(gold), *further], check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]))

"""The theme's frame of a page without the gaps that its templates leave: a fifth of what it weighs."""

from __future__ import annotations

import re

_GAP = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)|\n\s+", re.DOTALL)
"""White space after the end of a line, outside of what is shown or run as it stands."""


def without_gaps(output: str) -> str:
    """Fold the white space between the lines of a page's frame; its article stays as it is.

    :param output: the finished HTML; a page without an article is left alone.
    """
    above, start, rest = output.partition("<article")
    article, end, below = rest.rpartition("</article>")
    return f"{_folded(above)}{start}{article}{end}{_folded(below)}" if end else output


def _folded(html: str) -> str:
    return _GAP.sub(lambda found: found[1] or "\n", html)

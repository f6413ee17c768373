"""Links to words on a page of others: text fragments, which browsers scroll to and mark.

The form is that of the URL Fragment Text Directives of the Web Incubator Community Group
(https://wicg.github.io/scroll-to-text-fragment/): ``#:~:text=start,end``, percent-encoded.
"""

from __future__ import annotations

from urllib.parse import quote

WHOLE = 10
"""Words up to which a quote is given whole; of a longer one its beginning and end tell it."""

ENDS = 4
"""Words of the beginning and of the end."""


def fragment_link(url: str, words: str) -> str:
    """The address of a page with the place where some words stand.

    :param url: the page's address; a fragment that it has is kept before the words.
    :param words: the words, verbatim; without any the address stays as it is.
    """
    parts = words.split()
    if not parts:
        return url
    ends = [parts] if len(parts) <= WHOLE else [parts[:ENDS], parts[-ENDS:]]
    told = ",".join(map(_encoded, ends))
    return f"{url}{'' if '#' in url else '#'}:~:text={told}"


def _encoded(words: list[str]) -> str:
    """Words percent-encoded; a hyphen too, which has a meaning of its own in a directive."""
    return quote(" ".join(words), safe="").replace("-", "%2D")

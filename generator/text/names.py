"""When two spellings of a name are one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LEGAL_FORMS = frozenset({
    "ab", "ag", "aktiengesellschaft", "aktiebolag", "as", "asa", "bv", "co", "company", "corp", "corporation", "gmbh",
    "inc", "incorporated", "kg", "kgaa", "kk", "limited", "llc", "llp", "lp", "ltd", "ltda", "nv", "oy", "oyj", "plc",
    "pte", "pty", "pvt", "sa", "sab", "sarl", "sas", "se", "spa", "srl",
})  # fmt: skip
"""Words for a company's legal form, which stand after its name: ISO 20275 lists them for every country; these are the
ones that news in English uses, without their stops."""


def without_legal_form(name: str) -> str:
    """The name without ``Inc.``, ``GmbH`` and the like at its end; a name that is nothing else stays."""
    words = name.split()
    while len(words) > 1 and _is_legal(words[-1]):
        words.pop()
    return " ".join(words).rstrip(" ,&")


def _is_legal(word: str) -> bool:
    return re.sub(r"[.,()/]", "", word).lower() in LEGAL_FORMS


@lru_cache(maxsize=65_536)  # a name is looked up wherever it stands
def name_key(name: str) -> str:
    """What the spellings of one name share: no case, marks, punctuation, spaces, leading "the" or legal form.

    Two names with the same key are the same name. Letters of every script count.
    """
    folded = unicodedata.normalize("NFKD", without_legal_form(name).casefold().replace("&", " and "))
    words = re.findall(r"[^\W_]+\+*", "".join(c for c in folded if not unicodedata.combining(c)))
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return "".join(words)

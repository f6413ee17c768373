"""Words by which there is no such deal: a noun that is denied, and what is not planned."""

from __future__ import annotations

import re

NO_SUCH_THING = re.compile(
    r"\bno (?:\w+ )?(?:acquisition|takeover|buyout|merger|purchase|stake|investment|financing|round|licen[cs]e|"
    r"contract|order|agreement|partnership|collaboration|alliance)\b",
    re.IGNORECASE,
)
"""A noun of a deal that is denied: ``has no stake in X``."""
NOT_PLANNED = re.compile(
    r"^(?:is|are|was|were) not (?:planned|on the|in the|under|happening|going to|part)\b", re.IGNORECASE
)
"""What a text goes on with where there is only the word of a deal: ``a merger of X and Y is not planned``."""

"""Reads from the words around a deal what is said of its state, and whether it is said to be one at all."""

from __future__ import annotations

import re

from generator.model import Status


def _any_of(*phrases: str) -> re.Pattern[str]:
    """A pattern for phrases, each a small pattern itself, as whole words in any case."""
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


_ENDED = _any_of(
    r"call(?:ed|s|ing)? off", r"terminat\w+", r"scrap(?:s|ped|ping)?", r"collaps\w+", r"shelv\w+",
    r"(?:fell|falls|falling) (?:apart|through)", r"vot(?:ed|es) down", r"abandon\w*", r"withdr[ea]w\w*",
    r"cancel\w+", r"walk(?:ed|s|ing)? away", r"br(?:oke|oken|eaking) off", r"reject(?:s|ed|ing)?", r"blocked",
    r"break-?up fee", r"talks?(?: \w+){0,6}? (?:ended|ends|end|broke down|fell apart|stalled|failed)",
    r"(?:formally|officially) end(?:s|ed)?", r"pull(?:ed|s) out", r"back(?:ed|s) out",
    r"drop(?:ped|s) (?:its|the|plans)", r"no longer (?:going|moving|pursuing)", r"outbid", r"lost out",
    r"los(?:t|es) (?:its|the|their|a) (?:\w+ )?(?:contract|deal)", r"is dead", r"end(?:ed|s) the relationship",
    r"unw(?:ound|ind\w*)",
)  # fmt: skip
_UNNAMED = (
    r"allegedly", r"rumou?r\w*", r"sources? (?:say|says|said|tell|told)", r"person familiar",
    r"people (?:familiar|briefed|close|with knowledge)",
    r"according to (?:(?:multiple|several|two|three|unnamed|people|a new|new|media) )*(?:sources|people|reports?)",
)  # fmt: skip
_SOURCED = re.compile(
    r"(?<!for )(?<!at )\b(?:reportedly(?! (?:more|for|worth|valu\w+|about|around|at|up)\b)|"
    + "|".join(_UNNAMED)
    + r")\b",
    re.IGNORECASE,
)
"""Words by which a text puts a whole sentence on sources it does not name, and not merely the size of a deal."""
_REPORTED = _any_of(
    *_UNNAMED, r"reportedly", r"unnamed", r"leaked", r"(?:reported|said|rumou?red|believed|thought|understood) to",
    r"in(?: \w+){0,2} talks", r"talks", r"negotiat\w+", r"discuss(?:es|ing|ed|ions?)", r"courting", r"interest in",
    r"consider(?:s|ing|ed)", r"weigh(?:s|ing|ed)", r"mull(?:s|ing|ed)?", r"explor(?:es|ing|ed)",
    r"ey(?:es|eing|ed)", r"(?:close|closing in|near|nears|nearing|on the verge|edges closer) (?:to|on|of|a|an)",
    r"wants? to", r"seek(?:s|ing)?", r"looking to", r"hop(?:es|ing) to", r"aim(?:s|ing|ed)? (?:to|for)",
    r"bids? (?:for|to)", r"bidding", r"ma(?:de|kes?) (?:an |a )?(?:\S{1,30} )?(?:offer|bid)",
    r"offer(?:s|ed)? (?:to|for)", r"unsolicited", r"hostile", r"prepar(?:es|ing) (?:to|for|an)",
    r"potential(?:ly)?", r"possibl[ey]", r"confidentially", r"fil(?:ed|es) (?:draft )?for",
    r"plans? for an? (?:\w+ )?ipo", r"(?:on track|expected|likely|poised|set to be) ?(?:to)?", r"(?-i:may)",
    r"might", r"could",
)  # fmt: skip
_OWN_WORD = re.compile(r"(?:also )?(?:said|says|announced|announces|confirmed)\b", re.IGNORECASE)
_MODAL = _any_of(r"(?-i:may)", r"might", r"could")
"""Modal verbs, which say little where the company itself speaks of its plan."""
_DENIED = _any_of(
    r"not", r"never", r"den(?:y|ies|ied)", r"declin(?:ed|es) to", r"refus\w+", r"without", r"unlikely",
    r"no plans?", r"no deal", r"no intention", r"fail(?:s|ed)? to", r"\w+n[’']t", r"cannot", r"rather than",
    r"instead of", r"no longer", r"n?either", r"nor", r"yet to", r"if", r"unless", r"should", r"whether",
    r"imagine", r"hypothetical\w*", r"how to", r"suppose", r"stop(?:ped)?", r"bann?(?:ed)?", r"block",
    r"forecast\w*", r"predict\w*", r"analysts? (?:expect|say)", r"sue[sd]?", r"suing", r"lawsuit",
    r"(?<!said it )(?<!announced it )(?<!said that it )(?<!announced that it )would",
)  # fmt: skip
"""Words that deny a deal or only imagine it; *would* after *said it* does not."""


def is_denied(words: str) -> bool:
    """Whether words around a deal deny it or only imagine it.

    :param words: what stands between its subject and its verb, and the verb before it.
    """
    return bool(_DENIED.search(words))


def status_of(governing: str, around: str, sentence: str) -> Status:
    """What a sentence says of a deal's state.

    :param governing: the words between the deal's subject and its verb.
    :param around: some words before and after.
    :param sentence: the sentence.
    """
    if _ENDED.search(around):
        return "ended"
    if _OWN_WORD.match(governing):
        governing = _MODAL.sub("", governing)
    if _REPORTED.search(governing) or _SOURCED.search(sentence):
        return "reported"
    return "announced"

"""Reads from the words around a deal what is said of its state, and whether it is said to be one at all."""

from __future__ import annotations

import re

from generator.model import Status

_ENDED = re.compile(
    r"\b(?:called off|calls off|calling off|call off|terminat\w+|scrapp?(?:ed|s|ing)|collaps\w+|fell through|falls through|"
    r"voted down|votes down|abandon\w*|withdr[ea]w\w*|walk(?:ed|s|ing)? away|broke off|broken off|breaking off|cancel\w+|"
    r"rejects?|rejected|rejecting|blocked|breakup fee|break-up fee|"
    r"talks?(?: \w+){0,6}? (?:ended|ends|end|broke down|fell apart|stalled|failed)|(?:formally|officially) end(?:s|ed)?|"
    r"pull(?:ed|s) out|backed out|backs out|dropped (?:its|the|plans)|drops (?:its|the|plans)|"
    r"no longer (?:going|moving|pursuing)|shelv\w+|outbid|lost out|los(?:t|es) (?:its|the|their|a) (?:\w+ )?(?:contract|deal)|is dead|end(?:ed|s) the relationship|unwound|unwind\w*)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:reportedly|allegedly|rumou?r\w*|said to (?:be|have)|is said to|are said to|in(?: \w+){0,2} talks|talks\b|negotiat\w+|"
    r"consider(?:s|ing|ed)|is weighing|weigh(?:s|ing|ed)|mull(?:s|ing|ed)?|explor(?:es|ing|ed)|"
    r"sources (?:say|said|tell|told|familiar|close)|source says|people (?:familiar|briefed|close|with knowledge)|"
    r"person familiar|according to (?:\w+ ){0,3}(?:sources|people|reports|report)|unnamed|eyes|eyeing|eyed|"
    r"(?:close|closing in|near|nears|nearing|on the verge|edges closer) (?:to|on|of|a|an)|"
    r"wants? to|seek(?:s|ing)?(?: to)?|looking to|hop(?:es|ing) to|aim(?:s|ing|ed)? (?:to|for)|"
    r"bids? (?:for|to)|bidding|makes? (?:an |a )?(?:\S+ )?(?:offer|bid)|made (?:an |a )?(?:\S+ )?(?:offer|bid)|"
    r"offer(?:s|ed)? (?:to|for)|unsolicited|hostile|preparing (?:to|for|an)|prepares? (?:to|for|an)|"
    r"discuss(?:es|ing|ed|ions?)|courting|interest in|potential(?:ly)?|possible|possibly|"
    r"filed (?:confidentially|for)|files (?:confidentially |draft )?for|confidentially|plans? for an? (?:\w+ )?ipo|leaked|"
    r"on track to|expected to|likely to|poised to|set to be|(?-i:may)|might|could|(?:reported|said|rumored|rumoured|believed|thought|understood) to)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|never|denies|denied|deny|declined to|declines to|refus\w+|without|unlikely|no plans?|no deal|no intention|"
    r"fails? to|failed to|hasn[’']t|haven[’']t|didn[’']t|doesn[’']t|don[’']t|isn[’']t|aren[’']t|wasn[’']t|won[’']t|"
    r"wouldn[’']t|couldn[’']t|can[’']t|cannot|rather than|instead of|no longer|nor|neither|yet to|"
    r"if|unless|(?<!said it )(?<!announced it )(?<!said that it )(?<!announced that it )would|should|whether|imagine|hypothetical\w*|how to|why you|suppose|as if|stop|stopped|ban|banned|"
    r"block|forecast\w*|predict\w*|analysts? (?:expect|say)|sued?|suing|lawsuit)\b",
    re.IGNORECASE,
)


def is_denied(words: str) -> bool:
    """Whether words around a deal deny it or only imagine it.

    :param words: what stands between its subject and its verb, and the verb before it.
    """
    return bool(_NOT.search(words))


def status_of(governing: str, around: str, sentence: str) -> Status:
    """What a sentence says of a deal's state.

    :param governing: the words between the deal's subject and its verb.
    :param around: some words before and after.
    :param sentence: the sentence.
    """
    if _ENDED.search(around):
        return "ended"
    if _REPORTED.search(governing) or _SOURCED.search(sentence):
        return "reported"
    return "announced"


_SOURCED = re.compile(
    r"\b(?:reportedly|allegedly|rumou?r\w*|sources (?:say|said|tell|told)|people (?:familiar|with knowledge|briefed)|"
    r"person familiar|according to (?:(?:multiple|several|two|three|unnamed|people|a new|new|media) )*(?:sources|people|reports?)\b)",
    re.IGNORECASE,
)

"""Words right beside a statement by which it did not happen: nobody wants it, it nearly came, it was once planned."""

from __future__ import annotations

import re

from generator.extract.deals.setting import Setting
from generator.extract.deals.syntax import Tokens

_NOBODY_WANTS = re.compile(
    r"\b(?:(?:not|n[’']t|no|never|little|without|lost|lack\w*|zero|any|hardly) (?:\S+ ){0,2}?"
    r"(?:interest(?:ed)?|intention|intent|plans?|desire|appetite|need|reason|hurry|rush|wish|ambitions?|keen|inclined)"
    r"|uninterested|reluctant|hesitant|unwilling|loath|opposed|averse|disinclined|rul(?:e|es|ed|ing) out)"
    r"(?: (?:in|of|to|on|for|about))?(?: (?:do|make|making|pursue|pursuing|an?|any|the|such))*$",
    re.IGNORECASE,
)
"""What stands before ``buying``, ``to buy`` or ``a takeover``."""
_NOT_YET = re.compile(r"\b(?:ha(?:s|ve|d)|is|are) yet to(?: \w+ly)?$", re.IGNORECASE)
_NEARLY = re.compile(
    r"\b(?:nearly|almost|narrowly missed|came (?:\w+ )?close to|stopped short of|fell short of)$", re.I
)
_ONCE_PLANNED = re.compile(
    r"\b(?:(?:was|were|had been) going to"
    r"|(?:had|previously|once|originally|initially|earlier|formerly)(?: \w+ly| once| earlier)? "
    r"(?:planned|intended|hoped|wanted|wished|expected|meant|aimed|set out)(?: on| to)?)$",
    re.IGNORECASE,
)
"""A plan that a text tells as past; a company that *said* it speaks of one that it has."""
_SAID = re.compile(r"\b(?:sa(?:y|ys|id|ying)|announc\w+|confirm\w*|told|add(?:s|ed)|not(?:es|ed))\b", re.IGNORECASE)
_MISSED = re.compile(r"\b(?:could|would|should|might) have(?: (?!to\b)\S+)*$", re.IGNORECASE)
_NEITHER = re.compile(r"\b(?:nor|neither(?: of)?|none of)$", re.IGNORECASE)
_NONE = re.compile(r"^(?:neither|none|nothing)\b", re.IGNORECASE)
_DECIDED_AGAINST = re.compile(
    r"^,? ?(?:but|and|before|then|yet)(?: (?:it|they|ha(?:s|ve|d)|later|then|eventually|ultimately|finally))* "
    r"(?:(?:decid|opt|ch?oo?s)\w+ (?:against|not to)"
    r" (?:it|this|that|so|doing|do|the|go(?:ing)?|proceed\w*|pursu\w+|buy|bid|make|sign|invest)"
    r"|(?:thought|thinking) better|never did)\b",
    re.IGNORECASE,
)
"""What the sentence goes on with where nothing came of it."""
_FELL_APART = re.compile(
    r"^,? ?(?:but|before|until) (?:the|that|its|their) (?:deals?|talks|bid|plans?|offer|takeover|acquisition|merger|"
    r"transaction)(?: \S+){0,2}? (?:collaps\w+|fell (?:apart|through)|failed|ended|broke down|came to nothing|"
    r"w(?:as|ere) (?:called off|abandoned|dropped|scrapped|blocked|cancell?ed|terminated|withdrawn))\b",
    re.IGNORECASE,
)
"""What the sentence goes on with where a plan of which all knew came to its end."""
_WANTED = re.compile(r"\binterest(?:ed)? in$", re.IGNORECASE)
_DEALT = re.compile(r"\b(?:talks?|negotiat\w+|agree[ds]?|deal|offer\w*|bid|discuss\w*)\b", re.IGNORECASE)
"""Words of a real negotiation, which can end."""


def did_not_happen(setting: Setting) -> bool:
    """Whether words right before a statement say that it did not come to pass, or not yet.

    :param setting: what stands around it.
    """
    before = _text(setting.approach)
    if any(pattern.search(before) for pattern in (_NOBODY_WANTS, _NOT_YET, _NEARLY, _MISSED)):
        return True
    once = _ONCE_PLANNED.search(before)
    if once and not _SAID.search(_text(setting.before)):
        return True
    return bool(_NEITHER.search(_text(setting.opening)) or _NONE.search(_text(setting.follows)))


def was_decided_against(setting: Setting) -> bool:
    """Whether the sentence goes on to say that nothing came of it.

    :param setting: what stands around a statement.
    """
    return bool(_DECIDED_AGAINST.search(_text(setting.rest)))


def fell_apart(setting: Setting) -> bool:
    """Whether the sentence goes on to say that the deal or the talks came to their end.

    :param setting: what stands around a statement.
    """
    return bool(_FELL_APART.search(_text(setting.rest)))


def is_wanted(setting: Setting) -> bool:
    """Whether somebody is merely interested.

    :param setting: what stands around a statement.
    """
    return bool(_WANTED.search(_text(setting.approach)))


def was_negotiated(setting: Setting) -> bool:
    """Whether there were talks or an offer, so that there is something to end.

    :param setting: what stands around a statement.
    """
    return bool(_DEALT.search(_text(setting.governing)))


def _text(tokens: Tokens) -> str:
    return " ".join(token.text for token in tokens)

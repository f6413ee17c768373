"""Reads from the words of its own clause what is said of a deal: that it is made, talked of, off, or none at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.extract.deals.denials import NO_SUCH_THING, NOT_PLANNED
from generator.extract.deals.setting import Setting
from generator.extract.deals.tokens import Token
from generator.extract.deals.unreal import (
    did_not_happen,
    fell_apart,
    is_wanted,
    was_decided_against,
    was_negotiated,
)
from generator.model import Status

Stand = Status | Literal["denied"]
"""What a text says of a deal; ``denied`` also where it merely imagines, wishes or forecasts it."""
Where = Literal["lead", "clause", "governing", "towards", "joined", "stated", "after", "before", "sentence"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What words in some place say of a deal."""

    stand: Stand
    """What they say."""
    where: Where
    """Where they stand; ``clause`` is the lead and the governing words."""
    words: re.Pattern[str]
    """The words."""
    unless: re.Pattern[str] | None = None
    """Words before the deal that make them say nothing."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of a deal, and the words that say so."""

    stand: Stand
    """What is said."""
    proof: tuple[Token, ...] = ()
    """The tokens that say so; none where nothing but the statement itself does."""


def _any_of(*phrases: str) -> re.Pattern[str]:
    """A pattern for phrases, each a small pattern itself, as whole words in any case."""
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


_UNTRUE = (
    r"den(?:y|ies|ied|ying)", r"refut\w+", r"debunk\w+", r"dismiss\w*", r"hoax\w*", r"fake[ds]?", r"fabricat\w+",
    r"false(?:ly)?", r"untrue", r"baseless", r"unfounded", r"satir\w+", r"parod\w+", r"spoofs?", r"fiction\w*",
    r"april fool\w*",
    r"no (?:truth|evidence|sign|indication)", r"(?:not|n[’']t|n ?[’'] ?t|hardly) (?:true|the case|correct|right)",
    r"reject\w* (?:\w+ )?(?:claims?|reports?|rumou?rs?|suggestions?|the (?:idea|notion))",
)  # fmt: skip
_OVER = (
    r"call(?:ed|s|ing)?(?: \w+){0,4} off", r"terminat\w+", r"scrap(?:s|ped|ping)?", r"collaps\w+", r"shelv\w+",
    r"(?:fell|falls|falling|fallen) (?:apart|through)", r"vot(?:ed|es) down", r"abandon\w*", r"withdr[ea]w\w*",
    r"cancel\w+", r"walk(?:ed|s|ing)? away", r"br(?:oke|oken|eaking) (?:off|down)", r"reject(?:s|ed|ing)?",
    r"blocked", r"rebuff\w*", r"spurn\w*", r"unravel\w*", r"dead", r"(?:formally|officially) end(?:s|ed)?",
    r"pull(?:ed|s|ing) out", r"back(?:ed|s|ing) (?:out|away)", r"drop(?:ped|s|ping) (?:its|the|plans|a|out)",
    r"no longer (?:going|moving|pursuing)", r"outbid", r"lost out", r"unw(?:ound|ind\w*)", r"tore up", r"torn up",
    r"los(?:t|es) (?:its|the|their|a) (?:\w+ )?(?:contract|deal)", r"ditch\w*", r"decid(?:e|es|ed) (?:against|not to)",
    r"not (?:be )?(?:to )?(?:proceed\w*|go(?:ing)? ahead|pursu\w+|mov(?:e|ing) forward)", r"axe[ds]?", r"halt\w*",
    r"(?:gave|giv(?:es?|en|ing)) up(?: on)?", r"bail(?:s|ed|ing)? on", r"scuttl\w+", r"nix(?:es|ed)?",
)  # fmt: skip
_STOPPED = (
    r"end(?:s|ed|ing)?",
    r"sever(?:s|ed|ing)?",
    r"exit(?:s|ed|ing)?",
    r"drop(?:s|ped|ping)?",
    r"br(?:oke|eaking)",
)
"""Verbs that end a deal where they govern its noun."""
_UNDONE = (
    r"came to nothing", r"(?:end|ends|ended) ?$", r"(?:been|was|were|is|are|be) (?:ended|nixed|voided)", r"failed",
    r"(?:was|were|been|got) dropped", r"lapsed?", r"never (?:closed|happened|materiali[sz]ed|went through)", r"stalled",
)  # fmt: skip
"""Verbs that a deal is the subject of where it is off."""
_UNNAMED = (
    r"allegedly", r"rumou?r\w*",

    r"sources? (?:(?:who|familiar|close|briefed|with|inside|within|at|near) (?:[\w-]+ ){1,8})?"
    r"(?:say|says|said|tell|told)", r"sources were told",
    r"(?:people|persons?|sources?) (?:who (?:is|are|was|were) )?(?:directly )?(?:familiar|briefed|close|"
    r"with (?:direct )?knowledge)",
    r"according to (?:(?:multiple|several|two|three|unnamed|people|a new|new|media) )*(?:sources|people|reports?)",
    r"it (?:is|was|has been|had been|’s|'s)(?: widely)? (?:understood|reported|rumou?red|believed|thought|alleged)",
)  # fmt: skip
_SOURCED = re.compile(
    r"(?<!for )(?<!at )\b(?:reportedly(?! (?:more|for|worth|valu\w+|about|around|at|up)\b)|"
    + "|".join(_UNNAMED)
    + r")\b",
    re.IGNORECASE,
)
"""Words by which a text puts a whole sentence on sources it does not name, and not merely the size of a deal."""
_TALKED_OF = (
    *_UNNAMED, r"reportedly", r"unnamed", r"leaked", r"(?:reported|said|rumou?red|believed|thought|understood) to",
    r"in(?: \w+){0,2} talks", r"talks", r"negotiat\w+", r"discuss(?:es|ing|ed|ions?)", r"courting", r"interest in",
    r"consider(?:s|ing|ed)", r"weigh(?:s|ing|ed)", r"mull(?:s|ing|ed)?", r"explor(?:es|ing|ed)",
    r"ey(?:es|eing|ed)", r"(?:close|closing in|near|nears|nearing|on the verge|edges closer) (?:to|on|of|a|an)",
    r"wants? to", r"seek(?:s|ing)?", r"sought", r"looking to", r"hop(?:es|ing|ed) to", r"aim(?:s|ing|ed)? (?:to|for)",
    r"(?:bids?|offers?) (?:for|to)", r"bidding", r"ma(?:de|kes?) (?:an |a )?(?:\S{1,30} )?(?:offer|bid)",
    r"offered (?:to|for)", r"unsolicited", r"hostile", r"prepar(?:es|ing) (?:to|for|an)",
    r"(?:tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?) to", r"(?:proposed|attempted) to", r"proposals?",
    r"potential(?:ly)?", r"possibl[ey]", r"confidentially", r"fil(?:ed|es) (?:draft )?for",
    r"plans? for an? (?:\w+ )?ipo", r"(?:on track|expected|likely|poised|set to be) ?(?:to)?",
)  # fmt: skip
_NEARING = re.compile(
    r"\b(?:(?:talks|discussions|negotiations) (?:for|to|on|over|about)|near(?:s|ing)|clos(?:e|ing in)(?: to| on)|"
    r"finali[sz](?:es|ing)|on the verge of|on the cusp of)(?: \w+)?$",
    re.IGNORECASE,
)
"""Words between a company and a deal that it has not made yet."""
_FINALIZING = re.compile(r"^(?:\S+ ){0,4}?finali[sz]ing\b(?! of)", re.IGNORECASE)
_IMAGINED = (
    r"not(?! only)", r"never", r"den(?:y|ies|ied)", r"declin(?:ed|es) to", r"refus\w+", r"without", r"unlikely",
    r"no plans?", r"no deal", r"no intention", r"fail(?:s|ed)? to", r"\w+n[’']t", r"cannot", r"rather than",
    r"instead of", r"no longer", r"n?either", r"nor", r"yet to", r"if", r"unless", r"should", r"whether",
    r"imagine", r"hypothetical\w*", r"how to", r"suppose", r"stop(?:ped)?", r"bann?(?:ed)?", r"block",
    r"forecast\w*", r"predict\w*", r"analysts? (?:expect|say)", r"sue[sd]?", r"suing", r"lawsuit",
    r"(?:wanted|wished|longed|would like|dream(?:s|ed|ing)?) (?:to|of)", r"were to",
)  # fmt: skip
"""Words that deny a deal, or only imagine it."""
_TOLD = _any_of(
    r"sa(?:y|ys|id)", r"announc\w+", r"confirm\w*", r"disclos\w+", r"reveal\w*", r"under", r"terms", r"according",
    r"agree\w*", r"plan\w*", r"deal", r"pact",
)  # fmt: skip
"""Words before *would* with which it speaks of a plan rather than of what is imagined."""
_WISHING = re.compile(
    r"\b(?:expect|predict|forecast|want|urge?|press(?:ur)?e?|ask|advise?|encourage?)(?:e?[sd]|ing)?$", re.IGNORECASE
)
"""Verbs by which somebody expects a company to do something."""
_NTH_TIME = re.compile(
    r"\b(?:is|was|be|being|marks?|marked|not|(?:is|was)n[’']t)(?: (?!that)\S+){0,2}? the "
    r"(?:first|second|third|fourth|only|last) time [^,;:]{0,80}$",
    re.IGNORECASE,
)
"""Words before a statement by which a text counts what happened, and tells no deal."""
_HINTED = re.compile(
    r"\bleaked\b|\b(?:suggest|hint|indicat)(?:e?s|ed|ing)"
    r"(?: in (?:\w+ ){1,3}?(?:slides?|memos?|documents?|filings?))? that\b",
    re.IGNORECASE,
)
"""Words by which papers or somebody hint at a plan that nobody told."""
_UNSTOPPED = _any_of(
    r"(?:refus\w+|declin\w+|fail\w+|not|n[’']t|never|clear\w* the way|unable)(?: \w+)? (?:block|stop|halt|prevent|end)"
)
"""Words by which somebody lets a deal be."""
_LASTING = re.compile(
    r"\bha(?:ve|s|d)\b.*\b(?:worked|partnered|collaborated|cooperated|been)\b.*"
    r"\b(?:for (?:[\w-]+ ){0,4}(?:years|decades?)|since|closely)\b",
    re.IGNORECASE,
)
"""What is said of a relation of long standing, which is no event."""
_OWN_WORD = _any_of("says?", "said", r"announce[sd]?", r"confirm(?:s|ed)?")
_MODAL = _any_of(r"(?-i:may)", "might", "could")
"""Modal verbs, which say little where the company itself speaks of its plan."""

READINGS: tuple[Reading, ...] = (
    Reading("announced", "clause", _UNSTOPPED),
    Reading("denied", "clause", _any_of(*_UNTRUE)),
    Reading("denied", "after", _any_of(*_UNTRUE)),
    Reading(
        "denied", "after", re.compile(r"^(?:would|could|might)\b", re.I), _any_of("the", "its", "their", r"\w+['’]s")
    ),
    Reading("denied", "lead", re.compile(r"^(?:had|were|should|could|would|might|may|can|did|does|will|is)$", re.I)),
    Reading("denied", "lead", _any_of("if", "unless", "whether", r"imagin\w+", r"suppos(?:e|ing)")),
    Reading("denied", "clause", re.compile(r"^how\b.*\b(?:could|might|may|would|should|can)\b", re.I)),
    Reading("denied", "lead", _WISHING),
    Reading("denied", "before", _NTH_TIME),
    Reading("denied", "stated", _LASTING),
    Reading("ended", "after", _any_of(*_OVER, *_UNDONE)),
    Reading("ended", "lead", re.compile(rf"\b(?:{'|'.join((*_OVER, *_STOPPED))})(?: with)?$", re.I)),
    Reading("ended", "governing", _any_of(*_OVER, *_STOPPED)),
    Reading("ended", "towards", re.compile(rf"\b(?:{'|'.join((*_OVER, *_STOPPED))})(?: (?:of|from|on|with))?$", re.I)),
    Reading("ended", "joined", re.compile(rf"\b(?:{'|'.join((*_OVER, *_STOPPED))})\b.* and$", re.I)),
    Reading("denied", "governing", _any_of(*_IMAGINED)),
    Reading("denied", "governing", _any_of("would"), _TOLD),
    Reading("denied", "governing", NO_SUCH_THING),
    Reading("denied", "stated", NO_SUCH_THING),
    Reading("denied", "after", NOT_PLANNED),
    Reading("announced", "governing", _any_of(r"(?:accept(?:s|ed)?|wins?|won|winning) (?:\S+ ){0,6}?(?:bid|offer)")),
    Reading("announced", "after", _any_of("accepted", "succeeded")),
    Reading("reported", "clause", _any_of(*_UNNAMED)),
    Reading("reported", "governing", _any_of(*_TALKED_OF)),
    Reading("reported", "governing", _MODAL, _OWN_WORD),
    Reading("reported", "towards", _NEARING),
    Reading("reported", "stated", _FINALIZING),
    Reading("reported", "before", _HINTED),
    Reading("reported", "sentence", _SOURCED),
)
"""What words say of a deal; of those that apply the first one counts, and a deal without any is announced."""


def verdict_on(setting: Setting) -> Verdict:
    """What a sentence says of a deal, with the words that say so.

    :param setting: what stands around the statement of the deal.
    """
    beside = _beside(setting)
    if beside is not None:
        return Verdict(beside)
    told = " ".join(token.text for token in setting.before)
    for reading in READINGS:
        tokens = (*setting.lead, *setting.governing) if reading.where == "clause" else getattr(setting, reading.where)
        found = reading.words.search(" ".join(token.text for token in tokens))
        if found and not (reading.unless and reading.unless.search(told)):
            return Verdict(reading.stand, _held(tokens, *found.span()))
    return Verdict("reported" if is_wanted(setting) else "announced")


def _beside(setting: Setting) -> Stand | None:
    """What words right beside a statement, or with which its sentence goes on, say of it; none where nothing."""
    if fell_apart(setting):
        return "ended"
    if did_not_happen(setting):
        return "denied"
    if was_decided_against(setting):
        return "ended" if was_negotiated(setting) else "denied"
    return None


def _held(tokens: tuple[Token, ...], start: int, end: int) -> tuple[Token, ...]:
    """The tokens that lie between two offsets of their texts joined by spaces."""
    held, at = list[Token](), 0
    for token in tokens:
        if at < end and at + len(token.text) > start:
            held.append(token)
        at += len(token.text) + 1
    return tuple(held)

"""Makes one token of names that a list holds together: ``A, B and the chipmaker C``."""

from __future__ import annotations

from generator.extract.deals.coordination import has_own_verb
from generator.extract.deals.syntax import Tokens, is_finite, is_possessive, is_verb
from generator.extract.deals.tokens import Named, Token
from generator.extract.deals.words import AUXILIARIES, POSSESSIVES, PREPOSITIONS, PRONOUNS, RELATIVES, VERBS, word_set

_LONGEST_GAP = 6
"""How many words may describe a name inside a list, ``the chipmaker``, ``David Sacks'``."""
_AFTER_PAIR = word_set(
    "talks talk deal partner team join sign ink strike announce agree boost expand partnership collaborate merge"
)
"""Words that in a headline follow two names with only a comma between them."""
_SEPARATORS = {
    ",": ",", "and": "and", "&": "and", "plus": "and", "as well as": "with", "along with": "with",
    "together with": "with",
}  # fmt: skip


def join_lists(tokens: Tokens) -> Tokens:
    """Make one token of names that a list holds together: ``A, B and the chipmaker C``."""
    joined: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind == "name":
            end = _list_end(tokens, at)
            end = _with_others(tokens, end)
            if end > at:
                token = _joined(tokens[at : end + 1])
                at = end
        joined.append(token)
        at += 1
    return tuple(joined)


def _list_end(tokens: Tokens, at: int) -> int:
    """Index of the last name of the list that begins at a name; the index itself where there is none."""
    end, members, bound = at, 1, False
    while (found := _next_member(tokens, end)) is not None:
        following, separator = found
        second_clause = separator == ",and" and members == 1 and is_finite(tokens, following + 1)
        if second_clause or (separator in {"and", ",and"} and has_own_verb(tokens, at, following)):
            break
        end, members, bound = following, members + 1, bound or separator != ","
        if separator in {"and", ",and"}:
            break
    bound = bound or _with_others(tokens, end) > end
    headline = at == 0 and members == 2 and end + 1 < len(tokens) and tokens[end + 1].low in _AFTER_PAIR
    return end if bound or members > 2 or headline else at


def _with_others(tokens: Tokens, end: int) -> int:
    """Index of the last token of a list that goes on with others whom it does not name."""
    rest = [token.low for token in tokens[end + 1 : end + 5]]
    if rest[:1] == [","]:
        return end + 1 + len(_unnamed(rest[1:])) if _unnamed(rest[1:]) else end
    return end + len(_unnamed(rest))


def _unnamed(words: list[str]) -> list[str]:
    """The words at a beginning for those whom a list does not name: ``and others``, ``and other investors``."""
    if words[:2] in (["and", "others"], ["among", "others"], ["and", "co-investors"]):
        return words[:2]
    return words[:3] if words[:2] == ["and", "other"] and words[2:3] and words[2].endswith("s") else []


def _next_member(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """Index of the next name of a list and what parts it from the one before: ``,`` or ``and`` or ``,and``."""
    parting, gap = "", 0
    for number in range(at + 1, len(tokens)):
        token = tokens[number]
        if token.low in _SEPARATORS and (gap == 0 or tokens[number - 1].kind == "proper"):
            parting += _SEPARATORS[token.low]
            gap = 0
        elif parting and token.kind == "name" and not is_possessive(tokens, number) and _ends_list(tokens, at, number):
            return number, parting
        elif not parting or gap == _LONGEST_GAP or not _describes(tokens, number):
            return None
        else:
            gap += 1
    return None


def _ends_list(tokens: Tokens, first: int, at: int) -> bool:
    """Whether a name is itself a member, and not what describes a noun; in a headline ``A, B talks`` it may be."""
    return _is_head(tokens, at) or (first == 0 and at + 1 < len(tokens) and tokens[at + 1].low in _AFTER_PAIR)


def _is_head(tokens: Tokens, at: int) -> bool:
    """Whether no noun follows that the name would merely describe."""
    noun = at + 1 < len(tokens) and tokens[at + 1].kind in {"word", "proper", "ref"}
    return not (noun and not _ends_noun(tokens, at + 1))


def _ends_noun(tokens: Tokens, at: int) -> bool:
    """Whether a word cannot be the noun that a name before it describes."""
    low = tokens[at].low
    known = low in PREPOSITIONS | AUXILIARIES | RELATIVES | {"and", "or", "but", "while", "said", "to"}
    return known or low.endswith("ly") or is_verb(tokens, at) or low in {"also", "not"}


def _describes(tokens: Tokens, at: int) -> bool:
    """Whether a token may stand before a name inside a list and describe it."""
    token = tokens[at]
    if token.kind in {"name", "proper", "ref", "place"} or token.low in {"'s", "’s", "'", "’", "by"}:
        return token.low != "by"
    plain = token.kind == "word" and token.low not in PREPOSITIONS | PRONOUNS | AUXILIARIES | RELATIVES | POSSESSIVES
    return plain and not (is_verb(tokens, at) and VERBS[token.low][1] != "base")


def _joined(tokens: Tokens) -> Token:
    """One token for a list, naming each member once."""
    names: list[Named] = []
    for number, token in enumerate(tokens):
        member = number + 1 == len(tokens) or tokens[number + 1].low in _SEPARATORS
        if token.kind == "name" and member and token.names[0] not in names:
            names += token.names
    text = " ".join(token.text for token in tokens)
    return Token("name", text, tokens[0].start, tokens[-1].end, tuple(names))

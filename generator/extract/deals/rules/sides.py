"""Tells the two sides of an agreement: whoever has or makes it, and whom it is with."""

from __future__ import annotations

from generator.extract.deals.rules.parties import topic_of
from generator.extract.deals.statement import Statement
from generator.extract.deals.syntax import is_possessive
from generator.extract.deals.tokens import Named
from generator.extract.deals.vocabulary import CAPACITY, LICENSORS
from generator.extract.deals.words import word_set

_WARES = CAPACITY | word_set("cpus accelerators tpus racks")
_OPENING = 5
"""Before which token the noun of a fronted phrase stands: ``Thanks to a new partnership``."""
_SHOPPING = word_set("get find score grab snag shop check save")
"""Verbs by which an advertisement bids its reader to take a deal."""

_LETTING = word_set("allowing letting enabling permitting giving granting")
_ANNOUNCING = word_set("announce unveil reveal confirm tout sign strike")
_TITLES = word_set("ceo chief executive president chairman chairwoman boss officer")
_FORMER = word_set("former ex onetime")
_LONGEST_NAME = 3
"""Words of a person's name."""


def sides_of(said: Statement) -> tuple[tuple[Named, ...], tuple[Named, ...]] | None:
    """The two sides of an agreement: whoever has or makes it, and whom it is with."""
    mentioned = tuple(name for token in said.frame.before if token.kind == "name" for name in token.names)
    others = said.named("with") or mentioned or _owners(said) or _makers(said)
    others = others or allowed_by(said)
    owner = _not_publisher(said, others) or said.subject or speaks_for(said)
    joint = (
        said.named("between", "among") or (owner or mentioned if not others or not owner else ()) or _just_named(said)
    )
    if len(joint) > 1 and (not others or others == joint):
        return joint[:1], joint[1:]
    if (
        not owner
        and not _is_of_another_item(said)
        and (said.frame.light or said.amount or is_fronted(said))
        and said.frame.light not in _SHOPPING
    ):
        owner = topic_of(said, others)
    second = tuple(name for name in others if name not in owner)
    return (owner, second) if owner and second else None


def allowed_by(said: Statement) -> tuple[Named, ...]:
    """Whom an agreement lets use what its maker has: ``an agreement allowing X to use its models``."""
    thing = said.frame.object.tokens
    if not thing or thing[0].low not in _LETTING:
        return ()
    return said.frame.object.heads if said.infinitive("use", "access", "deploy", "run", "train") else ()


def speaks_for(said: Statement) -> tuple[Named, ...]:
    """The company whose head announces an agreement: ``X CEO Ann Boe announces``, ``X's Ann Boe announces``."""
    if said.frame.light not in _ANNOUNCING or not said.frame.chain:
        return ()
    tokens, verb = said.frame.clause.tokens, said.frame.chain[0]
    at = next(number for number, token in enumerate(tokens) if token is verb)
    person = at
    while person > 0 and tokens[person - 1].kind == "proper" and tokens[person - 1].low not in _TITLES:
        person -= 1
    titled = person
    while titled > 0 and tokens[titled - 1].low in _TITLES:
        titled -= 1
    owned = titled > 1 and is_possessive(tokens, titled - 2)
    owner = tokens[titled - 1 - owned] if titled - owned > 0 else None
    named = 1 <= at - person <= _LONGEST_NAME and (owned or titled < person)
    former = titled - owned > 1 and tokens[titled - 2 - owned].low in _FORMER
    return owner.names if owner is not None and owner.kind == "name" and named and not former else ()


def _is_of_another_item(said: Statement) -> bool:
    """Whether it is a former head's, or a list's next item names nobody: ``X, a bank; Y, a firm tied to Z``."""
    noun = said.frame.clause.tokens[said.frame.at]
    before = [token for token in said.sentence if token.start < noun.start]
    if said.frame.light in _ANNOUNCING and any(token.low in _FORMER for token in before):
        return True
    marks = [at for at, token in enumerate(before) if token.text == ";"]
    return bool(marks) and not any(token.names for token in before[marks[-1] :])


def is_fronted(said: Statement) -> bool:
    """Whether a partnership opens a sentence that tells what comes of it: ``In partnership with X, Y launches``."""
    opens = said.frame.clause.tokens[0].low in {"in", "through", "under", "thanks", "via"}
    opens = opens and said.frame.clause.tokens[0] is said.sentence[0]
    return opens and said.frame.at < _OPENING and said.word in {"partnership", "collaboration"}


def _just_named(said: Statement) -> tuple[Named, ...]:
    """Two organisations named together right before an agreement of some size: ``A and B, with a $1 billion deal``."""
    before = said.frame.clause.tokens[: said.frame.at]
    both = next((token.names for token in reversed(before) if token.kind == "name"), ())
    return both if len(both) == 2 and said.amount and not said.subject else ()


def _not_publisher(said: Statement, others: tuple[Named, ...]) -> tuple[Named, ...]:
    """The company that *it* stands for in a deal with publishers: not another publisher."""
    subject = said.frame.subject
    if subject is None or subject.kind == "name" or not others:
        return ()
    if not all(said.sector_of(name.name) in LICENSORS for name in (*subject.names, *others)):
        return ()
    return tuple(name for name in said.about if said.sector_of(name.name) in {"ai", "tech"})[:1]


def _owners(said: Statement) -> tuple[Named, ...]:
    """Whose technology or content an agreement is for."""
    return tuple(name for phrase in said.frame.phrases if phrase.opener in {"for", "to"} for name in phrase.owners)


def _makers(said: Statement) -> tuple[Named, ...]:
    """Whose goods a deal is done with: ``a deal to expand with thousands of X's processors``."""
    held = (phrase for phrase in said.frame.phrases if phrase.opener in {"with", "of"} and phrase.words & _WARES)
    task = said.infinitive("use", "rent", "lease", "access", "buy")
    used = task.mentioned if task is not None and task.words & _WARES and task.tokens[0].names else ()
    made = next((phrase.owners or phrase.mentioned for phrase in held if phrase.mentioned), used)
    return made if said.subject else ()

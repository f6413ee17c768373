"""The words that the grammar of deals rests on: verb forms, and closed lists of the little words between names."""

from __future__ import annotations

from typing import Literal

Tense = Literal["base", "s", "past", "ing"]
"""``past`` is the simple past as well as the participle."""


def word_set(words: str) -> frozenset[str]:
    """The words of a line, parted by spaces."""
    return frozenset(words.split())


_REGULAR = word_set(
    "abandon absorb accept acquire adapt add adopt agree air allege ally amass anchor announce appear appoint "
    "approve arrange ask assemble attempt attend attract award back bag become believe block bolster book boost borrow "
    "broadcast call cancel carry cement claim clinch close co-lead collaborate collapse collect combine "
    "commission commit compete complete confirm consider contract contribute cooperate create cut decide deepen "
    "delay deliver deny deploy develop disclose discuss dissolve ditch double draw drop earmark emerge employ end "
    "enter establish estimate evaluate exit expand expect expire exploit explore extend eye fail fetch file finalise "
    "finalize finance follow forge form fund gain garner gobble grab grant grow guarantee hail halt hand haul "
    "help hire host incorporate increase inject ink integrate introduce invest invite join justify kill land "
    "launch lease licence license line lock manage mandate merge move mull nab name near negotiate net notch note "
    "obtain offer open operate order outbid own participate partner pay pick plan pledge plot plough plow poach "
    "pocket postpone pour power prepare probe provide publish pull pump purchase pursue push quit raise rake "
    "reach ready receive refinance reject release rename renew rent replace report reserve reveal rival roll "
    "scoop score scrap scrape screen seal secure seek select serve share shelve sign signal slash snag snap snare "
    "source spin splash sponsor start state stream strike subscribe suggest supply support surface suspend "
    "swallow swap switch syndicate aim allow continue decline elect hope intend learn look need opt refuse "
    "co-develop construct debut head link procure shell upsize tap target team tell terminate test threaten "
    "top total trade train transfer "
    "triple try turn underwrite unite unveil use value vote vow walk want warn weigh welcome work worth yield "
    "embed install preload place price offload divest fill fulfill swoop"
)

_IRREGULAR = {
    "be": "am is are was were been being", "have": "has had having", "do": "does did done doing",
    "pay": "pays paid paying", "beat": "beats beaten beating",
    "eye": "eyes eyed eyeing eying",
    "begin": "begins began begun beginning", "bet": "bets betting", "bid": "bids bidding",
    "break": "breaks broke broken",
    "choose": "chooses chose chosen choosing", "bring": "brings brought bringing", "build": "builds built building",
    "buy": "buys bought buying", "come": "comes came coming", "draw": "draws drew drawn drawing",
    "fall": "falls fell fallen falling", "get": "gets got gotten getting", "give": "gives gave given giving",
    "go": "goes went gone going", "hold": "holds held holding", "keep": "keeps kept keeping",
    "know": "knows knew known knowing", "lead": "leads led leading", "lend": "lends lent lending",
    "make": "makes made making", "put": "puts putting", "rise": "rises rose risen rising",
    "run": "runs ran running", "say": "says said saying", "see": "sees saw seen seeing",
    "sell": "sells sold selling", "set": "sets setting", "show": "shows showed shown",
    "sink": "sinks sank sunk sinking", "spend": "spends spent spending", "strike": "strikes struck striking",
    "take": "takes took taken taking", "tell": "tells told telling", "think": "thinks thought thinking",
    "win": "wins won winning", "withdraw": "withdraws withdrew withdrawn withdrawing",
    "write": "writes wrote written", "co-lead": "co-leads co-led co-leading", "outbid": "outbids outbidding",
    "find": "finds found finding", "shake": "shakes shook shaken", "spin": "spins spun spinning",
    "underwrite": "underwrites underwrote underwritten", "cost": "costs costing", "cut": "cuts cutting",
    "hit": "hits hitting", "meet": "meets met meeting", "stand": "stands stood standing",
    "leave": "leaves left leaving", "mean": "means meant", "split": "splits splitting",
}  # fmt: skip
_DOUBLED = word_set("opt bag cut net nab plan plot scrap snag snap swap tap top haul drop grab commit vow") - {
    "haul",
    "vow",
}


def _forms(lemma: str) -> dict[str, Tense]:
    """The regular forms of a verb."""
    stem = lemma + lemma[-1] if lemma in _DOUBLED else lemma
    if lemma.endswith("e"):
        ed, ing, s = lemma + "d", lemma[:-1] + "ing", lemma + "s"
    elif lemma.endswith("y") and lemma[-2] not in "aeou":
        ed, ing, s = lemma[:-1] + "ied", lemma + "ing", lemma[:-1] + "ies"
    else:
        ed, ing, s = stem + "ed", stem + "ing", lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    return {lemma: "base", s: "s", ed: "past", ing: "ing"}


def _irregular_tense(form: str) -> Tense:
    if form.endswith("ing"):
        return "ing"
    return "s" if form.endswith("s") and form != "was" else "past"


def _verb_table() -> dict[str, tuple[str, Tense]]:
    table: dict[str, tuple[str, Tense]] = {}
    for lemma in sorted(_REGULAR):
        if lemma not in _IRREGULAR:
            table |= {form: (lemma, tense) for form, tense in _forms(lemma).items()}
    for lemma, forms in _IRREGULAR.items():
        table[lemma] = (lemma, "base")
        table |= {form: (lemma, _irregular_tense(form)) for form in forms.split()}
    return table


VERBS = _verb_table()
"""Each form of each verb that the grammar knows, with its lemma and tense."""

SAME_FORM = word_set("beat put cut hit set bet bid cost split outbid")
"""Verbs whose past is their base form."""

NOUN_TOO = word_set("""
    raise raises buy buys lead leads back order orders contract contracts purchase purchases supply supplies license
    licenses licence licences partner partners plan plans bet bets offer offers report reports bid bids fund funds close
    use uses lease leases rent rents award awards land lands tap pay sign signs work works power powers claim claims
    name names start starts value values total vote votes launch launches support supports target targets swap test
    tests cost costs cut cuts hit hits set run runs release releases trade trades share shares state states merge top
    book books line lines host hosts push call calls hire hires source sources rival rivals ally allies funding
    financing building training meeting holding offering backing listing spending filing operating manufacturing
    computing exit split process increase increases boost help near ready name eye draw aim aims look looks
    need needs hope hopes head heads link links debut shell shells score scores estimate estimates
    end ends attempt attempts place places price prices
    """)
"""Verb forms that are nouns after an article, an adjective, an amount or a preposition."""

AUXILIARIES = word_set(
    "is are was were be been being has have had having will would shall should can could may might must do does "
    "did get gets got gotten 's 've 'd 'll ’s ’ve ’d ’ll"
)
BE = word_set("is are was were be been being get gets got getting am 's ’s")

PREPOSITIONS = word_set(
    "of to in into for from with by at on over through via under between among alongside against during after "
    "before since without within across around about toward towards including until than as like per plus onto "
    "out up off amid despite"
)
DETERMINERS = word_set("a an the this that these those its their his her our any some another no each every")
POSSESSIVES = word_set("its their his her our my your")
RELATIVES = word_set("which who whose where whom that")
PRONOUNS = word_set("he she they we i you them him us me everyone anyone nobody someone")
CONJUNCTIONS = word_set("and but or then while because although though whereas if when so nor yet once")

REPORT_VERBS = word_set(
    "say announce report confirm reveal disclose tell claim note state show hail unveil suggest allege believe "
    "know learn think estimate warn signal deny"
)
"""Verbs whose object is another statement."""

CHAIN_VERBS = REPORT_VERBS | word_set(
    "agree plan expect want seek consider weigh explore mull eye hope intend aim try attempt offer prepare pledge vow "
    "commit set decide fail move look near begin start continue help discuss go come be have do will pursue "
    "negotiate threaten strike sign ink reach finalize finalise complete close cut enter make win get allow opt "
    "elect refuse decline need vote approve hold pay spend call "
    "swoop abandon scrap cancel drop terminate end withdraw reject shelve"
)
"""Verbs that may stand between a subject and the verb that states the deal: ``agreed to buy``, ``struck a deal to``."""

CHAIN_WORDS = word_set(
    "to that it they not off away n't a an the its their deal deals agreement agreements contract pact plan plans "
    "talks intention intent option right rights process bid offer proposal letter way track verge brink close set "
    "due likely poised ready able in of on into definitive final exclusive early advanced final binding "
    "non-binding preliminary tentative out front going soon now also just already recently previously once again "
    "ever never first then still officially formally finally jointly initially newly maybe perhaps both each all "
    "together back earlier later instead ultimately separately even actually only today yesterday tonight"
)
"""Words that may stand between a subject and its verb besides verbs, adverbs in -ly and dates."""

COMPANY_NOUNS = word_set(
    "startup start-up company firm business unit subsidiary parent rival competitor maker lab studio provider "
    "developer operator platform bank venture outfit"
)
"""Nouns that say what kind of company a name beside them is."""

NOUNS_AFTER_NAME = word_set(
    "share shares stock stake funds contract contracts order orders deal deals investment chip chips purchase "
    "lease leases funding financing training computing services power systems process supply fund technology "
    "hardware"
)
"""Nouns that follow a name as what it describes, though some are forms of verbs as well."""

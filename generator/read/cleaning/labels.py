"""Leftovers that a unit shows by its own words, a table of patterns by kind.

A pattern must match the whole unit, which is at most ``LONGEST`` characters: a sentence of the story never goes because
of a word in it, and no repeat has room to run away.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.read.cleaning.units import Unit

LONGEST = 400
"""A unit of more characters is never taken for its own words alone."""

_NETWORK = (
    r"(?:facebook|x|twitter|linkedin|whatsapp|telegram|reddit|pinterest|flipboard|bluesky|threads|mastodon|e-?mail)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_CLOCK = r"\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{1,4}T|UTC|GMT|IST)?"
_DAY = rf"(?:\d{{4}}-\d\d-\d\d|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}\s+{_MONTH},?\s+\d{{4}})"
_NAME = r"(?-i:[A-Z][\w.'’-]*(?:,? (?:and |& )?[A-Z][\w.'’-]*){0,5})"


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(alternatives)})\W*", re.I)


_PATTERNS = {
    "share": _pattern(
        r"share (?:this|the) (?:article|story|post|page|video)",
        rf"(?=.*\b(?:share|tweet|pin it|copy link|print this)\b)"
        rf"(?:share on {_NETWORK}|share|tweet|pin it|copy link|print this page|print|save|comments|{_NETWORK}"
        r"|[\s,|·•/])+",
        r"listen to this (?:article|story)\W.{0,30}",
    ),
    "newsletter": _pattern(
        r"(?:sign up|subscribe|register)(?: here| now| today| free)? (?:for|to) .{1,100}"
        r"\b(?:newsletters?|brief(?:ing)?|digest|alerts|inbox|mailing list|tech news|updates|channel|podcast)\b.{0,60}",
        r"subscribe(?: now| today)?|sign me up|sign up(?: now| today| here)?",
        r"get (?:free )?(?:alerts|updates|e-?mails) (?:on|about|for) .{1,60}",
        r"join .{1,80}\b(?:newsletter|mailing list)\b.{0,80}",
        r".{1,100}\b(?:delivered|sent) (?:straight |directly |right )?"
        r"(?:to your (?:inbox|e-?mail)|every (?:week)?day .{1,20}|(?:weekly|daily))",
    ),
    "follow": _pattern(
        rf"follow (?:us|me|@\w+|(?-i:[A-Z])\w+) (?:on )?(?:google news|{_NETWORK})\b.{{0,100}}",
        rf"follow on (?:google news|{_NETWORK})",
        rf"(?:follow|find|like|join|connect with) (?:us|me|our .{{1,30}}) (?:on|at|via) {_NETWORK}\b.{{0,100}}",
        r"(?:subscribe|listen|watch|tune in|find us|rate us|follow(?: us| the show)?)\b[^.!?]{0,60}\b(?:on|via|in|at) "
        r"(?:spotify|apple podcasts?|itunes|youtube|overcast|pocket casts|google podcasts?|amazon music)\b"
        r"[^.!?]{0,120}",
        r"add .{1,40} as a preferred source on google.{0,40}",
        r"(?:check out .{1,80}, and )?follow @\w+ on .{1,80}",
    ),
    "read_more": _pattern(
        r"(?:read more|related(?: (?:articles?|stories|posts?|reading|coverage))?|see also|also read|read also"
        r"|read next|recommended reading|don['’]t miss|you may (?:also )?like|more from [^:]{1,30})\s*:\s*.{1,140}",
        r"read the (?:full|rest of the|original|whole) (?:story|article|post|report)(?: (?:at|on|in|here)\b.{0,60})?",
        r"continue reading|read more|keep reading|click here to read more|view link|embedded content|read our process",
    ),
    "republished": _pattern(
        r"the post .{1,200} (?:appeared first on|first appeared on) .{1,60}",
        r"this (?:article|story|post) (?:was )?(?:originally|first) (?:appeared|published) (?:on|at|by|in) .{1,120}",
    ),
    "cookies": _pattern(
        r"(?:.{0,80}\b)?(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\b.{0,240}",
        r"cookies help us .{1,200}",
        r".{0,120}\b(?:agree|consent) to (?:our|the) use of cookies\b.{0,120}",
        r"(?:accept|manage|reject)(?: all)? cookies",
    ),
    "legal": _pattern(
        r"(?:copyright )?©.{0,120}",
        r".{0,120}\ball rights reserved\b.{0,60}",
        r"copyright notice: .{1,120}",
        r"disclaimer: .{1,300}",
        r"(?=.*\b(?:terms of|privacy policy|cookie policy))"
        r"(?:terms of (?:use|service)|privacy policy|contact(?: us)?|cookie policy|about(?: us)?|[\s|·•])+"
        r"(?:©.{0,20})?",
    ),
    "affiliate": _pattern(
        r".{0,120}\b(?:when|if) you (?:buy|purchase|click|make a purchase)\b.{0,60}\blinks?\b.{0,80}"
        r"\b(?:commissions?|paid|affiliate)\b.{0,160}",
        r"(?:this|our) (?:article|post|site|story) (?:may )?contains? affiliate links\b.{0,120}",
    ),
    "trust": _pattern(r"why you can trust [\w’']+(?: \w+)?"),
    "advert": _pattern(
        r"advertisements?|sponsored(?: content)?|story continues below.{0,30}|scroll to continue.{0,30}"
    ),
    "comments": _pattern(
        r"leave a (?:reply|comment)|\d+ comments?|log in to comment|post a comment",
        r"your email address will not be published.{0,80}",
        r"required fields are marked.{0,20}",
    ),
    "credit": _pattern(
        r"(?!.*[a-z]{3}[.!?]\W*$)(?:photo|image|picture|illustration|photograph|graphic)s?"
        r"(?: credits?| by| courtesy(?: of)?)?\s*:\s*[^!?]{1,80}",
        r"(?:stock (?:image|photo)|staff photo|file photo|handout)(?:\W[^.!?]{0,60})?",
        r"[^.!?]{1,100}(?:/|\bvia|©)\s*getty images(?: plus)?",
        r"(?!.*[a-z]{3}[.!?]\W*$)credits?\s*:\s*[^!?]{1,80}",
    ),
    "embedded": _pattern(r"pic\.twitter\.com/\w+", rf"— .{{1,60}} \(@\w{{1,20}}\) {_MONTH} \d{{1,2}}, \d{{4}}"),
    "skip": _pattern(r"skip to (?:main )?content|skip (?:main )?navigation|toggle navigation"),
    "top": _pattern(r"back to (?:the )?top"),
    "byline": _pattern(
        r"(?:written|reviewed|edited|reported|posted) by(?:\s*:?\s*.{1,80})?",
        rf"by {_NAME}(?:[,|•·–—-].{{0,60}})?",
        r"in brief|posted|published|updated|last updated",
        r"[^.!?]{1,60} contributed(?: to this (?:report|story|article))?",
        rf"(?:(?:first |last )?(?:posted|published|updated)(?: on| at)?\W*)?"
        rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
        rf"(?:{_CLOCK}\s*[·|/,•-]?\s*)?{_DAY}(?:\W*(?:at\s+)?{_CLOCK})?",
    ),
    "foot": _pattern(
        r"topics|tags|newsletters|related|recommended|most (?:popular|read)|latest news|trending(?: now)?|more stories|"
        r"related (?:articles|stories|posts|coverage|news)|you may also like|about (?:the author|our media group)|"
        r"leave a (?:reply|comment)|more from .{1,30}|a message from .{1,40}|share this article"
    ),
    "support": _pattern(r"(?:please )?support our (?:mission|journalism|work|newsroom)\b.{0,160}"),
    "plug": _pattern(
        r"(?:register|book|buy|get|save|join|apply) (?:your |a |an |the )?(?:now|tickets?|pass|spot|seat|early bird)"
    ),
}


def says(unit: Unit, kind: str) -> bool:
    """Tell whether the words of a unit, all of them, are of a kind."""
    return len(unit.text) <= LONGEST and _PATTERNS[kind].fullmatch(unit.text) is not None


def said(units: Sequence[Unit], kind: str) -> set[int]:
    """Find the units that are of a kind; headings and the cells of tables never are."""
    return {index for index, unit in enumerate(units) if not unit.fixed and says(unit, kind)}

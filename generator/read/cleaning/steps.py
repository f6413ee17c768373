"""The steps of cleaning: each names a kind of leftover, and its first sentence is the reason that an editor sees.

A step takes the units that are left and the article's title, and gives the indexes of those that go.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.read.cleaning.labels import said, says

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.read.cleaning.units import Unit

HEAD = 60
"""So many units at most stand above the text of a scraped page."""

_EVENT = re.compile(r"[A-Z][\w&.]*(?: [A-Z][\w&.]*){0,2} event")
_PLUG = re.compile(r"\b(?:waitlist|tickets?|register|early bird|save (?:up to|over)|passes)\b", re.I)
_CREDIT = re.compile(r"(?<![\w-])(?:photo|image|picture)-?credits?(?![\w-])")
_WRITER = re.compile(
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} is (?:an?|the) [^.]{0,60}"
    r"\b(?:reporter|writer|editor|journalist|correspondent|contributor|columnist)\b"
    r"[^.]{0,30}\b(?:at|for|with|covers|covering|based)\b"
)


def event_plug(units: Sequence[Unit], _title: str) -> set[int]:
    """The advertisement of an event names companies that the story does not."""
    gone: set[int] = set()
    for index, unit in enumerate(units):
        if index not in gone and not unit.fixed and _EVENT.fullmatch(unit.text):
            box = _indented_after(units, index) if unit.tabs else _plugged_after(units, index)
            gone |= {index, *box} if box else set()
    return gone | said(units, "plug")


def _indented_after(units: Sequence[Unit], label: int) -> range:
    """Give the units below a label that are indented with tabs, as the label is: one box of the page."""
    end = label + 1
    while end < len(units) and units[end].tabs:
        end += 1
    return range(label + 1, end)


def _plugged_after(units: Sequence[Unit], label: int) -> range:
    """Give the few units below a label up to the last that sells a ticket, running text among them once at most."""
    end, running = label, 0
    for index in range(label + 1, min(label + 8, len(units))):
        sells = _PLUG.search(units[index].text)
        running += units[index].prose
        if running > 1 or (units[index].prose and not sells):
            break
        end = index if sells else end
    return range(label + 1, end + 1)


def disclosure(units: Sequence[Unit], _title: str) -> set[int]:
    """How the publisher earns from links, or why to trust it, is not of the story."""
    boxes = said(units, "trust")
    after = {i + 1 for i in boxes if i + 1 < len(units) and units[i + 1].text.startswith((":", "'", "‘", "Our "))}
    return boxes | after | said(units, "affiliate")


def newsletter(units: Sequence[Unit], _title: str) -> set[int]:
    """A box for signing up to a newsletter is not of the story."""
    return said(units, "newsletter")


def share_buttons(units: Sequence[Unit], _title: str) -> set[int]:
    """Buttons for sharing say nothing without the page that they stood on."""
    return said(units, "share")


def follow_us(units: Sequence[Unit], _title: str) -> set[int]:
    """An invitation to follow the publisher elsewhere is not of the story."""
    return said(units, "follow")


def read_more(units: Sequence[Unit], _title: str) -> set[int]:
    """A pointer to another story names companies that this one does not."""
    return said(units, "read_more")


def republished_from(units: Sequence[Unit], _title: str) -> set[int]:
    """A syndication line repeats the address that the article already gives as its source."""
    return said(units, "republished")


def notices(units: Sequence[Unit], _title: str) -> set[int]:
    """Notices on cookies, rights and comments, and appeals for support, belong to the publisher's page."""
    kinds = ("cookies", "legal", "comments", "support", "top")
    return {index for kind in kinds for index in said(units, kind)}


def advertisement(units: Sequence[Unit], _title: str) -> set[int]:
    """The mark of an advertisement stands for something that is not there."""
    return said(units, "advert")


def embedded_post(units: Sequence[Unit], _title: str) -> set[int]:
    """The remains of a post from a social network, without its words."""
    return {index for index in said(units, "embedded") if not units[index].marker}


def picture_credit(units: Sequence[Unit], _title: str) -> set[int]:
    """The credit of a picture that is not there."""
    worded = {index for index in said(units, "credit") if units[index].marker != "figcaption"}
    return worded | {index for index, unit in enumerate(units) if _CREDIT.search(unit.classes)}


def page_menu(units: Sequence[Unit], title: str) -> set[int]:
    """Menu entries above the title belong to the publisher's page."""
    place = _title_place(units, title)
    gone = set(range(place or 0))
    for index, unit in enumerate(units[:10]):
        if index in gone:
            continue
        if says(unit, "skip") or (unit.text == "Home" and not unit.marker):
            gone |= {*_entries_before(units, index), index, *_entries_after(units, index)}
        elif unit.text.startswith("Home") and unit.gaps and not unit.prose:
            gone.add(index)
    return gone | _menu_rows(units)


def _entries_before(units: Sequence[Unit], end: int) -> range:
    """Give the units above one, if all of them read as entries of a menu."""
    return range(end if any(unit.ended or unit.words > 4 for unit in units[:end]) else 0, end)


def _entries_after(units: Sequence[Unit], start: int) -> range:
    """Give the units below one that read as entries of a menu."""
    end = start + 1
    while end < len(units) and not units[end].ended and (units[end].words <= 4 or units[end].gaps >= 2):
        end += 1
    return range(start + 1, min(end, start + HEAD))


def _menu_rows(units: Sequence[Unit]) -> set[int]:
    """Find rows of entries before the first and after the last running text."""
    prose = [index for index, unit in enumerate(units) if unit.prose] or [0]
    return {
        index
        for index, unit in enumerate(units)
        if not prose[0] < index < prose[-1]
        and unit.gaps >= 2
        and not unit.text.startswith("|")
        and unit.words <= 4 * (unit.gaps + 1)
        and len(unit.text) <= 160
        and not unit.ended
    }


def _title_place(units: Sequence[Unit], title: str) -> int | None:
    """Find the unit that repeats the title, with nothing but labels above it."""
    wanted = _key(title)
    for index, unit in enumerate(units[:HEAD]):
        if wanted and _key(unit.text) == wanted:
            return index
        if unit.prose:
            return None
    return None


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def title_repeated(units: Sequence[Unit], title: str) -> set[int]:
    """The page shows the title above the text."""
    place = _title_place(units, title)
    return set() if place is None else {place}


def byline(units: Sequence[Unit], _title: str) -> set[int]:
    """Who wrote it, when, and the credit of its picture stand above or below the text, not in it."""
    prose = [index for index, unit in enumerate(units[:HEAD]) if unit.prose]
    head = prose[1] if len(prose) > 1 else min(len(units), HEAD)
    gone: set[int] = set()
    for index, unit in enumerate(units[:HEAD]):
        if index not in gone and _by(unit) and (index < head or unit.text.endswith(" by")):
            gone |= {index, *_names_after(units, index)}
    return gone | {index for index in range(max(len(units) - 3, 0), len(units)) if _by(units[index])}


def _by(unit: Unit) -> bool:
    return not unit.fixed and says(unit, "byline")


def _names_after(units: Sequence[Unit], label: int) -> range:
    """Give the names, roles, dates and credits between a byline and the text: short, no end mark; the first may be
    longer."""
    end = label + 1
    if not any(unit.prose for unit in units[end : label + HEAD]):
        return range(end, min(end + units[label].text.endswith(" by"), len(units)))
    longest = 160 if units[label].text.endswith(" by") else 60
    while end < len(units) and not units[end].fixed and len(units[end].text) <= longest and not units[end].ended:
        end, longest = end + 1, 60
    return range(label + 1, end)


def author_note(units: Sequence[Unit], _title: str) -> set[int]:
    """What the publisher says of the author stands below the story."""
    last = range(max(len(units) - 4, 1), len(units))
    notes = {index for index in last if not units[index].fixed and _WRITER.match(units[index].text)}
    return notes | {index - 1 for index in notes if units[index - 1].text.casefold() == "about the author"}


def page_foot(units: Sequence[Unit], _title: str) -> set[int]:
    """What follows the end of the story belongs to the publisher's page."""
    start = len(units)
    while start > 1 and (units[start - 1].tabs or not units[start - 1].prose):
        start -= 1
    feet = (index for index in range(start, len(units)) if says(units[index], "foot") and not units[index].fixed)
    indented = len(units)
    while indented > start and units[indented - 1].tabs and not units[indented - 1].marker:
        indented -= 1
    return set(range(min(next(feet, len(units)), indented), len(units)))


def other_headlines(units: Sequence[Unit], _title: str) -> set[int]:
    """Headlines of other stories below the text name companies that this one does not."""
    start = len(units)
    while start and _headline(units[start - 1]):
        start -= 1
    return set(range(start, len(units))) if len(units) - start >= 3 else set()


def _headline(unit: Unit) -> bool:
    """Tell whether a unit has the capitals of a headline, and nothing else about it."""
    words = [word for word in unit.text.split() if len(word) > 3 and word[0].isalpha()]
    capital = sum(word[0].isupper() for word in words)
    return not unit.marker and not unit.ended and len(words) >= 3 and unit.words <= 18 and capital >= 0.8 * len(words)


STEPS: tuple[Callable[[Sequence[Unit], str], set[int]], ...] = (
    event_plug,
    disclosure,
    newsletter,
    share_buttons,
    follow_us,
    read_more,
    republished_from,
    notices,
    advertisement,
    embedded_post,
    picture_credit,
    page_menu,
    title_repeated,
    byline,
    author_note,
    page_foot,
    other_headlines,
)
"""In the order in which they are taken; each sees what the ones before it left."""

"""Reads the words that say when, against the day of the article, with the precision that the words have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip

_MONTH = (
    r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_COUNTED = rf"(?P<count>{'|'.join(_COUNTS)}|\d{{1,2}})\s(?P<unit>day|week|month|year)s?"
_SAME_DAY = r"(?:(?:the|that)\ssame|that)\sday"
_NOT_OF_THING = (
    r"(?!\s(?:(?-i:[A-Z][\w.-]*)\s){0,3}(?:(?:racing|football|league|model|tennis)\s)?"
    r"(?:seasons?|models?|editions?|line-?ups?|range|vintage|playoffs|draft|schedule)\b)"
)
"""What makes a year part of a thing's name: ``the 2026 season``."""
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"


@dataclass(frozen=True, slots=True)
class DateSpan:
    """Words that say when, and the date they mean."""

    start: int
    """Offset of their first character."""
    end: int
    """Offset after their last character."""
    date: str
    """``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""


def _full(match: re.Match[str], today: date | None) -> str | None:
    """``16 February 2024``, ``Feb. 16, 2024``."""
    del today
    return _iso(int(match["year"]), _month(match), int(match["day"]))


def _numeric(match: re.Match[str], today: date | None) -> str | None:
    """``2024-02-16``."""
    del today
    return _iso(int(match["year"]), int(match["number"]), int(match["day"]))


def _day_of_month(match: re.Match[str], today: date | None) -> str | None:
    """``on Feb. 16``: the last such day up to the one after the article's own."""
    if today is None:
        return None
    for year in (today.year, today.year - 1):
        day = _iso(year, _month(match), int(match["day"]))
        if day and day <= (today + timedelta(days=1)).isoformat():
            return day
    return None


def _month_of_year(match: re.Match[str], today: date | None) -> str | None:
    del today
    return f"{match['year']}-{_month(match):02}"


def _bare_month(match: re.Match[str], today: date | None) -> str | None:
    """``in October``, ``last September``: the last such month that is not after the article."""
    if today is None:
        return None
    month = _month(match)
    return f"{today.year if month <= today.month else today.year - 1}-{month:02}"


def _year(match: re.Match[str], today: date | None) -> str | None:
    del today
    return match["year"]


def _weekday(match: re.Match[str], today: date | None) -> str | None:
    """``on Monday``: the last such day up to the article's own; ``last Monday`` is never the same day."""
    if today is None:
        return None
    back = (today.weekday() - _WEEKDAYS.index(match["weekday"].lower())) % 7
    if match["last"] and back == 0:
        back = 7
    return (today - timedelta(days=back)).isoformat()


def _near(match: re.Match[str], today: date | None) -> str | None:
    """``today``, ``yesterday``, ``last month``, ``earlier this year``: from the unit and the number of units back."""
    if today is None:
        return None
    unit, back = _NEAR[re.sub(r"\s+", " ", match[0].lower())]
    return _back(today, unit, back)


def _same_day(match: re.Match[str], today: date | None) -> str | None:
    """``hours after``, ``hours ago``, ``the same day``."""
    del match
    return today.isoformat() if today else None


def _ago(match: re.Match[str], today: date | None) -> str | None:
    """``two years ago``, ``a week ago``."""
    if today is None:
        return None
    return _back(today, match["unit"].lower(), _COUNTS.get(match["count"].lower()) or int(match["count"]))


_NEAR = {
    "today": ("day", 0), "earlier today": ("day", 0), "this morning": ("day", 0), "tonight": ("day", 0),
    "yesterday": ("day", 1), "last night": ("day", 1), "this week": ("week", 0), "earlier this week": ("week", 0),
    "last week": ("week", 1), "this month": ("month", 0), "earlier this month": ("month", 0),
    "last month": ("month", 1), "this year": ("year", 0), "earlier this year": ("year", 0),
    "last year": ("year", 1), "this spring": ("year", 0), "this summer": ("year", 0), "this fall": ("year", 0),
    "this autumn": ("year", 0), "this winter": ("year", 0),
}  # fmt: skip


def _back(today: date, unit: str, count: int) -> str:
    """The day, month or year that lies so many units back; a week is given as its month, or the year it lies in."""
    if unit == "day":
        return (today - timedelta(days=count)).isoformat()
    if unit == "week":
        monday = today - timedelta(days=today.weekday() + 7 * count)
        first, last = monday.isoformat(), min(monday + timedelta(days=6), today).isoformat()
        return first[:7] if first[:7] == last[:7] else last[:7]
    if unit == "month":
        months = today.year * 12 + today.month - 1 - count
        return f"{months // 12}-{months % 12 + 1:02}"
    return str(today.year - count)


def _month(match: re.Match[str]) -> int:
    return _MONTHS.index(match["month"].lower()[:3]) + 1


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


_Reader = Callable[[re.Match[str], "date | None"], "str | None"]

_FORMS: tuple[tuple[str, _Reader], ...] = (
    (rf"\b{_MONTH}\s{_DAY},?\s{_YEAR}\b", _full),
    (rf"\b{_DAY}\s(?:of\s)?{_MONTH},?\s{_YEAR}\b", _full),
    (rf"\b{_YEAR}-(?P<number>[01]\d)-(?P<day>[0-3]\d)\b", _numeric),
    (rf"\b{_MONTH},?\s(?:of\s)?{_YEAR}\b", _month_of_year),
    (rf"\b{_MONTH}\s{_DAY}\b(?!\s(?:million|billion|percent))", _day_of_month),
    (rf"\b{_DAY}\s{_MONTH}\b", _day_of_month),
    (
        rf"\b(?:in|last|since|this|early|late|mid|of|during)[\s-](?:early\s|late\s|mid-)?{_MONTH}(?!\w)(?!\.?,?\s\d)",
        _bare_month,
    ),
    (rf"(?<![\w$€£.,]){_YEAR}(?![\w%]|[.,]\d|-\d){_NOT_OF_THING}", _year),
    (rf"\b(?P<last>last\s)?(?P<weekday>{'|'.join(_WEEKDAYS)})\b", _weekday),
    (rf"\b(?:{'|'.join(sorted(_NEAR, key=lambda words: (-len(words), words)))})\b", _near),
    (rf"\b{_SAME_DAY}\b", _same_day),
    (r"\bhours(?=\s(?:after|ago|earlier|later)\b)", _same_day),
    (rf"\b{_COUNTED}\s(?:ago|earlier)\b", _ago),
)
_EARLIER = re.compile(rf"{_COUNTED}\searlier")
_SAME = re.compile(_SAME_DAY)
_HINTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("(?P<month>", re.compile("|".join(_MONTHS), re.IGNORECASE)),
    ("(?P<year>", re.compile("(?:19|20)\\d\\d")),
    ("", re.compile("day|night|morning|week|month|year|hours|spring|summer|fall|autumn|winter", re.IGNORECASE)),
)
"""What a text must hold for the forms with some group to find anything in it; the last line is for all others."""
_COMPILED = tuple(
    (next(hint for group, hint in _HINTS if group in form), re.compile(form, re.IGNORECASE), reader)
    for form, reader in _FORMS
)


def find_dates(text: str, today: str | None) -> tuple[DateSpan, ...]:
    """Every date that a text names, in order; of two that overlap the fuller one.

    :param text: one passage.
    :param today: the article's day, ``YYYY-MM-DD``; without it only dates with a year are read.
    """
    day = date.fromisoformat(today) if today and len(today) == 10 else None
    spans = sorted(_spans(text, day), key=lambda span: (span.start, -span.end))
    kept: list[DateSpan] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(_against(kept[-1], text, span) if kept else span)
    return tuple(kept)


def _against(former: DateSpan, text: str, span: DateSpan) -> DateSpan:
    """A date that counts from the one before it: ``In 2019 …, two years earlier``, ``On May 3 …, the same day``."""
    words = text[span.start : span.end].lower()
    if _SAME.fullmatch(words) and len(former.date) == 10:
        return replace(span, date=former.date)
    counted = _EARLIER.fullmatch(words)
    if counted is None or (counted["unit"] != "year" and len(former.date) < 10):
        return span
    day = date.fromisoformat(f"{former.date}-01-01"[:10])
    return replace(span, date=_back(day, counted["unit"], _COUNTS.get(counted["count"]) or int(counted["count"])))


def _spans(text: str, today: date | None) -> Iterator[DateSpan]:
    hinted = {hint for _, hint in _HINTS if hint.search(text)}
    for hint, pattern, reader in _COMPILED:
        for match in pattern.finditer(text) if hint in hinted else ():
            said = reader(match, today)
            if said is not None:
                yield DateSpan(match.start(), match.end(), said)

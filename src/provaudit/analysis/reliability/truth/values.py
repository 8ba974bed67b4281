"""One form for values that are the same, by type: `1,200` and `1200`, `7:05 PM` and `19:05`."""

from __future__ import annotations

import re

from provaudit.text.iso import days
from provaudit.text.normalise import norm
from provaudit.text.values import mentions

TYPES = ("", "number", "date", "time", "text")

_NOTHING = re.compile(
    r"(?:|-+|\?+|n/a|n\.a\.|null|nan|nil|tb[ad]|unknown|no data|not (?:given|known|applicable)|.{0,20}\bnot available\b.{0,20})"
)
_NUMBER = re.compile(r"(?P<sign>[-+]?)(?P<whole>\d{1,3}(?:,\d{3}){1,6}|\d{1,30})(?P<fraction>\.\d{1,30})?")
_SCALED = re.compile(
    r"[$€£¥]?\s?(?P<figure>[-+]?\d[\d,.]{0,30})\s?(?P<scale>thousand|k|million|mn|m|billion|bn|trillion|tn|%|per\s?cent)?"
)
_SCALES = {"thousand": 3, "k": 3, "million": 6, "mn": 6, "m": 6, "billion": 9, "bn": 9, "trillion": 12, "tn": 12}
_SPACED = re.compile(r"(?<=\d)[ '’](?=\d{3}(?!\d))")
_CLOCK = re.compile(r"(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?:\s{0,3}(?P<half>[ap])\.?\s?(?:m\b\.?)?)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WORD = re.compile(r"[a-z]+|\d+")
_BESIDE = re.compile(r"[^\d:]{0,60}(?:\d{1,4}[^\d:]{1,20}){0,3}\d{0,4}[^\d:]{0,30}")


def canonical(value: str, type: str = "") -> str:
    """The form under which equal values are equal; "" for a value that says nothing ("n/a", "not available").

    A "number" may have a scale ("1.2 million", "12%", "$3bn"); its currency and sign of percent are left to the item. A "date" may be written out
    ("4 May 1932", "May 1932"). `type` "time" keeps the clock time alone, whatever date stands beside it. Without a type, a bare number is recognised, and a clock
    time with am or pm, beside which a date is kept ("19:05 @1-12") and a remark ("estimated") is not; all else is text. "007" stays text: its zeros may mean something.
    """
    text = norm(value) if value.strip() not in ("-", "+") else ""
    if value.lstrip()[:1] == "-" and text[:1].isdigit():
        text = "-" + text
    if _NOTHING.fullmatch(text):
        return ""
    if type in ("", "number"):
        m = _NUMBER.fullmatch(text)
        if m and (type == "number" or m["whole"] == "0" or m["whole"][0] != "0"):
            return _number(m)
    if type == "number" and (scaled := _scaled(_SPACED.sub("", text))):
        return scaled
    if type == "date" and not days(text):
        return _dated(value.strip()) or text
    if type in ("", "time"):
        m = _CLOCK.search(text)
        if m and type == "time":
            return _clock(m)
        if m and m["half"]:
            rest = text[: m.start()] + " " + text[m.end() :]
            if len(rest) < 60 and _BESIDE.fullmatch(rest):
                return _clock(m) + _day(rest)
    return text


def is_bare_clock(value: str) -> bool:
    """True if `value` is a clock time and nothing else."""
    return bool(_CLOCK.fullmatch(value.strip().lower()))


def without_day(form: str) -> tuple[str, str]:
    """A canonical clock time and the day beside it ("" for none); any other form as it is."""
    clock, _, day = form.partition(" @")
    return clock, day


def _day(rest: str) -> str:
    """Month and day named in `rest`, as " @" and the two numbers in order of size, so that "Dec 1" and "12-01-11" are one."""
    numbers = [str(_MONTHS.index(w[:3]) + 1) if w[:3] in _MONTHS else w for w in _WORD.findall(rest)]
    numbers = [n.lstrip("0") for n in numbers if n.isdigit() and len(n) < 3][:2]
    return " @" + "-".join(sorted(numbers, key=int)) if numbers else ""


def _number(m: re.Match[str]) -> str:
    whole = m["whole"].replace(",", "").lstrip("0") or "0"
    fraction = (m["fraction"] or "").rstrip("0").rstrip(".")
    sign = "-" if m["sign"] == "-" and (whole != "0" or fraction) else ""
    return sign + whole + fraction


def _scaled(text: str) -> str:
    """A number with its scale worked in, exactly; "" for what is none."""
    m = _SCALED.fullmatch(text)
    figure = _NUMBER.fullmatch(m["figure"]) if m else None
    if m is None or figure is None:
        return ""
    number = _number(figure)
    whole, _, fraction = number.partition(".")
    zeros = _SCALES.get(m["scale"] or "", 0)
    if not zeros:
        return number
    moved = (fraction + "0" * zeros)[:zeros]
    rest = fraction[zeros:]
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return sign + ((whole + moved).lstrip("0") or "0") + (f".{rest}" if rest else "")


def _dated(value: str) -> str:
    """A date that is written out, as ISO 8601; "" for what is none, or not known to a year, month or day."""
    found = mentions(value) if len(value) < 60 else ()
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(value)):
        iso = str(found[0].value)
        return iso if days(iso) else ""
    return ""


def _clock(m: re.Match[str]) -> str:
    hour = int(m["hour"])
    if m["half"] and hour <= 12:
        hour = hour % 12 + (12 if m["half"] == "p" else 0)
    return f"{hour:02d}:{m['minute']}"


def likeness(a: str, b: str, type: str = "") -> float:
    """How far support for `b` is support for `a` too, in 0…1 (both canonical, and different).

    A period supports the day within it, and a day the period that holds it, wholly; a number supports another within 1 % of it, the
    more the closer. All other values are for or against, and nothing between.
    """
    if type in ("", "date"):
        first, second = days(a), days(b)
        if first and second:
            inside = first[0] >= second[0] and first[1] <= second[1]
            around = first[0] <= second[0] and first[1] >= second[1]
            return 1.0 if (inside or around) and len(a) != len(b) and (type == "date" or "-" in a + b) else 0.0
    if type == "number":
        try:
            x, y = float(a), float(b)
        except ValueError:
            return 0.0
        width = 0.01 * max(abs(x), abs(y))
        return max(0.0, 1 - abs(x - y) / width) if width else 0.0
    return 0.0

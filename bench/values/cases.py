"""The Recognizers-Text cases that a value grammar for edited prose is held to, and why the others are not.

The cases (MIT, Microsoft Recognizers-Text) were written for a chat assistant: beside prose they hold commands, queries, formulas and typing
errors. What is out is decided here by the wording of the case and of the expected text alone, never by what the grammar answers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILES = {
    "NumberModel": "number",
    "PercentModel": "percentage",
    "CurrencyModel": "currency",
    "DimensionModel": "dimension",
    "DateParser": "date",
    "DatePeriodParser": "date",
    "NumberRangeModel": "number range",
    "DurationParser": "duration",
}
"""Which file holds cases of which type. Number ranges and durations are reported beside the four types that issue 5 names."""


@dataclass(frozen=True, slots=True)
class Case:
    """An input with the values expected in it: (text, result) as the file has them. `tune` is False for every eighth."""

    file: str
    index: int
    type: str
    text: str
    reference: str
    expected: tuple[tuple[str, Any], ...]

    @property
    def tune(self) -> bool:
        """True for the seven eighths that the grammar may be tuned on."""
        return self.index % 8 != 7


def cases(folder: Path) -> Iterator[Case]:
    """All cases of the files, in order."""
    for file, kind in FILES.items():
        for index, case in enumerate(json.loads((folder / f"{file}.json").read_text(encoding="utf-8-sig"))):
            reference = case.get("Context", {}).get("ReferenceDateTime", "")[:10]
            expected = tuple((r["Text"], r.get("Resolution") or r.get("Value")) for r in case["Results"])
            yield Case(file, index, kind, case["Input"], reference, expected)


_EVERYWHERE = (
    (
        "split by a tokeniser (“14 . 8 %”, “80 , 000”, “fifty - two”)",
        r"(?:ty|five|one|-) - \w|^\W*- \d|\d [.,] \d|\d \. \. |\d - \w+ -|[a-z] ' [a-z]\b.*\d",
    ),
    (
        "markup, an address, another script or a typing trial",
        r"[\u0900-\u1fff\u3040-\uffef]|[\[<{]\w+[\]>}]|https?:|=\s*>|\|\w|[=<>]=?\s*-?\d|\d\s*\w*[=<>]|hahaha",
    ),
)
_BY_TYPE: dict[str, tuple[tuple[str, str], ...]] = {
    "number": (
        ("power, exponent or formula", r"\^|\de[+-]?\d|\dx10|\d\s*[x*]\s*\d"),
        ("division spelled out (“1 over three”)", r"\bover\b"),
        (
            "fractions beyond those that prose uses (“twenty twenty fifths”)",
            r"\w+(?:teen|ty)[- ]+\w*(?:firsts?|fifths?)\b|hundred.*(?:fifths?|thirds?\b.*thirds)|\w+th(?:s|ousandths?)\b(?<!eighths)(?<!fifths)(?<!tenths)|(?:illi|usand|ndred)on?ths?\b|hundredths?\b|twenty-first|thirtieth|fourth",
        ),
        (
            "fraction after a scale (“two million and three fifths”)",
            r"(?:million|billion|hundred)(?: and \w+)?(?: \w+)? and (?:\w+ )?\w+ (?:fifths|quarters|thirds)",
        ),
        ("nothing but a number, without a sentence", r"^\W*(?:an?|\W*[\d.,]+\W*\w?)\W*$"),
        (
            "pronoun and label counted as numbers (“one last time”, “version two”)",
            r"\bone last\b|version two|last one|nrs\.",
        ),
        ("telephone number counted as numbers", r"phone number"),
        ("year counted as a number", r"\b(?:in|year) (?:19|20)\d\d\b"),
        (
            "abbreviation of a chat (“2mil”, “10G”, “five dozs”)",
            r"\bdzs?\b|\bmil\b|\dmil|\dG\b|dozs?\b|tln|\d [MkK]\b|[\d.,]+ M\b",
        ),
        ("decimal comma", r"\d,\d(?!\d)|\d\.\d{3},"),
        ("digits with ambiguous grouping or no meaning", r"\d \d{4}|\d{4} \d hundred|0000"),
        ("decimals spelled digit by digit or as words (“point seventy-one”)", r"nought|naught|point seventy"),
    ),
    "percentage": (
        ("sign without a number, or “percentage” for “per cent”", r"percentages?\b|per ?cents? of \d|% of|percents\b"),
    ),
    "currency": (
        (
            "slang and units without ISO 4217 code",
            r"kuai|mao|satoshi|bitcoin|\bsen\b|dirhams? and|doll[^a]|RMB\d|fils|kopek|jiao|\bfen\b",
        ),
        (
            "cents without the word (“thirteen dollars forty five”)",
            r"(?:dollars?|USD|usd|pounds?) (?:forty|fifty|\d\d\b|twenty|\d+ more)|dollars? and \d+\b(?! c)",
        ),
        (
            "code between number and scale, or letters of a trade (“75 USD million”, “120 MEUR”)",
            r"(?:usd|eur) million|\bmeur\b|\bmusd\b|\bkeur\b|\bm(?:usd|eur|aud|gbp)\b",
        ),
        ("currency named before its number in words (“dollar 22.5 million”)", r"\b(?:dollar|euro|pound|sen|yen) [\d]"),
        (
            "one number with two currencies, or a currency alone",
            r"dollar dollar|rmb\.?$|\$\d+ dollars? bill|\d+ \d+ dollar",
        ),
        ("sign after the number in the informal manner (“10 $”)", r"\d \$(?: |$|\.)(?!\d)"),
    ),
    "dimension": (
        ("unit alone, without a number", r"called mcg|is mcg|information is"),
        (
            "prime marks, products and compound scientific units",
            r"\d ?[\"”]|\bm x\b|per millisecond|/ms\b|\d\s?in x|picomet|non-standard",
        ),
        (
            "kitchen, coin and rotation units",
            r"teaspoon|tablespoon|drachma|\bturns?\b|\brad\b|\d\.?\d*rad|\bcups?\b|stere|dram\b",
        ),
        ("decimetres written apart", r"\bdm\b"),
        ("temperature, a type of its own in the source of the cases", r"celsius|fahrenheit|temperature"),
        ("temperature, a type of its own in the source of the cases", r"celsius|fahrenheit|temperature"),
    ),
    "date": (
        ("day without a month (“on 15”, “the 27th”)", r""),
        ("date in digits without a year (“4/22”)", r""),
        ("appointment with an assistant (“two weeks from now”, “rest of the week”)", r""),
        ("reads two ways, so no day is stated (“3-7-2017”, “05/05/71”)", r""),
        ("no space or unusual sign (“October2”, “Oct/2”, “2016 - 11”)", r""),
    ),
    "number range": (
        (
            "query language (“greater than or equal to”, “x is …”, two bounds in one)",
            r"ranks|~|equal|\bx is\b|\bfind\b|bigger|\band (?:at least|at most|smaller|below|less|greater|more)|numbers? (?:is|which|are)|prime|scores? is|there'?re at|exceed|range is|two ranges|=>|how about",
        ),
        ("what the file leaves out on purpose (dates, telephone numbers, fractions)", r"^\d+-\d+$|phone|fraction"),
    ),
    "duration": (
        ("a whole day or month without a number (“all day”, “another hour”)", r"\b(?:all|full|whole|another|rest)\b"),
        ("“a couple of”, “few”, “less than” as a fixed number", r"couple|\bfew\b|less than|more than"),
        ("units in the wrong order", r"days? 1 month"),
    ),
}
_DATE_OUT: tuple[tuple[str, str], ...] = (
    ("day without a month (“on 15”, “the 27th”)", r"^(?:the |on )?(?:\d{1,2}(?:st|nd|rd|th)?|twenty[- ]?\w*|\w+ (?:the )?(?:\d+\w\w|fifteen|twenty[- ]\w+)|\w+)$|week of the \d"),
    ("date in digits without a year, or with two figures of it (“4/22”, “9-18-15”)", r"(?<!\d)(?<!\d[-/.,])\d{1,2}[-/.,]\d{1,2}(?:[-/.,]\d{2})?(?![-/.]?\d)"),
    ("reads two ways, so no one day is stated (“3-7-2017”)", r"^(?:0?\d|1[0-2])[-/.](?:0?\d|1[0-2])[-/.]\d{2,4}$"),
    (
        "arrangement with an assistant, reckoned from now (“two weeks from now”, “rest of the week”, “next 3 days”)",
        r"\b(?:from now|from today|from tomorrow|rest|rest of|coming|upcoming|within|later|after tomorrow|after (?:the )?next|weekend|weekday|next day|last day|this day|"
        r"same (?:month|year|week|day)|my|tomorrow|tmrw|yesterday$|today|now|hence|following|in the future|half|before yesterday|(?:next|past|last|previous|coming) (?:\d+|few|two|three|one|several|couple|decade)|"
        r"past \w+|next \w+|decade|current|until|since|YTD|ytd|year to date|to date|in (?:\d+|two|three|a|one) (?:days?|weeks?|months?|years?)|few \w+ ago|two monday|out of office|ooo)\b",
    ),
    (
        "week, or a weekday counted within a month (“the third week of”, “first Friday in”, “week 31”)",
        r"\bweeks?\b|(?:first|second|third|fourth|fifth|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?s?\b$|\b(?:tue|mon|fri|thur|wed) ",
    ),
    ("weekday with a day of this month (“Thursday the 21st”)", r"day,? (?:the )?(?:\d+(?:st|nd|rd|th)|\w+)$"),
    ("year or part of it left open (“summer”, “Q3”, “from 02 to April 07”, “4 to 22 this month”)", r"^(?:mid |the )?(?:spring|summer|autumn|fall|winter|Q\d)$|this month|this year|last quarter|\b0\d to"),
    ("no space, unusual sign or order (“October2”, “Oct/2”, “2016 - 11”, “2016 , nov”, “2019/aug/01”, “2015.3”)", r"[A-Za-z]\d|[A-Za-z]+[-/]\d|\d{4} ?[-/.,] ?(?:\d{1,2}|[a-z]+)\b(?![-/.])|\d{1,2} ?[-/] ?\d{4}|/[a-z]{3}/|\d{4} (?:june|may|nov|jan|feb|oct)[a-z]*\b|\.16th|\d{4} the|\d[a-z]{4}|^\d0.s$"),
    ("distance of several units (“1 month 21 days ago”)", r"(?:years?|months?|weeks?),? (?:and )?\d+ \w+.* ago"),
    ("no such day (“Feb 30”)", r"(?:Feb 30|31st of)"),
    ("three-figure or far year (“Year two hundred and sixty seven”)", r"year \w+ hundred|one thousand"),
)  # fmt: skip


def out_of_scope(case: Case) -> str:
    """Why the case is left out; empty if the grammar is held to it."""
    for reason, pattern in _EVERYWHERE:
        if re.search(pattern, case.text):
            return reason
    if case.type == "date":
        texts = [text for text, _ in case.expected] or [case.text]
        for reason, pattern in _DATE_OUT:
            if any(re.search(pattern, text, re.IGNORECASE) for text in texts):
                return reason
        return ""
    if any(_no_number(result) for _, result in case.expected):
        return "unit, sign or relation without a number (“percent of 10”, “dollar”)"
    for reason, pattern in _BY_TYPE.get(case.type, ()):
        if pattern and re.search(pattern, case.text, re.IGNORECASE):
            return reason
    return ""


def _no_number(result: dict[str, Any]) -> bool:
    return result.get("value", "") in (None, "null", "") and "value" in result

"""What a claim asserts, always comparable as an interval: two values conflict only if their intervals are disjoint."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ValueKind(StrEnum):
    """The type of a value. Values of different kinds never conflict."""

    DATE = "date"
    DURATION = "duration"
    QUANTITY = "quantity"
    MONEY = "money"
    PERCENTAGE = "percentage"
    RANK = "rank"
    AGE = "age"


FIRST_DAY = -3_652_424
"""The day from which a date open to the past ("before 1950") runs: the first of the year -9999."""
LAST_DAY = 3_652_059
"""The day to which a date open to the future ("since 1950") runs: the last of the year 9999."""


@dataclass(frozen=True, slots=True)
class Date:
    """A date or period, as EDTF (ISO 8601-2). `lo` and `hi` are proleptic Gregorian day ordinals, both inclusive.

    A date that lost its year (`XXXX-07-27`) has neither; it unifies with every date of the same month and day. One that is open to a side
    ("before 1950", `../1949`) ends at FIRST_DAY or LAST_DAY; one that nothing is known of ("yesterday", where the day of publication is
    not known) is `XXXX-XX-XX` and unifies with all.
    """

    edtf: str
    lo: int | None
    hi: int | None
    month: int | None = None
    day: int | None = None

    kind = ValueKind.DATE

    def disjoint(self, other: Value) -> bool:
        """True if both are dates that cannot be the same."""
        if not isinstance(other, Date):
            return False
        if self.lo is None or self.hi is None or other.lo is None or other.hi is None:
            clash = self.month is not None and other.month is not None and self.month != other.month
            return clash or (self.day is not None and other.day is not None and self.day != other.day)
        return self.hi < other.lo or other.hi < self.lo

    def __str__(self) -> str:
        return self.edtf


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as the interval [lo, hi] of `unit`, in the unit's base (metres, seconds, currency units, percent).

    `unit` is the base unit ("m", "kg", "s", "%", an ISO 4217 code for money, "rank", "a" (years of age), or "" for a bare count). The interval holds
    what the words allow: a hedge ("about 50") widens it, "more than 50" opens it upwards, and an unhedged round number
    ("3 million") is as wide as its rounding. `written` is the number as the source shows it.
    """

    kind: ValueKind
    lo: float
    hi: float
    unit: str
    written: str

    def disjoint(self, other: Value) -> bool:
        """True if both measure the same thing in the same unit and their intervals do not touch."""
        if not isinstance(other, Quantity) or (self.kind, self.unit) != (other.kind, other.unit):
            return False
        return self.hi < other.lo or other.hi < self.lo

    def __str__(self) -> str:
        bounds = number(self.lo) if self.lo == self.hi else f"{number(self.lo)}…{number(self.hi)}"
        return f"{bounds} {self.unit}".rstrip()


Value = Date | Quantity


def number(x: float) -> str:
    """A number in canonical form: no exponent, no trailing zeros; `∞` for an open end."""
    if x in (float("inf"), float("-inf")):
        return "∞" if x > 0 else "-∞"
    return f"{x:.6f}".rstrip("0").rstrip(".")

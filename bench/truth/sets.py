"""The public sets: flights (38 sources) and book (877 shops), as assertions with their gold values."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from pathlib import Path

from provaudit.model.truth import Assertion

FIELDS = ("sched_dep_time", "act_dep_time", "sched_arr_time", "act_arr_time")
_NAME = re.compile(r"[a-z']+")
_TITLES = {"jr", "sr", "phd", "dr", "md"}


def flights(folder: Path) -> tuple[list[Assertion], dict[str, str]]:
    """Times of departure and arrival as 38 sites gave them, typed "time"; and the true ones."""

    def rows(name: str) -> Iterable[tuple[str, str, str]]:
        with (folder / name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield from ((row["src"], f"{row['flight']}/{field}", row[field]) for field in FIELDS)

    gold = {item: value for _, item, value in rows("Flights_clean.csv")}
    return [Assertion(source, item, value, "time") for source, item, value in rows("Flights_dirty.csv")], gold


def half(gold: dict[str, str], which: int) -> dict[str, str]:
    """Every other flight, by its name: a default that is tuned to single flights does well on one half only."""
    return {item: value for item, value in gold.items() if sum(map(ord, item.split("/")[0])) % 2 == which}


def book(folder: Path) -> tuple[list[Assertion], dict[str, set[str]]]:
    """Authors of books as 877 shops list them, each list in one form (surname and first initial, sorted); and the true lists."""
    gold = {}
    for line in (folder / "book_golden.txt").read_text("latin-1").splitlines():
        if line.strip():
            item, listed = line.split("\t")
            gold[item] = authors(listed)
    assertions = []
    for line in (folder / "book.txt").read_text("latin-1").split("\n"):
        cells = line.split("\t")
        if len(cells) >= 4 and "not available" not in cells[3].lower():
            assertions.append(Assertion(cells[0], cells[1], "|".join(sorted(authors(cells[3])))))
    return assertions, gold


def authors(listed: str) -> set[str]:
    """The people of a list, however it is punctuated, each as surname and first initial."""
    found: set[str] = set()
    for part in re.split(r"[;/&]|\band\b", re.sub(r"\([^)]*\)", "", listed)):
        pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
        if len(pieces) == 2 and 1 in (len(pieces[0].split()), len(pieces[1].split())):
            found.add(_person(pieces[0], pieces[1]))
        elif pieces and all(len(piece.split()) > 1 for piece in pieces):
            found |= {_person(piece.split()[-1], " ".join(piece.split()[:-1])) for piece in pieces}
        elif len(pieces) > 2 and len(pieces) % 2 == 0:
            found |= {_person(pieces[i], pieces[i + 1]) for i in range(0, len(pieces), 2)}
        elif pieces:
            found.add(_person(pieces[0], " ".join(pieces[1:])))
    return found - {""}


def _person(surname: str, given: str) -> str:
    last = [word for word in _NAME.findall(surname.lower()) if word not in _TITLES]
    first = _NAME.findall(given.lower())
    return f"{last[-1]} {first[0][0]}".strip() if last and first else "".join(last[-1:])


def list_f1(found: dict[str, str], gold: dict[str, set[str]]) -> float:
    """F1 over the authors of all gold books."""
    right = named = true = 0
    for item, people in gold.items():
        chosen = set(found.get(item, "").split("|")) - {""}
        right += len(chosen & people)
        named += len(chosen)
        true += len(people)
    return 2 * right / (named + true)

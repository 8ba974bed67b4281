"""A CSV file of assertions (columns source, item, value and, if they like, type) or of gold values (item, value)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from provaudit.analysis.reliability.truth.values import TYPES
from provaudit.errors import UsageError
from provaudit.model.truth import Assertion

LONGEST_FIELD = 10_000_000
"""Characters of the longest field that is read: a quotation mark left open swallows the rest of the file, and this bounds what it costs."""


def read_assertions(file: Path) -> Iterator[Assertion]:
    """The assertions of a CSV file, in file order. Raises UsageError with file, line and mend."""
    for line, row in _rows(file, ("source", "item", "value")):
        kind = row.get("type", "").strip().lower()
        if kind not in TYPES:
            known = ", ".join(t for t in TYPES if t)
            raise UsageError(f"{file}:{line}: “{kind}” is no type; write {known}, or leave it empty")
        yield Assertion(row["source"].strip(), row["item"].strip(), row["value"], kind)


def read_gold(file: Path) -> dict[str, str]:
    """The true value of each item. Raises UsageError with file, line and mend; an item given twice is an error if its values differ."""
    gold: dict[str, str] = {}
    for line, row in _rows(file, ("item", "value")):
        item = row["item"].strip()
        if gold.setdefault(item, row["value"]) != row["value"]:
            raise UsageError(f"{file}:{line}: “{item}” has two gold values; keep one")
    return gold


def _rows(file: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    limit = csv.field_size_limit(LONGEST_FIELD)
    try:
        with file.open(encoding="utf-8-sig", newline="") as text:
            reader = csv.reader(text, strict=True)
            header = [name.strip().lower() for name in next(reader, [])]
            missing = [name for name in columns if name not in header]
            if missing:
                named = ", ".join(f"“{name}”" for name in missing)
                plural = "columns" if len(missing) > 1 else "column"
                raise UsageError(f"{file}:1: no {plural} {named}; the first line must name {', '.join(columns)}")
            began = reader.line_num + 1
            for cells in reader:
                if cells:
                    if len(cells) < len(header):
                        lost = header[len(cells)]
                        raise UsageError(
                            f"{file}:{began}: {len(cells)} cells, and the first line names {len(header)} columns; add “{lost}”"
                        )
                    if len(cells) > len(header):
                        raise UsageError(
                            f"{file}:{began}: {len(cells)} cells, and the first line names {len(header)} columns; "
                            "put quotation marks around a value that holds a comma"
                        )
                    row = dict(zip(header, cells, strict=True))
                    empty = [name for name in columns if name != "value" and not row[name].strip()]
                    if empty:
                        raise UsageError(f"{file}:{began}: “{empty[0]}” is empty; fill it in or delete the line")
                    yield began, row
                began = reader.line_num + 1
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}; name a CSV file that can be read") from None
    except UnicodeDecodeError:
        raise UsageError(f"{file}: not UTF-8; save it as UTF-8") from None
    except csv.Error as error:
        line = began if "began" in locals() else 1
        if "unexpected end of data" in str(error) or "field larger" in str(error):
            raise UsageError(f"{file}:{line}: a quotation mark opens here and is never closed; close it") from None
        raise UsageError(f"{file}:{line}: {error}; double a quotation mark inside a quoted value") from None
    finally:
        csv.field_size_limit(limit)

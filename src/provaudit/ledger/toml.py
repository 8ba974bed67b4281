"""The TOML of a decision: text ↔ table, quickly.

tomllib is written in Python and takes most of the time that a folder of decisions may take. What `dumps` writes is plainer than
TOML allows (one key a line, every string a JSON string), so `loads` first tries to read it as JSON, three times as fast, and leaves
everything else to tomllib.
"""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date
from typing import Any

Scalar = str | int | date
Field = Scalar | tuple[str, ...]
Table = dict[str, Any]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_COUNT = re.compile(r"[1-9][0-9]{0,8}")
_NOT_JSON = re.compile(r"\\/|\\u[dD][89a-fA-F]|[\x00-\x09\x0b-\x1f\x7f]")
"""What JSON and TOML strings disagree on."""
_ESCAPED = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def dumps(fields: dict[str, Field], tables: dict[str, list[dict[str, Field]]]) -> str:
    """`fields`, then each array of tables. Invisible characters are escaped, so that a review sees them."""
    lines = [f"{key} = {_value(value)}" for key, value in fields.items()]
    for name, rows in tables.items():
        for row in rows:
            lines += ["", f"[[{name}]]", *(f"{key} = {_value(value)}" for key, value in row.items())]
    return "\n".join(lines) + "\n"


def _value(value: Field) -> str:
    if isinstance(value, str):
        return string(value)
    if isinstance(value, tuple):
        return f"[{', '.join(map(string, value))}]"
    return value.isoformat() if isinstance(value, date) else str(value)


def string(text: str) -> str:
    """`text` as a TOML string on one line."""
    quoted = json.dumps(text, ensure_ascii=False)
    # A lone surrogate is no character, and TOML has no way to write it; U+FFFD says that something stood there.
    return _ESCAPED.sub(lambda m: "\\ufffd" if "\ud800" <= m[0] <= "\udfff" else f"\\u{ord(m[0]):04x}", quoted)


def loads(text: str) -> Table:
    """The table that `text` says. Raises tomllib.TOMLDecodeError where it is no TOML."""
    text = text.replace("\r\n", "\n")
    plain = _loads_plain(text)
    return tomllib.loads(text) if plain is None else plain


def _loads_plain(text: str) -> Table | None:
    """The table, if `text` is as plain as `dumps` writes it; None if only tomllib can tell.

    Each table becomes a JSON object whose pairs are counted afterwards, so that nothing within a line can pass for another.
    """
    if _NOT_JSON.search(text):
        return None
    names = [""]
    objects: list[list[str]] = [[]]
    days: list[tuple[int, int, date]] = []
    try:
        for line in text.split("\n"):
            key, equals, value = line.partition(" = ")
            if equals and key.isidentifier() and key.isascii():
                if value[0] not in '"[':
                    if _DAY.fullmatch(value):
                        days.append((len(objects) - 1, len(objects[-1]), date.fromisoformat(value)))
                        value = "null"
                    elif not _COUNT.fullmatch(value):
                        return None
                objects[-1].append(f'"{key}":{value}')
            elif line[:2] == "[[" and line[-2:] == "]]" and line[2:-2].isascii() and line[2:-2].isalpha():
                names.append(line[2:-2])
                objects.append([])
            elif line and line[0] != "#":
                return None
        whole = ",".join(f"{{{','.join(pairs)}}}" for pairs in objects)
        tables = json.loads(f"[{whole}]", object_pairs_hook=list)
    except (ValueError, IndexError, RecursionError):
        return None
    if [len(pairs) for pairs in tables] != [len(pairs) for pairs in objects]:
        return None
    for table, pair, day in days:
        tables[table][pair] = (tables[table][pair][0], day)
    return _assembled(names, tables)


def _assembled(names: list[str], tables: list[list[tuple[str, object]]]) -> Table | None:
    """The top table with the named ones in it; None if a key stands twice, or a list holds anything but strings."""
    top, *rows = found = [dict(pairs) for pairs in tables]
    for table, pairs in zip(found, tables, strict=True):
        if len(table) != len(pairs):
            return None
        for value in table.values():
            if isinstance(value, list) and not all(isinstance(one, str) for one in value):
                return None
    if any(name in top for name in names):
        return None
    for name, row in zip(names[1:], rows, strict=True):
        top.setdefault(name, []).append(row)  # type: ignore[attr-defined]
    return top

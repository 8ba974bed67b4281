"""The TOML of a decision: text ↔ table, quickly.

tomllib is written in Python and takes some 0.5 ms a decision. What `dumps` writes is plainer than TOML allows (one key a
line, every string a JSON string), so `loads` first tries to read it as such, and leaves everything else to tomllib.
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

_PLAIN = re.compile(r'([a-z0-9_]+) = (?:(".*"|\[.*\]|[0-9]{1,9})|([0-9]{4}-[0-9]{2}-[0-9]{2}))')
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
        return _string(value)
    if isinstance(value, tuple):
        return f"[{', '.join(map(_string, value))}]"
    return value.isoformat() if isinstance(value, date) else str(value)


def _string(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    # A lone surrogate is no character, and TOML has no way to write it; U+FFFD says that something stood there.
    return _ESCAPED.sub(lambda m: "\\ufffd" if "\ud800" <= m[0] <= "\udfff" else f"\\u{ord(m[0]):04x}", quoted)


def loads(text: str) -> Table:
    """The table that `text` says. Raises tomllib.TOMLDecodeError where it is no TOML."""
    text = text.replace("\r\n", "\n")
    plain = _loads_plain(text)
    return tomllib.loads(text) if plain is None else plain


def _loads_plain(text: str) -> Table | None:
    """The table, if `text` is as plain as `dumps` writes it; None if only tomllib can tell."""
    if _NOT_JSON.search(text):
        return None
    top: Table = {}
    into = top
    try:
        for line in text.split("\n"):
            plain = _PLAIN.fullmatch(line)
            if plain:
                key, written, day = plain.groups()
                if key in into or (written and written[0] == "0" and len(written) > 1):
                    return None
                into[key] = json.loads(written) if written else date.fromisoformat(day)
                if written and written[0] == "[" and not all(isinstance(one, str) for one in into[key]):
                    return None
            elif line[:2] == "[[" and line[-2:] == "]]" and line[2:-2].isascii() and line[2:-2].isalpha():
                rows = top.setdefault(line[2:-2], [])
                if not isinstance(rows, list) or (rows and not isinstance(rows[0], dict)):
                    return None
                into = {}
                rows.append(into)
            elif line and line[0] != "#":
                return None
    except ValueError:
        return None
    return top

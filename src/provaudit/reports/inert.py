"""Text of the sources made harmless for what shows it: a terminal, a build log, a file of JSON, a host that reads Markdown.

Each format calls the function for its medium; nothing that a source says may act anywhere.
"""

from __future__ import annotations

import json
import re
from typing import Any

from provaudit.text.normalise import inert

BREAK = "\u200b"
"""A zero-width space: set into what would act, it breaks the pattern and leaves the look."""

_UNSEEN = re.compile("[\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]")
_COMMAND = re.compile(r"##(?=\w{0,16}\[)|^[ \t]*:(?=:)", re.MULTILINE)
"""What begins a command in a build log: `##[…]`, `##vso[…]` anywhere in a line, `::…::` at its beginning."""

_JSON = re.compile(
    "##(?=\\w{0,16}\\[)|[<\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_MARKUP = re.compile(
    r"""[@\#](?=\w)         # a mention, an address, the number of an issue
    |\bGH-(?=\d)            # another way to name an issue
    |<(?=[A-Za-z/!?])       # a tag, a comment, an automatic link
    |&(?=[\#\w])            # a character reference, which would bring any of the others back
    |\](?=[(\[:])|!(?=\[)   # a link, a picture, a definition
    |:(?=//)|\bwww(?=\.)    # an address that becomes a link by itself
    """,
    re.VERBOSE | re.IGNORECASE,
)


def one_line(text: str) -> str:
    """`text` on one line, for a terminal, a log or a file: whatever would act there is shown as `\\x1b`.

    That is control characters, direction overrides, separators of lines, tag characters, and surrogates and
    noncharacters, which no file of UTF-8 or XML may hold.
    """
    return shown(" ".join(text.split()))


def shown(text: str) -> str:
    """As `one_line`, with line ends and indents kept: for text that is of several lines by design."""
    return _COMMAND.sub(rf"\g<0>{BREAK}", _UNSEEN.sub(_escape, inert(text)))


def defused(text: str) -> str:
    """One line for a host that may read it as Markdown: no link, mention, reference or tag comes of it, at the same look."""
    return _MARKUP.sub(rf"\g<0>{BREAK}", one_line(text))


def json_text(value: Any, indent: int | None = None) -> str:
    """`value` as JSON text: what acts in a terminal, in a log or inside HTML stands as `\\u…`, so that nothing is lost."""
    return inert_json(json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent))


def inert_json(text: str) -> str:
    """JSON text with its active characters escaped. All of them can stand in strings only, so the value is the same."""
    return _JSON.sub(_json_escape, text)


def _json_escape(match: re.Match[str]) -> str:
    found = match[0]
    if found == "##":
        return "#\\u0023"
    return f"\\u{ord(found):04x}" if ord(found) <= 0xFFFF else json.dumps(found).strip('"')


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"

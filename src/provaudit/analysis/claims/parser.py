"""The dependency parser: which language model is installed, whether it is the one it claims to be, and sentences parsed by it."""

from __future__ import annotations

import hashlib
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from provaudit.analysis.claims.polities import openers
from provaudit.analysis.claims.tree import Tree, tree
from provaudit.errors import ConfigError

BATCH = 128
LONGEST = 2_000
"""Code points of the longest sentence that is parsed; beyond that it is a list or a splice, and the parse is worth nothing."""

_HYPHENATED = re.compile(r"[A-Z][a-z]{1,14}-[a-z]{1,8}")
_NO_NAME_END = frozenset(
    "largest smallest based born century old year led style like back up off down out time wide level term place round half final year-old "
    "one two three four five six seven eight nine class hand door ever most least long high owned run made built backed speaking tempered".split()
)
_NO_NAME_START = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth twenty thirty forty fifty sixty seventy eighty ninety "
    "half well self non mid long short high low part full co re pre post anti inter then much so".split()
)


_FRONTED = re.compile(
    r"(?:Under|In|With|Since|After|Before|By|Despite|Through)\b[^,;:.]{0,80}?\b"
    r"(?:[Aa]greement|[Tt]reaty|[Aa]ccord|[Pp]act|[Pp]rotocol|[Cc]onvention|[Ll]aw|[Aa]ct|[Dd]eal|[Pp]rogramme|[Pp]lan)( )(\w{2,20})"
)
"""A fronted phrase that ends in an instrument of law, and the word after it."""
_NUMBER = re.compile(r"\b([Nn])o(?=\.? ?\d)")
_WON = re.compile(r"((?:million|billion|trillion|\d{3}) )won\b")
"""The currency, which the tagger takes for the verb."""


@dataclass(frozen=True, slots=True)
class Model:
    """An installed language model: its package, version and folder."""

    package: str
    version: str
    path: Path
    pins: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return f"{self.package} {self.version}"


@cache
def installed() -> Model | None:
    """The language model that will be used, or None. Nothing is loaded."""
    if find_spec("spacy") is None:
        return None
    for entry in tomllib.loads(files(__package__).joinpath("models.toml").read_text(encoding="utf-8"))["model"]:
        spec = find_spec(entry["package"])
        if spec is None or not spec.origin:
            continue
        path = Path(spec.origin).parent / f"{entry['package']}-{entry['version']}"
        if path.is_dir():
            return Model(entry["package"], entry["version"], path, tuple(sorted(entry["files"].items())))
    return None


def verify(model: Model) -> None:
    """Raises ConfigError if a file of `model` is missing or is not the pinned one."""
    for name, pinned in model.pins:
        path = model.path / name
        found = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "missing"
        if found != pinned:
            state = "is missing" if found == "missing" else f"has SHA-256 {found[:12]}…, expected {pinned[:12]}…"
            raise ConfigError(
                f"language model {model}: {name} {state}; reinstall it: pip install --force-reinstall {model.package.replace('_', '-')}=={model.version}"
            )


def _spacy() -> Any:
    """spaCy without its command line.

    The package imports it for one function, `spacy.info`, and it costs a third of the import (0.4 of 1.3 s of CPU). A stand-in takes
    its place during the import alone; afterwards `spacy.cli` imports as ever, and `spacy.info` fetches the real function when called.
    """
    if "spacy" in sys.modules:
        return import_module("spacy")
    stand_ins = {"spacy.cli": ModuleType("spacy.cli"), "spacy.cli.info": ModuleType("spacy.cli.info")}
    stand_ins["spacy.cli"].__path__ = []
    stand_ins["spacy.cli.info"].__dict__["info"] = lambda *args, **options: import_module("spacy.cli.info").info(
        *args, **options
    )
    sys.modules.update(stand_ins)
    try:
        return import_module("spacy")
    finally:
        for name in stand_ins:
            sys.modules.pop(name, None)


def _plain_tokenizer() -> Any:
    from spacy.tokenizer import Tokenizer

    return lambda pipeline: Tokenizer(pipeline.vocab)


@cache
def _pipeline(model: Model) -> Any:
    verify(model)
    spacy = _spacy()
    # The model brings the tokenizer's rules; the language's own, thrown away at once, would cost a third of the loading.
    spacy.registry.tokenizers("provaudit.plain.v1", func=_plain_tokenizer)
    settings = {"nlp": {"tokenizer": {"@tokenizers": "provaudit.plain.v1"}}}
    pipeline = spacy.load(model.path, exclude=["ner", "senter"], config=settings)
    # A given name such as "Jae-in" is one token; the tokenizer would cut it at the hyphen, and the parse with it.
    tokenizer: Any = pipeline.tokenizer
    plain = tokenizer.token_match

    def whole(text: str) -> object:
        if _HYPHENATED.fullmatch(text):
            start, end = text.lower().split("-", 1)
            if end not in _NO_NAME_END and start not in _NO_NAME_START:
                return True
        return plain(text) if plain else None

    tokenizer.token_match = whole
    return pipeline


def parsed(model: Model, sentences: Iterable[str]) -> Iterator[Tree]:
    """Each sentence as a tree, in order; white space of any kind becomes one blank a code point, so offsets hold."""
    yield from map(tree, _pipeline(model).pipe((readable(sentence) for sentence in sentences), batch_size=BATCH))


def readable(sentence: str) -> str:
    """`sentence` as the parser reads it best, code point for code point: known traps are replaced by what parses alike.

    "1.2 trillion won" would be the verb; "the No. 5 seed" would be none at all; "Under the ninth accord Seoul's share rose" would be the share of "accord Seoul".
    """
    flat = "".join(" " if c.isspace() else c for c in sentence)
    flat = _NUMBER.sub(r"\1r", _WON.sub(r"\1yen", flat))
    if (m := _FRONTED.match(flat)) and m[2] in openers():
        flat = f"{flat[: m.start(1)]},{flat[m.end(1) :]}"
    return flat

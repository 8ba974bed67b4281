"""English words with their frequency: tells a word from two words glued together, and from a garbled one.

The list is `frequency_dictionary_en_82_765.txt` (82,765 words with corpus counts) of the package symspellpy, MIT licence, which
is read where it is installed and never copied. The package itself is not imported: its engine costs ten times the list.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec

from provaudit.errors import ProvauditError

PACKAGE = "symspellpy"
RESOURCE = "frequency_dictionary_en_82_765.txt"


@cache
def lexicon() -> dict[str, int]:
    """Word (lower case) → how often it was seen in a corpus of some 10¹² words. Loaded once a process, in about 40 ms."""
    spec = find_spec(PACKAGE)
    reader = getattr(spec.loader, "get_resource_reader", None) if spec else None
    if reader is None:
        raise ProvauditError(f"the word list of {PACKAGE} is missing; install it with `pip install {PACKAGE}`")
    with reader(PACKAGE).open_resource(RESOURCE) as file:
        fields = file.read().decode("utf-8-sig").split()
    return dict(zip(fields[::2], map(int, fields[1::2]), strict=True))


def count(word: str) -> int:
    """The frequency of `word`, whatever its case; 0 if the list does not have it."""
    return lexicon().get(word.lower(), 0)


def known(word: str) -> bool:
    """True if `word`, its singular, its form without a possessive ending, or the other way to spell it is in the list."""
    words = lexicon()
    word = word.lower().replace("’", "'")
    if word in words:
        return True
    if word.endswith("'s"):
        return word[:-2] in words
    return len(word) > 3 and (
        (word.endswith("s") and word[:-1] in words)
        or (word.endswith("es") and word[:-2] in words)
        or (word.endswith("ies") and word[:-3] + "y" in words)
        or ("l" in word and len(word) < _LONG and any(other in words for other in _other_spellings(word)))
    )


_LONG = 30
"""Letters from which on a string is no word, and not worth the trial."""


def _other_spellings(word: str) -> Iterator[str]:
    """The word with one l doubled, or one pair of them made single: “modeled”, “chili”, “instalment”."""
    for k, letter in enumerate(word):
        if letter == "l":
            yield word[:k] + "l" + word[k:]
            if word[k - 1 : k] == "l":
                yield word[:k] + word[k + 1 :]


def verb(word: str) -> bool:
    """True if the list has forms of `word`, a lower-case base form, in -ing and in -ed: what tells verbs from other words there."""
    words = lexicon()
    if len(word) < 3 or word not in words:
        return False
    base = word[:-1] if word.endswith("e") else word
    past = word[:-1] + "ied" if word.endswith("y") else base + "ed"
    doubled = word + word[-1]
    return (base + "ing" in words and (past in words or base + "ed" in words)) or (
        doubled + "ing" in words and doubled + "ed" in words
    )

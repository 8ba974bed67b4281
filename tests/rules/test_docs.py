"""docs/rules/ is made of the rules' own manual pages; `make golden` writes it anew."""

from __future__ import annotations

import os
from pathlib import Path

from provaudit.rules import all_rules
from provaudit.rules.manual import manual, page

FOLDER = Path(__file__).parents[2] / "docs" / "rules"


def pages() -> dict[str, str]:
    made = {f"{rule.code}.md": page(rule) for rule in all_rules()}
    rows = [f"| [{r.code}]({r.code}.md) | {r.name} | {r.severity} | {manual(r).summary} |" for r in all_rules()]
    head = [
        "# Rules",
        "",
        "Made of the rules' docstrings.",
        "",
        "| code | name | severity | finds |",
        "| --- | --- | --- | --- |",
    ]
    return {**made, "README.md": "\n".join([*head, *rows]) + "\n"}


def test_the_pages_are_those_of_the_rules() -> None:
    if os.environ.get("PROVAUDIT_GOLDEN") == "write":
        FOLDER.mkdir(parents=True, exist_ok=True)
        for old in FOLDER.glob("*.md"):
            old.unlink()
        for name, text in pages().items():
            (FOLDER / name).write_text(text, "utf-8", newline="\n")
    assert {p.name: p.read_text("utf-8") for p in FOLDER.glob("*.md")} == pages(), "then `make golden`"

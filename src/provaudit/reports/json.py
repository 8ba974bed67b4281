"""The audit as JSON, checked against its schema before it leaves."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from provaudit.model.audit import Audit
from provaudit.reports.inert import inert_json


def render(audit: Audit) -> str:
    """The audit as JSON text. Raises jsonschema's ValidationError, a bug of ours, if it breaks its own schema.

    Active characters of the sources (terminal escapes, direction overrides, `<`) stand as `\\u…`: the values are the same.
    """
    validate(audit.to_dict())
    return inert_json(audit.to_json())


def validate(data: dict[str, Any]) -> None:
    """Holds an audit's plain data against schemas/audit.schema.json."""
    _validator().validate(data)


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads(schema("audit")))


def schema(name: str) -> str:
    """The text of `schemas/<name>.schema.json`."""
    return (schema_folder() / f"{name}.schema.json").read_text("utf-8")


def schema_folder() -> Path:
    """Where the schemas are: in the installed package, or in the checkout that holds it."""
    packaged = Path(__file__).parents[1] / "schemas"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "schemas"

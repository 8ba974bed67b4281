"""Every file that we read or write has a schema, and the files we ship keep to it."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import json
import os
import textwrap
import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from provaudit.cli.init import SETTINGS
from provaudit.config import FAIL_ON, Config, option_defaults
from provaudit.readers import manifest
from provaudit.reports.json import schema
from provaudit.rules import all_rules
from provaudit.rules.manual import manual

ROOT = Path(__file__).parents[1]


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema(name)))


def plain(value: Any) -> Any:
    """TOML's dates as JSON would have them."""
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [plain(v) for v in value]
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("name", sorted(p.name.removesuffix(".schema.json") for p in (ROOT / "schemas").glob("*.json")))
def test_every_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(schema(name)))


def test_the_demonstration_manifest_keeps_to_its_schema() -> None:
    validator("sources").validate(plain(tomllib.loads((ROOT / "seeds" / "sources.toml").read_text("utf-8"))))


def test_the_manifests_schema_knows_the_keys_that_are_read() -> None:
    known = json.loads(schema("sources"))["$defs"]["source"]["properties"]
    assert set(known) == set(manifest.KEYS)


def test_the_settings_that_init_writes_keep_to_their_schema() -> None:
    validator("config").validate(tomllib.loads(SETTINGS.format(path='"seeds"')))
    with pytest.raises(ValidationError):
        validator("config").validate({"fail-om": "error"})
    mistakes: tuple[dict[str, Any], ...] = (
        {"select": ["CON", "missing-yeer"]},
        {"duplicates": {"threshold": 7}},
        {"rules": {"TRU999": {}}},
    )
    for wrong in mistakes:
        with pytest.raises(ValidationError):
            validator("config").validate(wrong)


def test_the_settings_schema_is_that_of_the_settings_that_exist() -> None:
    """For editors, which complete names from it. `make golden` writes it anew."""
    file = ROOT / "schemas" / "config.schema.json"
    if os.environ.get("PROVAUDIT_GOLDEN") == "write":
        file.write_text(json.dumps(settings_schema(), indent=2, ensure_ascii=False) + "\n", "utf-8")
    assert json.loads(file.read_text("utf-8")) == settings_schema(), "then `make golden`"


def settings_schema() -> dict[str, Any]:
    tables = {f.name: getattr(Config(), f.name) for f in dataclasses.fields(Config)}
    options = {name: table(type(made), TABLES[name]) for name, made in tables.items() if dataclasses.is_dataclass(made)}
    rules = {
        word: table(rule, manual(rule).summary)
        for rule in all_rules()
        if dataclasses.fields(rule)
        for word in (rule.code, rule.name)
    }
    names = [word for rule in all_rules() for word in (rule.code, rule.name)]
    listed = {
        "type": "array",
        "items": {"anyOf": [{"enum": names}, {"type": "string", "pattern": "^[A-Z]{3}\\d{0,3}$"}]},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:provaudit:schema:config:1",
        "title": "provaudit.toml",
        "description": "Settings of provaudit. Keys are the long options of its commands; tables hold the options of analyses and rules.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "paths": {
                "description": "Files and folders of sources, relative to this file, for commands that are given none.",
                "type": "array", "items": {"type": "string"},
            },
            "select": {"description": "Only these rules, by code, prefix or name.", "$ref": "#/$defs/rules"},
            "ignore": {"description": "Rules to leave out, by code, prefix or name.", "$ref": "#/$defs/rules"},
            "fail-on": {"description": "The severity from which a finding fails the gate.", "enum": list(FAIL_ON), "default": "error"},
            "as-of": {"description": "The day against which ages and expiry are reckoned.", "type": "string", "format": "date"},
            **options,
            "rules": {
                "description": "Options of single rules, by code or name: [rules.near-duplicate].",
                "type": "object", "additionalProperties": False, "properties": rules,
            },
        },
        "$defs": {"rules": listed},
    }  # fmt: skip


TABLES = {
    "duplicates": "Options of the search for repeated text.",
    "damage": "Options of the damage analysis.",
    "claims": "Options of the reading of claims.",
    "agreement": "Options of the comparison of claims.",
}


def table(kind: type, description: str) -> dict[str, Any]:
    """An options dataclass as a table of settings; the docstrings below its fields describe them."""
    said = descriptions(kind)
    found = {
        key: {"description": said[key], **of_default(default)} if key in said else of_default(default)
        for key, default in option_defaults(kind).items()
    }
    return {"description": description, "type": "object", "additionalProperties": False, "properties": found}


def of_default(default: object) -> dict[str, Any]:
    match default:
        case bool():
            return {"type": "boolean", "default": default}
        case int():
            return {"type": "integer", "minimum": 1, "default": default}
        case float():
            return {"type": "number", "minimum": 0, **({"maximum": 1} if default <= 1 else {}), "default": default}
        case tuple():
            return {"type": "array", "items": {"type": "string"}, "default": list(default)}
        case _:
            return table(type(default), (type(default).__doc__ or "").partition("\n")[0])


def descriptions(kind: type) -> dict[str, str]:
    (made,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    assert isinstance(made, ast.ClassDef)
    return {
        field.target.id.replace("_", "-"): " ".join(said.value.value.split())
        for field, said in pairwise(made.body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        and isinstance(said, ast.Expr) and isinstance(said.value, ast.Constant) and isinstance(said.value.value, str)
    }  # fmt: skip

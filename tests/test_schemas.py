"""Every file that we read or write has a schema, and the files we ship keep to it."""

from __future__ import annotations

import dataclasses
import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from provaudit.cli.init import SETTINGS
from provaudit.config import Config
from provaudit.readers import manifest
from provaudit.reports.json import schema

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
    validator("config").validate(tomllib.loads(SETTINGS))
    with pytest.raises(ValidationError):
        validator("config").validate({"fail-om": "error"})


def test_the_settings_schema_knows_the_settings_that_exist() -> None:
    fields = {field.name.replace("_", "-") for field in dataclasses.fields(Config)}
    assert set(json.loads(schema("config"))["properties"]) == fields

"""The contract itself: its schemas, to judge what is sent and what is answered."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[3]
SPEC = ROOT / "docs" / "store-api" / "openapi.yaml"
RULES = ROOT / "docs" / "store-api" / "README.md"

Json = dict[str, Any]


@cache
def contract() -> Json:
    read: Json = yaml.safe_load(SPEC.read_text("utf-8"))
    return read


@cache
def _judge(schema: str) -> Draft202012Validator:
    """Give what judges a schema of the contract, by its name."""
    components = contract()["components"]
    return Draft202012Validator(
        {"$ref": f"#/components/schemas/{schema}", "components": components}
    )


def faults(schema: str, value: object) -> list[str]:
    """Say in what a value breaks a schema of the contract."""
    return [
        f"{'/'.join(map(str, x.absolute_path)) or 'the whole'}: {x.message[:300]}"
        for x in _judge(schema).iter_errors(value)
    ]


def resolved(node: Any) -> Any:
    """Follow a node's reference, if it is one."""
    if isinstance(node, dict) and "$ref" in node:
        found: Any = contract()
        for part in node["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        return found
    return node


def schema_name(node: Json) -> str:
    """Give the name of the schema that a node refers to."""
    return str(node["$ref"]).rpartition("/")[2]

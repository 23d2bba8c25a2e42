"""The contract is sound: valid, whole, and true of its own examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import openapi_spec_validator
import pytest

from tests.sync.store_api.contract import (
    RULES,
    contract,
    faults,
    resolved,
    schema_name,
)
from tests.sync.store_api_conformance.rules import RULE

Json = dict[str, Any]


def operations() -> Iterator[tuple[str, Json]]:
    for path, item in contract()["paths"].items():
        for verb, operation in item.items():
            if verb != "parameters":
                yield f"{verb.upper()} {path}", operation


def contents() -> Iterator[tuple[str, Json]]:
    """Give every body that is sent or answered."""
    for name, operation in operations():
        if "requestBody" in operation:
            yield f"{name} body", operation["requestBody"]
        for status, reply in operation["responses"].items():
            if "content" in resolved(reply):
                yield f"{name} {status}", resolved(reply)


def test_it_is_an_openapi_document() -> None:
    assert contract()["openapi"].startswith("3.1.")
    openapi_spec_validator.validate(contract())


@pytest.mark.parametrize(("where", "node"), list(contents()))
def test_each_body_has_examples_that_keep_it(where: str, node: Json) -> None:
    for media in node["content"].values():
        assert media["examples"], where
        for name, example in media["examples"].items():
            value = resolved(example)["value"]
            assert faults(schema_name(media["schema"]), value) == [], (where, name)


def test_each_operation_can_be_refused_for_its_key() -> None:
    for name, operation in operations():
        assert "401" in operation["responses"], name


def numbers(node: Any) -> Iterator[Any]:
    if isinstance(node, dict):
        if "type" in node and not isinstance(node["type"], dict):
            yield node["type"]
        for value in node.values():
            yield from numbers(value)
    elif isinstance(node, list):
        for value in node:
            yield from numbers(value)


def test_no_number_has_a_fraction() -> None:
    types = list(numbers(contract()["components"]["schemas"]))
    assert "integer" in types
    assert "number" not in types


def test_a_fraction_breaks_it() -> None:
    product = resolved({"$ref": "#/components/examples/Product"})["value"]
    assert faults("Product", product) == []
    assert faults("Product", product | {"price": 5_000.5})


def test_the_suite_names_the_rules_of_the_readme() -> None:
    written = dict(
        re.findall(r"^(\d+)\. \*\*(.+?)\*\*", RULES.read_text("utf-8"), re.MULTILINE)
    )
    assert {int(number): words for number, words in written.items()} == RULE

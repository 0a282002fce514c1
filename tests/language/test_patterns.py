"""No pattern of ours takes a time on made-up text that grows with a power of its length.

By regexploit, which sees repetitions that overlap; two alternatives of one it does not compare.
"""

from __future__ import annotations

import dataclasses
import inspect
import pkgutil
import re
import sys
import warnings
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest
from msgspec import Struct

import explainer

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # of a parser that Python keeps for others
    from regexploit.ast.sre import SreOpParser
    from regexploit.redos import find

# A possessive repetition tries less than a greedy one: what holds of that holds of it.
SreOpParser.from_POSSESSIVE_REPEAT = SreOpParser.from_MAX_REPEAT
LEAST = 150
"""Patterns that were found when this was written were 190: far fewer, and the search is broken."""


@cache
def patterns() -> Mapping[str, re.Pattern[str]]:
    """Return each pattern that a module keeps, or makes when it is first asked."""
    for module in pkgutil.walk_packages(explainer.__path__, "explainer."):
        import_module(module.name)
    ours = [module for name, module in sys.modules.items() if name.startswith("explainer.")]
    found = {pattern: name for module in ours for name, pattern in _of(module)}
    return {name: pattern for pattern, name in found.items() if isinstance(pattern.pattern, str)}


def _of(module: ModuleType) -> Iterator[tuple[str, re.Pattern[str]]]:
    for name, value in vars(module).items():
        made = value() if _makes_one(value, module) else value
        for pattern in _in(made):
            yield f"{module.__name__}.{name}", pattern


def _makes_one(value: Any, module: ModuleType) -> bool:
    is_kept = hasattr(value, "cache_info") and value.__module__ == module.__name__
    if not is_kept:
        return False
    signature = inspect.signature(value)
    return not signature.parameters and "Pattern" in str(signature.return_annotation)


def _in(value: Any, depth: int = 4) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    for inner in _parts(value) if depth else ():
        yield from _in(inner, depth - 1)


def _parts(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return list(value.values())
    if isinstance(value, tuple | list | set | frozenset):
        return list(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, field.name, None) for field in dataclasses.fields(value)]
    if isinstance(value, Struct):
        return [getattr(value, name) for name in value.__struct_fields__]
    return ()


def suspects(pattern: re.Pattern[str]) -> list[str]:
    """Return where two repetitions of a pattern can take the same text in turn."""
    flags = pattern.flags & ~re.UNICODE
    return [str(found) for found in find(SreOpParser().parse_sre(pattern.pattern, flags))]


def test_patterns_are_found() -> None:
    assert len(patterns()) > LEAST


@pytest.mark.parametrize("name", patterns())
def test_no_two_repetitions_of_a_pattern_take_the_same_text(name: str) -> None:
    assert suspects(patterns()[name]) == []


@pytest.mark.parametrize("bad", [r"(a+)+b", r"\s*[^x]*\s*x"])
def test_a_pattern_that_does_is_told(bad: str) -> None:
    assert suspects(re.compile(bad))

"""What fields mean: the text below each of them in the model's source, its one place.

Read when it is asked for, and not when classes are made: every start of the program would wait.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from pydantic import BaseModel


@cache
def described(model: type[BaseModel]) -> Mapping[str, str]:
    """Return what each key of a class means; what a class says wins over those it is made of."""
    said: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, BaseModel) and base is not BaseModel:
            said |= _in_source(base.__module__).get(base.__name__, {})
    keys = {name: field.alias or name for name, field in model.model_fields.items()}
    return {key: said[name] for name, key in keys.items() if name in said}


def meaning(model: type[BaseModel]) -> str | None:
    """Return what a class is."""
    node = _classes(model.__module__).get(model.__name__)
    return ast.get_docstring(node) if node else None


@cache
def _classes(module: str) -> Mapping[str, ast.ClassDef]:
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}


@cache
def _in_source(module: str) -> Mapping[str, Mapping[str, str]]:
    """Return the texts below the fields of each class of a module."""
    return {name: _fields(node) for name, node in _classes(module).items()}


def _fields(node: ast.ClassDef) -> Mapping[str, str]:
    return {
        field.target.id: inspect.cleandoc(below.value.value)
        for field, below in pairwise(node.body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
        if isinstance(below.value.value, str)
    }

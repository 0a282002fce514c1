"""Records in the folder of another kind: a source among the events is one mistake, not nine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from explainer.model import KINDS, Kind, Origin
from explainer.problems import Move, Problem

RULE = "misfiled"
SEVERAL = 2
"""Keys that the folder's kind does not have: one may be a slip, two that another has are none."""
_HOME = {
    "list": "content/{}.yaml or content/{}/",
    "single": "content/{}/",
    "markdown": "content/{}/",
}


def belongs_to(kind: Kind, values: Any) -> Kind | None:
    """Return the other kind of the same form that values are a sound record of, if one is."""
    others = (other for other in KINDS if other.form == kind.form and other is not kind)
    return next((other for other in others if _is_one(other, kind, values)), None)


def _is_one(other: Kind, kind: Kind, values: Any) -> bool:
    """Say whether values are a record of another kind: a whole one, or by all their keys."""
    try:
        other.model.model_validate(values)
    except ValidationError:
        keys = values.keys() if isinstance(values, Mapping) else frozenset()
        return keys <= _known(other) and len(keys - _known(kind)) >= SEVERAL
    return True


def _known(kind: Kind) -> frozenset[str]:
    fields = kind.model.model_fields.items()
    return frozenset(field.alias or name for name, field in fields)


def problem(kind: Kind, other: Kind, origin: Origin) -> Problem:
    """Return what is wrong with a record that another kind's folder should hold."""
    home = _HOME[other.form].replace("{}", other.folder)
    message = f"this is {_a(other.name)}, not {_a(kind.name)}: it belongs in {home}"
    file = origin.path.rpartition("/")[2]
    move = Move(origin.path, f"content/{other.folder}/{file}")
    return Problem(origin.path, *origin.mark(), message, rule=RULE, mend=move)


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"


def once(problems: Iterable[Problem], entries: int) -> Iterator[Problem]:
    """Yield the problems of a file, one for all its records that belong into one other folder.

    Where these are all its ``entries``, the file itself does.
    """
    first: dict[str, Problem] = {}
    more: dict[str, int] = {}
    for found in problems:
        if found.rule != RULE:
            yield found
        elif first.setdefault(found.message, found) is not found:
            more[found.message] = more.get(found.message, 0) + 1
    for message, found in first.items():
        others = f", with {more[message]} more below" if message in more else ""
        is_whole = more.get(message, 0) + 1 == entries
        mend = found.mend if is_whole else None
        yield replace(found, message=message + others, mend=mend)

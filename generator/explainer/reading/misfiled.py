"""Records in the folder of another kind: a source among the events is one mistake, not nine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from explainer.model import KINDS, Kind, Origin
from explainer.problems import Problem

RULE = "misfiled"
_HOME = {
    "list": "content/{}.yaml or content/{}/",
    "single": "content/{}/",
    "markdown": "content/{}/",
}


def belongs_to(kind: Kind, values: Any) -> Kind | None:
    """Return the other kind of the same form that values are a sound record of, if one is."""
    others = (other for other in KINDS if other.form == kind.form and other is not kind)
    return next((other for other in others if _is_sound(other, values)), None)


def _is_sound(kind: Kind, values: Any) -> bool:
    try:
        kind.model.model_validate(values)
    except ValidationError:
        return False
    return True


def problem(kind: Kind, other: Kind, origin: Origin) -> Problem:
    """Return what is wrong with a record that another kind's folder should hold."""
    home = _HOME[other.form].replace("{}", other.folder)
    message = f"this is {_a(other.name)}, not {_a(kind.name)}: it belongs in {home}"
    return Problem(origin.path, *origin.mark(), message, rule=RULE)


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"


def once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems of a file, one for all its records that belong into one other folder."""
    first: dict[str, Problem] = {}
    more: dict[str, int] = {}
    for found in problems:
        if found.rule != RULE:
            yield found
        elif first.setdefault(found.message, found) is not found:
            more[found.message] = more.get(found.message, 0) + 1
    for message, found in first.items():
        others = f", with {more[message]} more below" if message in more else ""
        yield replace(found, message=message + others)

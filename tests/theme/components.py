"""The components of the theme as their YAML describes them: what for, parameters, examples."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import yaml
from drawings import Loader
from pydantic import BaseModel, ConfigDict, Field, model_validator

from explainer.assets import find_theme

FOLDER = find_theme() / "components"
NAMES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())


class Told(BaseModel):
    """Nothing is ignored: a misspelt key would be an example that shows something else."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Example(Told):
    """One state of a component: a macro with its arguments, or markup with the component in it.

    ``place`` is the class of layout that pages give the component, or the head of the page;
    ``instead`` brings it into a state that only a reader's hand or a script would: folds opened,
    what is hidden shown; ``lang`` and ``dir`` are for texts of another language than the page's.
    """

    name: str
    macro: str = ""
    given: Mapping[str, Any] = Field(default_factory=dict)
    markup: str = ""
    place: Literal["", "wide", "broad", "head"] = ""
    instead: Mapping[str, str] = Field(default_factory=dict)
    lang: str = ""
    dir: Literal["", "ltr", "rtl"] = ""

    @model_validator(mode="after")
    def _shows_something(self) -> Example:
        if bool(self.macro) == bool(self.markup):
            raise ValueError("an example is of a macro or has markup, one of the two")
        return self


class Component(Told):
    """A component: what it is for, what its macros take, and how it looks in every state."""

    name: str
    what: str
    macros: Mapping[str, Mapping[str, str]] = Field(default_factory=dict)
    examples: tuple[Example, ...] = Field(min_length=1)

    @property
    def template(self) -> str:
        """Where its macros are, as templates import them."""
        return f"components/{self.name}/{self.name}.html"


def read(name: str) -> Component:
    """Return a component as ``theme/components/NAME/NAME.yaml`` tells it."""
    path = FOLDER / name / f"{name}.yaml"
    told = yaml.load(path.read_text("utf-8"), Loader)
    return Component.model_validate({**told, "name": name})

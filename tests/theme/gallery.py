"""One page of all components in all their states: ``python tests/theme/gallery.py FOLDER``.

The same templates through the same settings as a build, the site's own style sheet, the site's
policy.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from components import NAMES, Component, Example, read
from jinja2 import Environment, UndefinedError
from markupsafe import Markup

from explainer.assets import Assets, build_assets, find_theme, find_vendor
from explainer.language.catalogue import catalogue
from explainer.language.tags import Language
from explainer.rendering.breaking import breakable
from explainer.rendering.environment import environment as as_built
from explainer.views.frame import POLICY

PAGE = Path(__file__).with_name("gallery.html")
STYLE = Path(__file__).with_name("gallery.css")
ID = re.compile(r'(?<=\sid=")[^"]+')
REFERENCES = re.compile(
    r'(?<=\s)(id|for|aria-labelledby|aria-describedby|popovertarget|href)="([^"]*)"'
)


def environment() -> Environment:
    """Return Jinja as the build sets it."""
    return as_built(find_theme(), catalogue(Language("en")))


def draw(jinja: Environment, assets: Assets, component: Component, example: Example) -> Markup:
    """Return the markup of one example."""
    named = ", ".join(component.macros)
    imports = f'{{% from "{component.template}" import {named} %}}' if named else ""
    context = {name: _values(value) for name, value in example.given.items()}
    template = jinja.from_string(imports + (example.markup or _call(component, example)))
    try:
        return _in_state(template.render(context, asset=assets.names.__getitem__), example)
    except (TypeError, UndefinedError, ValueError) as error:
        error.add_note(f"in {component.name}.yaml, the example {example.name!r}")
        raise


def page(assets: Assets) -> str:
    """Return the page of all components."""
    jinja = environment()
    drawn = [(told, _states(jinja, assets, told)) for told in map(read, NAMES)]
    template = jinja.from_string(PAGE.read_text("utf-8"))
    # Examples carry their drawings with them, which on a site are files.
    policy = POLICY.replace("img-src 'self'", "img-src 'self' data:")
    return template.render(components=drawn, policy=policy, asset=assets.names.__getitem__)


def write(folder: Path) -> Path:
    """Write the page with all that it loads, and return where it is."""
    vendor = find_vendor()
    letters = frozenset("".join(map(chr, range(32, 383))))
    assets = build_assets(find_theme(), letters, vendor.plotly, vendor.fonts)
    for asset in assets.files:
        path = folder / asset.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(asset.data)
    shutil.copy(STYLE, folder)
    target = folder / "index.html"
    target.write_text(breakable(page(assets), "en"), encoding="utf-8")
    return target


def _states(
    jinja: Environment, assets: Assets, component: Component
) -> list[tuple[Example, Markup]]:
    return [
        (example, apart(draw(jinja, assets, component, example), f"{component.name}-{number}-"))
        for number, example in enumerate(component.examples, 1)
    ]


def _in_state(drawn: str, example: Example) -> Markup:
    """Return the markup as a reader's hand or a script would have left it."""
    for written, instead in example.instead.items():
        if written not in drawn:
            raise ValueError(f"nothing to put something instead of: {written!r}")
        drawn = drawn.replace(written, instead)
    return Markup(drawn)


def apart(markup: Markup, prefix: str) -> Markup:
    """Give the ids of an example a prefix: on a page of a site each component has them once."""
    own = set(ID.findall(markup))

    def renamed(found: re.Match[str]) -> str:
        name, value = found.groups()
        mark = "#" if name == "href" else ""
        words = (
            f"{mark}{prefix}{word.removeprefix(mark)}"
            if word.startswith(mark) and word.removeprefix(mark) in own
            else word
            for word in value.split(" ")
        )
        return f'{name}="{" ".join(words)}"'

    return Markup(REFERENCES.sub(renamed, markup))


def _call(component: Component, example: Example) -> str:
    """Return the call that gives a macro what the example has, by name."""
    given = [*example.given, *({"asset"} & component.macros[example.macro].keys())]
    return f"{{{{ {example.macro}({', '.join(f'{name}={name}' for name in given)}) }}}}"


def _values(told: Any) -> Any:
    """Return what YAML says as views say it: attributes, so that ``item.items`` is no method."""
    if isinstance(told, dict):
        return SimpleNamespace(**{name: _values(value) for name, value in told.items()})
    return tuple(map(_values, told)) if isinstance(told, list) else told


if __name__ == "__main__":
    print(f"All components: {write(Path(sys.argv[1]).resolve()).as_uri()}")

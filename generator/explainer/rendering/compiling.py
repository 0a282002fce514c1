"""What templates are compiled to, where that is run a million times a build."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from types import FunctionType
from typing import Any

from jinja2 import Environment
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from jinja2.nodes import Template as Parsed
from jinja2.runtime import Context, Macro
from jinja2.utils import internalcode
from markupsafe import Markup, escape

try:
    from markupsafe import _escape_inner as escaped  # type: ignore[attr-defined]
except ImportError:  # Not a promise of theirs: a version without it is only slower.
    escaped = escape


def shown(value: Any) -> str:
    """Return a value as it stands on a page.

    What is written out needs no sign that it is safe: to put that on each took a fiftieth of a
    build.
    """
    kind = type(value)
    if kind is str:
        text: str = escaped(value)
        return text
    return value if kind is Markup else escape(value)


class Compiler(CodeGenerator):
    """Writes a template as Jinja does, but for how it shows a value."""

    def visit_Template(self, node: Parsed, frame: Frame | None = None) -> None:  # noqa: N802, as Jinja calls it
        """Write a template, and first where what it calls comes from."""
        self.writeline(f"from {shown.__module__} import {shown.__name__}")
        super().visit_Template(node, frame)

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        is_plain = frame.eval_ctx.autoescape and not frame.eval_ctx.volatile
        if is_plain and finalize.src is None:
            self.write(f"{shown.__name__}(")
        else:
            super()._output_child_pre(node, frame, finalize)


class Sight(Context):
    """What a template sees."""

    @internalcode
    def call(self, called: Callable[..., Any], /, *args: Any, **named: Any) -> Any:
        """Call what a template calls: most are macros and functions, which need not be asked what
        they want to be given."""
        kind = type(called)
        if kind is Macro:
            args = (self.eval_ctx, *args)
        elif kind is not FunctionType or hasattr(called, "jinja_pass_arg"):
            return super().call(called, *args, **named)
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        return called(*args, **named)


class Templates(Environment):
    """Templates that all see the same: what is common to them is told to none of them apart."""

    code_generator_class = Compiler
    context_class = Sight

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return what a template sees beside its values.

        The environment's own, not a view of it: each import of a component compares the two, which
        took a fiftieth of a build.
        """
        return super().make_globals(d) if d else self.globals

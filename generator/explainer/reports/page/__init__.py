"""All reports as a page of the preview: made when it is asked for, and never published."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from explainer.reports.values import Report

HERE = Path(__file__).parent
ADDRESS, STYLE = "/__reports/", "/__reports/reports.css"
MANY = 25
"""Rows: of more, a table is folded, so that the next report is not pages away."""
BRIEF = 12
"""Letters of a cell that is not broken: a date, a state."""


def page(title: str, language: str, day: str, reports: Sequence[Report]) -> bytes:
    """Return the page of a site's reports, as asked for on a day."""
    # Late: a command that makes no page need not load what makes them.
    from jinja2 import Environment, FileSystemLoader

    templates = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    template = templates.get_template("reports.html")
    said = template.render(
        title=title,
        language=language,
        day=day,
        reports=reports,
        many=MANY,
        brief=BRIEF,
        style=STYLE,
    )
    return said.encode()


def style() -> bytes:
    """Return its style sheet."""
    return (HERE / "reports.css").read_bytes()

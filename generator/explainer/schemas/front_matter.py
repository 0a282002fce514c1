"""The front matter of a page of the manual that is made."""

from __future__ import annotations

import json

GENERATED = "# Made by `make reference`: what it says is edited where it is made of."


def head(title: str, summary: str, **more: object) -> str:
    """Return the front matter of a page."""
    fields = {"title": title, "summary": summary, **more}
    # JSON's values are YAML's too.
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items())
    return "\n".join(("---", GENERATED, *lines, "---"))

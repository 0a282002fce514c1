"""The way from a published page to its file, at its line, where the files are kept."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model import SiteSettings
from explainer.views.forge import edited_at
from explainer.views.values import Written

LEAST = {
    "title": "Sound",
    "tagline": "A sound.",
    "publisher": {"name": "Desk"},
    "as_of": "2031",
    "licence": "CC BY 4.0",
    "lanes": [{"id": "law", "name": "Law"}],
}
FORM = {"backend": "gitlab", "branch": "live/1", "folder": "/site/"}


@pytest.mark.parametrize(
    ("stated", "address"),
    [
        ({}, None),
        ({"repository": "https://github.com/desk/sound/"}, "/edit/main/content/a%20b.yaml#L7"),
        ({"repository": "https://github.com/desk/sound.git"}, "/edit/main/content/a%20b.yaml#L7"),
        ({"repository": "https://gitlab.com/desk/sound"}, "/-/edit/main/content/a%20b.yaml#L7"),
        ({"repository": "https://codeberg.org/desk/sound"}, "/_edit/main/content/a%20b.yaml#L7"),
        ({"repository": "https://forge.example/desk/sound"}, None),
        (
            {
                "repository": "https://forge.example/desk/sound",
                "edit": FORM,
            },
            "/-/edit/live/1/site/content/a%20b.yaml#L7",
        ),
    ],
)
def test_a_page_is_edited_where_its_files_are_kept(
    stated: dict[str, Any], address: str | None
) -> None:
    settings = SiteSettings.model_validate(LEAST | stated)
    found = edited_at(settings, Written("content/a b.yaml", 7))
    page = stated.get("repository", "").rstrip("/").removesuffix(".git")
    expected = f"{page}{address}" if address else None
    assert found == expected

"""Every file of the site passes the schema that editors' programs hold it to."""

from __future__ import annotations

from pathlib import Path

from held_to_schema import edited, refusals, settings_of


def test_every_file_passes_its_schema(root: Path) -> None:
    settings = settings_of(root)
    found = list(edited(root))

    wrong = {str(path): said for name, path in found if (said := refusals(name, path, settings))}

    assert found
    assert wrong == {}

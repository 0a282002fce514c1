"""Names read in Latin letters as the table says that is named, or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from explainer.language.transliteration import reading

TABLES = yaml.safe_load(
    Path(__file__).with_name("transliterations.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("stated", TABLES, ids=lambda one: f"{one['language']} {one.get('table')}")
def test_names_read_as_their_table_has_them(stated: dict[str, Any]) -> None:
    for name, expected in stated["names"].items():
        read = reading(name, stated["language"], stated.get("chosen", ""))
        assert (read and read.text) == expected, name
        assert (read and read.table) == (stated["table"] if expected else None)

"""What a site gives away, made into the content of an empty newsroom, is given away again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from explainer.build import load
from explainer.cli import main
from explainer.export import data, sourced
from explainer.link import shown

NEWSROOM = Path(__file__).parents[1] / "newsroom"
ORDER = ("sources", "actors", "places", "documents", "terms", "events")
"""What others refer to comes first."""
DERIVED = {column.name for column in sourced.COLUMNS}
"""What follows from which sentence cites what: no text of a download says it."""


def test_records_come_back_as_they_were(built: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(NEWSROOM / "content" / "topics", content / "topics")
    shutil.copy(NEWSROOM / "content" / "site.yaml", content)
    (tmp_path / "seeds").mkdir()
    for name in ORDER:
        file = str(built / "data" / f"{name}.json")
        done = CliRunner().invoke(main, ["import", "--root", str(tmp_path), file, "--write"])
        assert done.exit_code == 0, done.output

    site, _ = load(tmp_path)
    assert site
    for name in ORDER:
        given = json.loads((built / "data" / f"{name}.json").read_bytes())
        again = json.loads(data.as_json(data.rows_of(shown(site), name)))
        assert [plain(row) for row in again] == [plain(row) for row in given], name


def plain(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key not in DERIVED}

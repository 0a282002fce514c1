"""The seed of the real site, as ``explainer seed --json`` shows it."""

import json
from pathlib import Path

from explainer.seeds import as_json, read_seed

SEEDS = Path(__file__).parents[2] / "seeds"
GOLDEN = Path(__file__).parent / "real"


def test_real_seed_is_read_as_its_editor_reads_it() -> None:
    expected = json.loads((GOLDEN / "000_98e25bbe12994206.json").read_text(encoding="utf-8"))

    assert as_json(read_seed(SEEDS / "000_98e25bbe12994206.txt")) == expected

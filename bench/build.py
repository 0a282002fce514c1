"""``python -m bench.build ROOT JOBS``: one build, measured; the figures as JSON on stdout."""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.measure import Meter

FAULTS_SHOWN = 5


def main(root: Path, jobs: int) -> dict[str, Any]:
    """Build a root folder; a build that finds faults has its figures too."""
    meter = Meter()
    meter.begin()
    from explainer.build import UnfitOutput, prepare
    from explainer.plugin.run import run
    from explainer.progress import watchers

    watchers.append(meter)
    said: list[str] = []
    job = prepare(root, root / "output", say=said.append, jobs=jobs)
    size = 0
    try:
        run(job)
        published = True
        size = _size(root / "output")
    except UnfitOutput as error:
        published = False
        said.append(str(error))
    meter.end()
    return {
        "published": published,
        "pages": len(job.plans),
        "kinds": Counter(plan.kind for plan in job.plans),
        "bytes": size,
        "stages": {name: asdict(cost) for name, cost in meter.costs.items()},
        "notes": [*said[:FAULTS_SHOWN], *said[FAULTS_SHOWN:][-1:]],
    }


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    json.dump(main(Path(sys.argv[1]), int(sys.argv[2])), sys.stdout)

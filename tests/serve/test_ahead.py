"""Pages that are made while the rest of a site waits: they are what will be published."""

from __future__ import annotations

from pathlib import Path

from explainer import addresses, build
from explainer.rendering.ahead import made_ahead

NEWSROOM = Path(__file__).parents[1] / "newsroom"


def test_a_page_that_is_made_ahead_is_what_is_published(built: Path, tmp_path: Path) -> None:
    job = build.prepare(NEWSROOM, tmp_path / "output")
    one_of_each = {plan.kind: plan.address for plan in job.plans}

    made = list(made_ahead(job, [*one_of_each.values(), "no/such/page/"]))

    assert len(made) == len(one_of_each)
    for address, files in zip(one_of_each.values(), made, strict=True):
        assert addresses.file_of(address) in files
        assert [name for name, data in files.items() if (built / name).read_bytes() != data] == []


def test_a_page_that_stays_as_it_was_is_not_shown_again(built: Path) -> None:
    job = build.prepare(NEWSROOM, built)
    assert list(made_ahead(job, [addresses.HOME])) == []

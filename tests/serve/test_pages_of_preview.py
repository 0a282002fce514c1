"""What a preview knows of pages before they are published, and of where they were written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from explainer import addresses, build
from explainer.cache.memory import Memory
from explainer.export.beside import OnDemand
from explainer.link import Release
from explainer.rendering.ahead import made_ahead
from explainer.rendering.guide import Guide
from explainer.rendering.job import Job

NEWSROOM = Path(__file__).parents[1] / "newsroom"


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory) -> Job:
    """Return a site that is about to be built."""
    return build.prepare(NEWSROOM, tmp_path_factory.mktemp("preview") / "output")


def test_a_page_that_is_made_ahead_is_what_is_published(job: Job, built: Path) -> None:
    # The page of the data says how large files are that do not stand there yet.
    one_of_each = {plan.kind: plan.address for plan in job.plans if plan.kind != "data"}

    made = list(made_ahead(job, [*one_of_each.values(), "no/such/page/"]))

    assert len(made) == len(one_of_each)
    for address, files in zip(one_of_each.values(), made, strict=True):
        assert addresses.file_of(address) in files
        assert [name for name, data in files.items() if (built / name).read_bytes() != data] == []


def test_a_page_that_stays_as_it_was_is_not_shown_again(job: Job, built: Path) -> None:
    assert list(made_ahead(replace(job, output=built), [addresses.HOME])) == []


def test_a_download_that_a_preview_makes_on_demand_is_what_is_published(
    job: Job, built: Path
) -> None:
    files = OnDemand(lambda: job.site, {"/own": bytes})

    assert {"/own", "/data/events.csv", "/data/site.sqlite", "/data/datapackage.json"} <= {*files}
    wrong = [a for a in files if a != "/own" and files[a]() != (built / a[1:]).read_bytes()]
    assert wrong == []
    assert "/data/charts/crossings.svg" not in files
    assert "/data/" not in files


def test_what_a_preview_remembers_is_no_page_of_a_site(tmp_path: Path) -> None:
    kept, output = tmp_path / "cache", tmp_path / "output"
    memory = Memory(kept, preview=True)
    build.prepare(NEWSROOM, output, memory=memory, release=Release(drafts=True))
    memory.rest()
    memory.save()

    site = build.prepare(NEWSROOM, output, memory=Memory(kept))
    fresh = build.prepare(NEWSROOM, output)
    assert [plan.address for plan in site.plans] == [plan.address for plan in fresh.plans]


def line(place: str) -> str:
    """Return the line of a file that a place leads to."""
    path, number, _ = place.rsplit(":", 2)
    return (NEWSROOM / path).read_text(encoding="utf-8").splitlines()[int(number) - 1]


@pytest.mark.parametrize(
    ("address", "at_page", "parts"),
    [
        ("events/net-accord-signed/", "- id: net-accord-signed", {"what": "what:"}),
        (
            "events/night-of-the-nets/",
            "- id: night-of-the-nets",
            {"figures 2: Deaths on boats of Lunnay": "- {what: Deaths on boats of Lunnay"},
        ),
        ("sources/almanac/", "- id: almanac", {"title": "title:"}),
        ("background/fishing/", "title:", {"summary": "summary:"}),
        ("articles/crossing-talks/", "seed:", {"seed: crossing-talks": "The Sound Post"}),
        ("articles/lamp-restored/", "", {}),
        ("glossary/", None, {"term: bell hours": "- id: bell-hours"}),
    ],
)
def test_a_page_leads_to_the_lines_that_it_was_written_at(
    job: Job, address: str, at_page: str | None, parts: dict[str, str]
) -> None:
    told = Guide(job.site, job.plans).page(address)
    assert ("place" in told) == (at_page is not None)
    if at_page is not None:
        assert line(told["place"]).startswith(at_page)
    lines = {part["words"]: line(part["place"]).strip() for part in told["parts"]}
    for words, begins in parts.items():
        assert lines[words].startswith(begins)

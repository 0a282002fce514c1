"""How well something is sourced: what is claimed, by which sources, and what is said of that."""

from __future__ import annotations

import json
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml

from explainer import link, reading, sourcing
from explainer.link import Site
from fixture_pairs import pairs

HERE = Path(__file__).parent / "fixtures"
BASE = HERE.parents[1] / "mistakes" / "base"
NEWSROOM: dict[str, Any] = yaml.safe_load((HERE / "newsroom.yaml").read_text("utf-8"))
CASES: list[dict[str, Any]] = yaml.safe_load((HERE / "cases.yaml").read_text("utf-8"))
DIFFERING = pairs(HERE / "differing.txt")
USUAL = {
    "date": "2031-05-04",
    "title": "It happens",
    "what": "It happened.",
    "topics": ["bridge"],
    "lane": "river",
    "importance": 3,
}


def event_of(number: int, case: dict[str, Any]) -> dict[str, Any]:
    """The event in which the claim of a case stands."""
    sources = case["sources"]
    made: dict[str, Any] = {
        "id": f"case-{number}",
        **USUAL,
        "sources": list(dict.fromkeys(sources)),
    }
    if "event" in case:
        lane, date, *actors = case["event"].split(", ")
        return made | {"lane": lane, "date": date, "actors": actors}
    if "figure" in case:
        figure = {"what": "Boats", "low": 1, "high": 2, "counted_by": case["figure"]}
        return made | {"figures": [figure | {"source": sources}]}
    whose = {"side": case["account"]} if "account" in case else {"voice": case["voice"]}
    spoken = {key: case[key] for key in ("speaker",) if key in case}
    return made | {"accounts": [{**whose, **spoken, "text": "It was so.", "source": sources}]}


def differing_of(number: int, lines: str) -> dict[str, Any]:
    """An event with counts (what, low, high, by whom) and with who replies to a question."""
    told = [line for line in lines.splitlines() if line]
    cells = [line.split(" | ") for line in told if not line.startswith("? ")]
    replying = [line.removeprefix("? ").split(", ") for line in told if line.startswith("? ")]
    figures = [
        {"what": what, "low": low, "high": high, "counted_by": who, "source": "post"}
        for what, low, high, who in cells
    ]
    claims = [
        {
            "asked": "Who did it?",
            "replies": [
                {"side": side, "speaker": "Envoy", "text": "They did.", "source": "post"}
                for side in sides
            ],
        }
        for sides in replying
    ]
    made = {"id": f"differing-{number}", **USUAL, "sources": ["post"]}
    return made | {"figures": figures, "claims": claims}


def written(values: object) -> str:
    """YAML as editors write it: nothing stands for something said before. (JSON is YAML.)"""
    return json.dumps(values)


@cache
def site() -> Site:
    """A newsroom in which every case is an event."""
    events = [event_of(number, case) for number, case in enumerate(CASES)]
    events += [differing_of(number, lines) for number, (_, lines, _) in enumerate(DIFFERING)]
    titled = [{"title": one["id"], "language": "en", **one} for one in NEWSROOM["sources"]]
    added = {**NEWSROOM, "sources": titled, "events": events}
    with TemporaryDirectory() as folder:
        root = Path(shutil.copytree(BASE, Path(folder) / "newsroom"))
        settings = root / "content" / "site.yaml"
        settings.write_text(
            written(yaml.safe_load(settings.read_text("utf-8")) | added.pop("site"))
        )
        for name, some in added.items():
            file = root / "content" / f"{name}.yaml"
            file.write_text(written([*yaml.safe_load(file.read_text("utf-8")), *some]))
        content, problems = reading.read(root)
    assert problems == []
    linked = link.link(content)
    assert linked
    return linked


def rated(number: int, case: dict[str, Any]) -> sourcing.Sourcing:
    event = site().events[f"case-{number}"]
    if "figure" in case:
        return sourcing.of_figure(site(), event.figures[0], event)
    if "event" in case:
        return sourcing.of_event(site(), event)
    return sourcing.of_account(site(), event.accounts[0])


@pytest.mark.parametrize(
    ("number", "case"), list(enumerate(CASES)), ids=[str(case["case"]) for case in CASES]
)
def test_a_claim_is_sourced_as_the_rule_says(number: int, case: dict[str, Any]) -> None:
    found = rated(number, case)

    assert f"{found.key} {found.independent} {found.primary}" == case["is"]


@pytest.mark.parametrize(
    ("number", "expected"),
    [(number, expected) for number, (_, _, expected) in enumerate(DIFFERING)],
    ids=[title for title, _, _ in DIFFERING],
)
def test_others_differ_only_where_both_are_shown(number: int, expected: str) -> None:
    event = site().events[f"differing-{number}"]

    assert list(sourcing.of_event(site(), event).differing) == expected.split()

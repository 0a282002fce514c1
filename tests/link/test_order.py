"""The order in which events are told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from explainer import dates, link, reading
from explainer.link import order
from fixture_pairs import pairs

HERE = Path(__file__).parent
BASE = HERE.parent / "mistakes" / "base"
CASES = pairs(HERE / "fixtures" / "orders.txt")


def written(line: str) -> dict[str, object]:
    """An event from ``id date < cause cause``."""
    head, _, causes = line.partition(" < ")
    identity, _, date = head.partition(" ")
    return {
        "id": identity,
        "date": date,
        "title": identity.capitalize(),
        "what": "It happened.",
        "topics": ["bridge"],
        "lane": "river",
        "importance": 1 + len(identity) % 3,
        "because_of": causes.split(),
        "sources": ["bridge-book"],
    }


def told(lines: list[str], root: Path) -> list[str]:
    """The ids of a newsroom's events in the order of its site."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    events = [written(line) for line in lines]
    (root / "content/events.yaml").write_text(yaml.safe_dump(events), encoding="utf-8")
    content, problems = reading.read(root)
    assert problems == []
    site = link.link(content)
    assert site
    return list(site.events)


@pytest.mark.parametrize(("title", "lines", "expected"), CASES, ids=[case[0] for case in CASES])
def test_events_are_told_in_order(title: str, lines: str, expected: str, tmp_path: Path) -> None:
    assert told(lines.splitlines(), tmp_path / "newsroom") == expected.split()


class Event:
    """As much of an event as its order asks for."""

    def __init__(self, identity: str, date: str, because_of: tuple[str, ...]) -> None:
        self.id, self.date, self.because_of = identity, dates.parse(date), because_of


IDS = [f"e{number}" for number in range(7)]
DATES = ("1950", "1950-03", "1950-03-01", "1950-03-02", "195X", "../1950", "1950-03-01/..")
EVENTS = st.lists(
    st.builds(
        lambda date, causes: (date, tuple(causes)),
        st.sampled_from(DATES),
        st.lists(st.sampled_from(IDS), max_size=3),
    ),
    max_size=len(IDS),
)


@given(EVENTS)
def test_every_event_is_told_once_whatever_its_causes(rows: list[tuple[str, tuple[str, ...]]]):
    events = [Event(IDS[n], date, causes) for n, (date, causes) in enumerate(rows)]

    ordered = order.in_order(events)  # type: ignore[arg-type]

    assert sorted(event.id for event in ordered) == sorted(event.id for event in events)
    begins = [event.date.starts_by for event in ordered]
    assert all(
        event.date.first_day <= later for event, later in zip(ordered, begins[1:], strict=False)
    )


def test_a_chain_of_five_thousand_causes_is_no_depth() -> None:
    chain = [Event(f"e{n}", "1950-03-01", (f"e{n + 1}",)) for n in range(5000)]

    ordered = order.in_order(chain)  # type: ignore[arg-type]

    assert [event.id for event in ordered] == [f"e{n}" for n in reversed(range(5000))]

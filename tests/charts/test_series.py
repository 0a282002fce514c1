"""Drawings of numbers: each number told, each gap shown, columns told apart by more than colour."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from invented import series
from msgspec.structs import replace

from explainer.charts import Column, Series, draw_series


def drawings(value: Series) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(f"<p>{draw_series(value)}</p>"))


@pytest.mark.parametrize("kind", ["line", "bar"])
def test_two_pictures_with_the_same_name(kind):
    wide, narrow = drawings(series(kind))
    assert wide.get("class") == "poster poster-wide"
    assert narrow.get("class") == "poster poster-narrow"
    assert wide.get("aria-label") == narrow.get("aria-label")
    assert wide.get("role") == "img"


def test_a_line_breaks_at_a_gap():
    wide, _ = drawings(series("line"))
    runs = [node.get("points", "").count(",") for node in wide.iter("polyline")]
    assert runs == [2, 3, 3, 2]


def test_a_missing_bar_is_not_a_bar_of_zero():
    wide, _ = drawings(series("bar"))
    told = [node.text for node in wide.iter("title")]
    assert "1998 (first half): 0 · Sudra" in told
    assert not [text for text in told if text.startswith("1950") and "Sudra" in text]
    assert [node.text for node in wide.iter("text") if node.get("class") == "gap"] == ["–"]


def test_every_number_is_told():
    told = [node.text for node in drawings(series("line"))[0].iter("title")]
    assert "1960: 140.5 · From Norra" in told
    assert len(told) == 10


def test_columns_have_shapes_of_their_own():
    wide, _ = drawings(series("line"))
    first, second = (
        g for g in wide.iter("g") if g.get("class") in ("c c-1 l-1", "c c-2 l-2") and len(g) > 4
    )
    assert first.find(".//circle") is not None
    assert second.find(".//circle") is None


EMPTY = Series("s", "None", "boats", "line", "Year", (), (), ())


def one(places: tuple[str | float, ...], *values: float | None, name: str = "A") -> Series:
    """A series of one column."""
    return replace(EMPTY, x_values=places, columns=(Column("a", name),), values=(values,))


ODD = {
    "empty": EMPTY,
    "only gaps": one((1.0, 2.0), None, None),
    "one value": one((2001,), 5.0),
    "below zero": one(("a", "b"), -5.0, 3.0),
    "huge": one(("a",), 7e12),
    "the largest that there are": one((1.0, 2.0), 1e308, -1.7e308),
    "the smallest that there are": one((1.0, 2.0), 5e-324, 1e-300),
    "all equal": one((1.0, 2.0, 3.0), 5.0, 5.0, 5.0),
    "all below zero": one(("a", "b"), -5.0, -3.0),
    "nought": one((1.0, 2.0), 0.0, 0.0),
    "places of one number": one((2001.0, 2001.0), 1.0, 2.0),
    "a thousand": one(tuple(map(float, range(1000, 2000))), *map(float, range(1000))),
    "two hundred letters in Georgian": one(("საზღვარი " * 22, "ა"), 1.0, 2.0),
    "long names": one(("x" * 300,), 1.0, name="<i>" * 99),
}


@pytest.mark.parametrize("kind", ["line", "bar"])
@pytest.mark.parametrize("name", ODD)
def test_odd_series_are_drawn(name, kind):
    pictures = drawings(replace(ODD[name], kind=kind))

    assert len(pictures) == 2
    for picture in pictures:
        width, height = map(float, picture.get("viewBox", "").split()[2:])
        places = [float(n.get(key, 0)) for n in picture.iter() for key in ("y", "y1", "y2", "cy")]
        assert all(0 <= place <= height for place in places)
        assert all(float(node.get("width", 0)) <= width for node in picture.iter("rect"))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1e308, "1 × 10³⁰⁸"),
        (-1.5e300, "−1.5 × 10³⁰⁰"),
        (5e-324, "5 × 10⁻³²⁴"),
        (999_999_999_999_999.0, "999,999,999,999,999"),
        (0.1 + 0.2, "0.3"),
        (0.0, "0"),
    ],
)
def test_a_number_is_said_so_that_it_can_be_read(value: float, text: str) -> None:
    told = [node.text or "" for node in drawings(one(("a",), value))[0].iter("title")]
    assert told == [f"a: {text} · A"]


def test_long_names_lie_down_whole_with_every_number_beside_its_bar() -> None:
    names = ("Sailors of the northern island", "Fishermen of the southern shore", "Nobody counted")
    value = Series(
        "crews",
        "Crews",
        "people",
        "bar",
        "who",
        names,
        (Column("n", "Counted"),),
        ((12, 3400, None),),
    )

    for picture in drawings(value):
        words = ["".join(text.itertext()) for text in picture.iter() if text.tag.endswith("text")]
        assert set(names) <= set(words)
        assert {"12", "3,400", "–"} <= set(words)
        assert len([g for g in picture.iter() if g.get("class") == "bar"]) == 2 + 1


def test_a_legend_is_told_whole_however_long_its_names() -> None:
    long = (
        "Passengers of the northern line, of the southern line, and of both on the days of the fair"
    )
    value = Series(
        "long", "Long", f"thousand {long.lower()}", "line", "Year", (1950, 1960),
        (Column("a", long), Column("b", f"{long} again"), Column("c", "Few")),
        ((1, 2), (3, 4), (5, 6)),
    )  # fmt: skip

    for picture in drawings(value):
        told = " ".join("".join(text.itertext()) for text in picture.iter("text"))
        assert f"thousand {long.lower()}" in told
        assert f"{long} again" in told
        assert "…" not in told
        keys = [text for text in picture.iter("text") if text.get("class") in ("key", "axis-name")]
        places = [(text.get("x"), text.get("y")) for text in keys]
        assert len(places) == len(set(places))


@pytest.mark.parametrize("places", [(1990, 1995, 2000), ("a long name of a harbour", "b", "c")])
@pytest.mark.parametrize("kind", ["line", "bar"])
def test_what_came_later_stands_apart(kind: str, places: tuple[str | float, ...]) -> None:
    value = replace(one(places, 11.0, 22.0, 33.0), kind=kind, later=(False, False, True))
    for drawing in drawings(value):
        groups = [group for group in drawing.iter("g") if group.get("class") == "later"]
        later = [title.text or "" for group in groups for title in group.iter("title")]
        assert any("33" in text for text in later)
        assert not any("11" in text or "22" in text for text in later)

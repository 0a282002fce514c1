"""What a browser loads by itself, read from style sheets and modules as bundlers write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.checks.built import read_built
from explainer.checks.loads import first_view as loaded_by
from explainer.checks.loads import js_imports, js_lazy_imports


def first_view(site: Path, path: str) -> tuple[str, ...]:
    built = read_built(site)
    return loaded_by(built, built.page(path))


def test_first_view_of_a_page(site: Path) -> None:
    assert first_view(site, "index.html") == (
        "index.html",
        "assets/site.css",
        "assets/print.css",
        "assets/site.mjs",
        "assets/card.mjs",
        "assets/heading-latin.woff2",
        "assets/icon.svg",
    )


def test_fonts_are_loaded_for_the_characters_of_the_page(site: Path) -> None:
    page = site / "index.html"
    page.write_text(page.read_text().replace("ferry.", "ferry, Νήσος."))

    assert "assets/heading-greek.woff2" in first_view(site, "index.html")


def test_pictures_below_the_fold_wait(site: Path) -> None:
    page = site / "articles" / "ferry" / "index.html"
    assert "assets/ferry.png" not in first_view(site, "articles/ferry/index.html")

    page.write_text(page.read_text().replace(' loading="lazy"', ""))

    assert "assets/ferry.png" in first_view(site, "articles/ferry/index.html")


@pytest.mark.parametrize(
    ("source", "at_once", "later"),
    [
        ('import "./a.mjs";', ["./a.mjs"], []),
        ("import {a, b as c} from './a.mjs'", ["./a.mjs"], []),
        ('import*as a from"./a.mjs";import{b}from"./b.mjs"', ["./a.mjs", "./b.mjs"], []),
        ('import {\n  a,\n  b,\n} from "../a.mjs";', ["../a.mjs"], []),
        ('export{a}from"./a.mjs"', ["./a.mjs"], []),
        ('export const path = "./a.json";', [], []),
        ('const a=await import("./a.mjs")', [], ["./a.mjs"]),
        ('x();import("./a.mjs").then(f)', [], ["./a.mjs"]),
        ('import a from "lit";', [], []),
    ],
)
def test_imports_of_a_module(site: Path, source: str, at_once: list[str], later: list[str]) -> None:
    (site / "assets" / "site.mjs").write_text(source)
    built = read_built(site)

    assert list(js_imports(built, "assets/site.mjs")) == at_once
    assert list(js_lazy_imports(built, "assets/site.mjs")) == later


def test_modules_that_import_each_other_are_counted_once(site: Path) -> None:
    (site / "assets" / "card.mjs").write_text('import "./site.mjs";')

    assert len(first_view(site, "index.html")) == 7

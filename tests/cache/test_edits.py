"""After any edit, a build that remembers the last one gives what a build that remembers nothing
gives, byte for byte."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer import addresses
from explainer.assets import find_theme
from explainer.cache.pages import SIZED
from explainer.cli import main

NEWSROOM = Path(__file__).parents[1] / "newsroom"
Edit = Callable[[Path], None]


def _instead(name: str, old: str, new: str) -> Edit:
    def edit(root: Path) -> None:
        path = root / name
        text = path.read_text(encoding="utf-8")
        assert old in text, name
        path.write_text(text.replace(old, new), encoding="utf-8")

    return edit


def _added(name: str, text: str) -> Edit:
    def edit(root: Path) -> None:
        path = root / name
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(before + text, encoding="utf-8")

    return edit


def _without_question(root: Path) -> None:
    (root / "content/questions/whose-herring.md").unlink()


def _other_ending(root: Path) -> None:
    """Call a pasted text a saved page: the same bytes, read in another way."""
    (root / "seeds/lamp-restored.txt").rename(root / "seeds/lamp-restored.html")


def _renamed(root: Path) -> None:
    """Give a place another id, and whoever names it the new one."""
    for path in (root / "content").rglob("*.*"):
        if path.suffix in (".yaml", ".md"):
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace("mew-rock", "rock-of-mews"), encoding="utf-8")


def _published_and_withdrawn(root: Path) -> None:
    _instead("content/events/ferry.yaml", "  status: draft\n", "")(root)
    note = "---\nwithdrawn: {date: 2032-03-01, why: Nobody asked.}\naliases"
    _instead("content/questions/why-no-ferry.md", "---\naliases", note)(root)


EVENT = """
- id: harbour-swept
  date: "1931-02"
  title: The harbour is swept of old nets
  what: Wardens swept the harbour of nets that had drifted in [@almanac].
  topics: [ferry]
  lane: harbour
  importance: 1
  actors: [tove-lind]
  sources: [almanac]
"""
SEED = """A net mended on Lunnay

By Ida Marn
12 March 2032

The Lunnay Assembly said that the net of the Skarn Council was mended. Tove Lind came to see it.

It will be cast again in April.
"""
EDITS: Mapping[str, Edit] = {
    "translation": _instead("content/articles/crossing-talks.tr.md", "Temsilciler ne", "Onlar ne"),
    "translation of an event": _instead("content/events/ferry.tr.yaml", "Feribot sef", "Vapur sef"),
    "translation of the site": _instead("content/site.tr.yaml", "Tekneci", "Balıkçı"),
    "article": _added("content/articles/crossing-talks.md", "\nTove Lind spoke of it again.\n"),
    "event": _instead("content/events/ferry.yaml", "Sailors' tales tell", "Old tales tell"),
    "date of an event": _instead("content/events/ferry.yaml", '"1871~"', '"1872~"'),
    "name of an actor": _instead("content/actors/bodies.yaml", "Night Wardens", "Wardens of Skarn"),
    "source": _instead("content/sources/press.yaml", "Ida Marn", "Ida Marnson"),
    "topic": _instead("content/topics/ferry.md", "title: ", "title: About "),
    "new event": _added("content/events/ferry.yaml", EVENT),
    "new seed": _added("seeds/net-mended.txt", SEED),
    "seed": _instead("seeds/net-mended.txt", "in April", "in May"),
    "deletion": _without_question,
    "renaming": _renamed,
    "draft that others name": _instead(
        "content/events/ferry.yaml",
        "- id: lamp-lit-again\n",
        "- id: lamp-lit-again\n  status: draft\n",
    ),
    "published, and another taken down": _published_and_withdrawn,
    "ending of a seed": _other_ending,
    "map": _instead("content/maps/the-strait.yaml", "one strait", "one narrow strait"),
    "outlines": _instead("content/maps/isles.geojson", "[-4.6, 61.38]", "[-4.6, 61.39]"),
    "position": _instead("content/places.yaml", "lat: 61.05", "lat: 61.06"),
    "setting": _instead("content/site.yaml", "title: ", "title: New "),
    "template": _instead("theme/templates/base.html", "<body", '<body data-edit="1"'),
    "style": _added("theme/css/site.css", "\n@layer base { main { color: inherit; } }\n"),
}


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return one newsroom, with its theme, that all edits are made to one after the other."""
    root = tmp_path_factory.mktemp("edits")
    for folder in ("content", "seeds"):
        shutil.copytree(NEWSROOM / folder, root / folder)
    shutil.copytree(find_theme(), root / "theme")
    with pytest.MonkeyPatch.context() as patch:
        for module in ("explainer.build", "explainer.cli.build", "explainer.rendering.weighing"):
            patch.setattr(f"{module}.find_theme", lambda: root / "theme")
        yield root


def beside(root: Path) -> Path:
    """Return a folder for what is remembered: one within the root would not be believed."""
    return root.with_name(f"{root.name}-cache")


def built(root: Path, cache: str, name: str) -> Mapping[str, bytes]:
    """Build a newsroom into a folder of this name; return every file, and every folder as none."""
    output = root / name
    command = ["build", "--root", str(root), "--output", str(output), "--jobs", "1"]
    result = CliRunner(env={"EXPLAINER_CACHE": cache}).invoke(main, command)
    assert result.exit_code == 0, result.output
    below = sorted(output.rglob("*"))
    bytes_of = {path: path.read_bytes() if path.is_file() else b"" for path in below}
    return {path.relative_to(output).as_posix(): data for path, data in bytes_of.items()}


@pytest.mark.parametrize("kind", EDITS)
def test_a_build_that_remembers_gives_what_one_gives_that_does_not(
    kind: str, newsroom: Path
) -> None:
    cache = str(beside(newsroom))
    if not (newsroom / "site").exists():
        built(newsroom, cache, "site")
    EDITS[kind](newsroom)
    assert built(newsroom, cache, "site") == built(newsroom, "", "whole")


def test_only_pages_that_an_edit_touches_are_written_anew(newsroom: Path) -> None:
    cache, pages = str(beside(newsroom)), newsroom / "site"
    before = built(newsroom, cache, "site")
    numbers = {name: (pages / name).stat().st_ino for name in before}
    _instead("content/events/ferry.yaml", "tales tell of", "old tales tell of")(newsroom)
    after = built(newsroom, cache, "site")
    html = [name for name in before if name.endswith(".html")]
    anew = {name for name in html if (pages / name).stat().st_ino != numbers[name]}
    # What says how large other files are is written when they are.
    sized = {addresses.file_of(address) for address in SIZED}
    assert anew - sized == {name for name in html if after[name] != before[name]} - sized
    assert "events/first-lamp/index.html" in anew


def test_a_page_that_somebody_changed_is_written_anew(newsroom: Path) -> None:
    cache, page = str(beside(newsroom)), "events/first-lamp/index.html"
    before = built(newsroom, cache, "site")
    (newsroom / "site" / page).write_text("somebody else's")
    assert built(newsroom, cache, "site") == before


def test_a_cache_that_was_deleted_is_made_anew(newsroom: Path) -> None:
    cache = beside(newsroom)
    before = built(newsroom, str(cache), "site")
    shutil.rmtree(cache)
    _instead("content/events/ferry.yaml", "old tales tell", "tales tell")(newsroom)
    assert built(newsroom, str(cache), "site").keys() == before.keys()
    assert list(cache.rglob("*.pickle"))


def test_a_page_that_is_replaced_is_never_written_to(newsroom: Path) -> None:
    cache, page = str(beside(newsroom)), "events/first-lamp/index.html"
    for word in ("once", "twice"):
        before = built(newsroom, cache, "site")
        opened = newsroom / f"{word}.html"
        opened.hardlink_to(newsroom / "site" / page)
        _instead("content/events/ferry.yaml", "of a fire", f"{word} of a fire")(newsroom)
        assert built(newsroom, cache, "site")[page] != before[page]
        assert opened.read_bytes() == before[page]

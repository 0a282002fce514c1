"""Copies that open from a disk, and mirrors that are held to what was published."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser

from explainer import copies
from explainer.cli import main

ADDRESS = re.compile(r'\s(?:href|src|action)="([^"]+)"')
OUTSIDE = re.compile(r"[a-z]+:|#")
PAPER = "rgb(251, 250, 247)"


@pytest.fixture(scope="module")
def output(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(built, tmp_path_factory.mktemp("copies") / "output"))


@pytest.fixture(scope="module")
def portable(output: Path) -> Path:
    return copies.make(output)


@pytest.fixture(scope="module")
def unpacked(portable: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(portable / "site.zip") as archive:
        archive.extractall(folder)
    return folder


def verified(*given: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["verify", *map(str, given)])
    return result.exit_code, result.output


def test_every_link_of_the_archive_leads_to_a_file_in_it(unpacked: Path) -> None:
    lost = [
        (page.relative_to(unpacked).as_posix(), address)
        for page in unpacked.rglob("*.html")
        for address in ADDRESS.findall(page.read_text(encoding="utf-8"))
        if not OUTSIDE.match(address)
        and not (page.parent / unquote(address.partition("#")[0])).is_file()
    ]

    assert lost == []


def test_archive_opens_from_a_disk(unpacked: Path, browser: Browser) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("requestfailed", lambda request: said.append(request.url))
    page.goto((unpacked / "articles" / "crossing-talks" / "index.html").as_uri())

    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == PAPER
    page.get_by_role("link", name="Questions").first.click()
    assert page.url == (unpacked / "questions" / "index.html").as_uri()
    assert said == []
    page.close()


def test_article_in_one_file_asks_for_nothing(portable: Path, browser: Browser) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((portable / "crossing-talks.html").as_uri())
    pictures = page.locator("main img")

    assert pictures.count()
    assert pictures.evaluate_all("(all) => all.every((img) => img.src.startsWith('data:'))")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == PAPER
    assert [url for url in asked if not url.startswith("data:")] == [page.url]
    page.close()


def test_copies_of_one_site_are_the_same_bytes(output: Path, portable: Path) -> None:
    before = {path.name: path.read_bytes() for path in portable.iterdir()}

    assert copies.make(output) == portable
    assert {path.name: path.read_bytes() for path in portable.iterdir()} == before


@pytest.mark.parametrize("folder", ["output", "portable", "unpacked"])
def test_what_was_published_is_verified(folder: str, request: pytest.FixtureRequest) -> None:
    status, said = verified(request.getfixturevalue(folder))

    assert status == 0
    assert re.fullmatch("as published: [0-9a-f]{64}\n", said)


def test_mirror_that_was_changed_is_told_file_by_file(output: Path, tmp_path: Path) -> None:
    mirror = Path(shutil.copytree(output, tmp_path / "mirror"))
    _, published = verified(mirror)
    (mirror / "index.html").write_text("Another house.", encoding="utf-8")
    (mirror / "about" / "index.html").unlink()
    (mirror / "more.html").touch()

    assert verified(mirror) == (
        1,
        "about/index.html: is missing\n"
        "index.html: is not as it was published\n"
        "more.html: is not of the site\n"
        "error: 3 files not as published\n",
    )
    assert verified(output, "--sum", published.split()[-1])[0] == 0
    assert verified(output, "--sum", "0" * 64)[0] == 1


@pytest.mark.parametrize("report", [None, "{}", "[", '{"files": [1]}'])
def test_folder_without_a_list_is_wrong_use(report: str | None, tmp_path: Path) -> None:
    if report is not None:
        (tmp_path / "build.json").write_text(report)

    status, said = verified(tmp_path)

    assert status == 2
    assert "what was published" in said


@pytest.mark.parametrize("drafts", ["true", "false"])
def test_a_preview_is_told_from_what_is_to_be_published(drafts: str, tmp_path: Path) -> None:
    (tmp_path / "build.json").write_text(f'{{"files": {{}}, "drafts": {drafts}}}')
    status, said = verified(tmp_path)
    assert status == 0
    assert ("preview" in said) == (drafts == "true")

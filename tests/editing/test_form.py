"""The form: its configuration held to the program's own schema, a day's work done in a browser."""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import threading
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, TimeoutError

from explainer import build, documents
from explainer.assets.find import FORM, REPOSITORY
from explainer.cli import main
from explainer.editing.config import backend as said_of
from explainer.editing.page import form, policy
from explainer.model import EditForm
from explainer.schemas.files import FILES

HERE = Path(__file__).parent
SCHEMA = REPOSITORY / "node_modules" / "@sveltia" / "cms" / "schema" / "sveltia-cms.json"
TO_THE_FORM = re.compile(rb'="(?:\.{1,2}/)*edit/|[/.]example/edit/')
"""An address of the form, in a page or a list; the forge has such a word in its own."""
PATIENCE = 20_000
OPENED_AGAIN = 4
STEPS = 200
"""Turns of the wheel to the end of any form."""
EDIT = EditForm(backend="github")


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing of it."""

    def log_message(self, *words: Any) -> None:
        """Say nothing."""


@pytest.fixture
def files(newsroom: Path) -> Mapping[str, bytes]:
    """Return the files of the second newsroom's form."""
    site, _ = build.load(newsroom)
    assert site is not None
    return dict(form(site, EDIT))


def test_the_configuration_is_what_the_program_takes(files: Mapping[str, bytes]) -> None:
    said = json.loads(files["edit/config.json"])
    jsonschema.Draft7Validator(json.loads(SCHEMA.read_text())).validate(said)
    places = {one.get("folder") or one["files"][0]["file"] for one in said["collections"]}
    wanted = {place.split("*")[0].rstrip("/") for file in FILES.values() for place in file.places}
    assert {place for place in places if place not in wanted} == set()
    assert len(said["collections"]) == len(FILES)


def test_a_field_asks_for_what_the_model_takes(files: Mapping[str, bytes]) -> None:
    said = json.loads(files["edit/config.json"])
    events = next(one for one in said["collections"] if one["name"] == "events")
    fields = {field["name"]: field for field in events["fields"][0]["fields"]}
    assert (fields["date"]["required"], fields["note"]["required"]) == (True, False)
    assert re.search(fields["date"]["pattern"][0], "1993-04~")
    assert not re.search(fields["date"]["pattern"][0], "April 1993")
    assert fields["lane"]["options"][0] == {"label": "At sea", "value": "sea"}
    assert (fields["importance"]["min"], fields["importance"]["max"]) == (1, 3)
    assert (fields["sources"]["widget"], fields["sources"]["multiple"]) == ("relation", True)
    assert [one["name"] for one in fields["accounts"]["fields"]][:3] == ["side", "voice", "speaker"]


def test_the_wheel_carries_what_the_form_is_made_of() -> None:
    place = importlib.util.spec_from_file_location("hatch_build", REPOSITORY / "hatch_build.py")
    assert place is not None
    assert place.loader is not None
    hook = importlib.util.module_from_spec(place)
    place.loader.exec_module(hook)
    assert hook.form_parts() == FORM
    assert {f"vendor/form/{name}" for name in FORM} <= set(hook.browser_parts().values())


def test_no_page_leads_to_the_form_and_without_the_setting_there_is_none(
    newsroom: Path, cache: Path, tmp_path: Path
) -> None:
    output, settings = tmp_path / "site", newsroom / "content/site.yaml"
    before = settings.read_text()
    settings.write_text(f"{before}edit: {{backend: github}}\n")
    words = ["build", "--root", str(newsroom), "--output", str(output)]
    assert CliRunner().invoke(main, words).exit_code == 0
    leading = [
        path.relative_to(output).as_posix()
        for path in output.rglob("*")
        if path.suffix in (".html", ".xml") and TO_THE_FORM.search(path.read_bytes())
    ]
    assert (output / "edit/sveltia-cms.js").is_file()
    assert leading == []
    settings.write_text(before)
    assert CliRunner().invoke(main, words).exit_code == 0
    assert not (output / "edit").exists()


@pytest.mark.parametrize(
    ("backend", "repository", "kept", "asked"),
    [
        ("github", "https://github.com/a/b", {"repo": "a/b"}, "https://api.github.com https"),
        (
            "gitlab",
            "https://git.desk.example:8443/a/b/c.git",
            {"repo": "a/b/c", "api_root": "https://git.desk.example:8443/api/v4"},
            "https://git.desk.example:8443; ",
        ),
        (
            "gitea",
            "https://codeberg.org/a/b",
            {"repo": "a/b", "api_root": "https://codeberg.org/api/v1"},
            "https://codeberg.org; ",
        ),
        ("gitea", "https://a;script-src/b/c", {"repo": "b/c"}, "https://ascript-src; media-src"),
    ],
)
def test_the_repository_is_where_the_settings_say(
    newsroom: Path, backend: Any, repository: str, kept: dict[str, str], asked: str
) -> None:
    site, _ = build.load(newsroom)
    assert site is not None
    settings = site.settings.model_copy(update={"repository": repository})
    edit = EditForm(backend=backend)
    assert kept.items() <= said_of(settings, edit).items()
    assert f"connect-src 'self' blob: data: {asked}" in policy(settings, edit)


@pytest.fixture
def page(
    browser: Browser, files: Mapping[str, bytes], newsroom: Path, tmp_path: Path
) -> Iterator[Page]:
    """Return the form as its page shows it, the newsroom in a folder that it may work in."""
    for name, data in files.items():
        path = tmp_path / "served" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    handler = partial(Quiet, directory=str(tmp_path / "served"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with browser.new_context() as context:
            context.add_init_script(path=HERE / "folder.mjs")
            opened = context.new_page()
            # On this name alone the program offers to work in a folder.
            opened.goto(f"http://localhost:{server.server_port}/edit/form.css")
            repository = {".git/HEAD": b"ref: refs/heads/main\n"} | written(newsroom)
            texts = {name: b64encode(data).decode() for name, data in repository.items()}
            opened.evaluate("texts => fill(texts)", texts)
            opened.goto(f"http://localhost:{server.server_port}/edit/")
            opened.get_by_role("button", name="Work with Local Repository").click()
            yield opened
        server.shutdown()


def written(root: Path) -> dict[str, bytes]:
    paths = sorted(path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def field(page: Page, key: str) -> Any:
    """Return a field, scrolled to: those out of sight are not made before."""
    found = page.locator(f'[data-key-path="{key}"]')
    page.mouse.move(600, 600)
    for _ in range(STEPS):
        if found.count():
            break
        page.mouse.wheel(0, 400)
        page.wait_for_timeout(50)
    found.scroll_into_view_if_needed()
    return found


def typed(page: Page, key: str, text: str) -> None:
    field(page, key).locator("input, textarea").first.fill(text)


def chosen(page: Page, key: str, identity: str) -> None:
    """Choose a record; a list that closes since the page moves under it is opened again."""
    option = page.locator(f'[role=option][value="{identity}"]')
    for _ in range(OPENED_AGAIN):
        field(page, key).get_by_role("combobox").first.click()
        with suppress(TimeoutError):
            option.click(timeout=PATIENCE / OPENED_AGAIN)
            return
    option.click()


def saved(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url(re.compile("#/collections/[a-z]+$"))
    page.locator('[data-label="New"]').wait_for()


def opened(page: Page, place: str) -> None:
    page.goto(f"{page.url.partition('#')[0]}#/{place}")
    page.wait_for_url(re.compile(f"{place}$"))


def add_an_event(page: Page) -> None:
    page.get_by_text("Events", exact=True).click()
    page.get_by_text("ferry", exact=True).click()
    page.get_by_role("button", name=re.compile("^Add.*Event")).click()
    typed(page, "event.7.id", "pier-repaired")
    typed(page, "event.7.date", "2032-03")
    typed(page, "event.7.title", "Skarn repairs the pier: at last")
    typed(page, "event.7.what", "The pier was repaired [@almanac].")
    field(page, "event.7.topics").get_by_role("checkbox").first.click()
    field(page, "event.7.lane").get_by_role("radio", name="Ferry").click()
    typed(page, "event.7.importance", "2")
    chosen(page, "event.7.sources", "almanac")
    saved(page)


def place_a_picture(page: Page, picture: Path) -> None:
    opened(page, "assets")
    page.get_by_role("button", name="Upload New Assets").click()
    with page.expect_file_chooser() as choosing:
        page.get_by_role("button", name="Choose Files").click()
    choosing.value.set_files(picture)
    page.get_by_role("button", name="Upload", exact=True).click()
    page.get_by_role("button", name="Upload", exact=True).wait_for(state="detached")
    page.get_by_text(picture.name, exact=True).first.wait_for()
    opened(page, "collections/images/new")
    typed(page, "alt", "A pier at low tide")
    typed(page, "caption", "The pier in March 2032 [@almanac].")
    typed(page, "credit", "Drawing by the desk")
    typed(page, "licence", "CC0")
    chosen(page, "source", "almanac")
    page.get_by_role("textbox").last.fill(picture.stem)
    saved(page)


def correct_the_article(page: Page, picture: str) -> None:
    opened(page, "collections/articles/entries/crossing-talks")
    typed(page, "title", "The islands talk about the ferry")
    body = field(page, "body").locator("textarea")
    body.fill(f"{body.input_value().rstrip()}\n\n![A pier at low tide](image:{picture})\n")
    saved(page)


def test_what_is_done_in_the_form_passes_and_keeps_all_else(page: Page, newsroom: Path) -> None:
    refused: list[str] = []
    page.on("pageerror", lambda error: refused.append(str(error)))
    picture = newsroom.parent / "pier-in-march.png"
    shutil.copy(newsroom / "content/images/haven-landing.png", picture)
    before = {name: values(name, data) for name, data in written(newsroom).items()}

    add_an_event(page)
    place_a_picture(page, picture)
    correct_the_article(page, picture.stem)

    kept = {name: b64decode(data) for name, data in page.evaluate("kept()").items()}
    del kept[".git/HEAD"]
    after = {name: values(name, data) for name, data in kept.items()}
    changed = {name for name in before | after if before.get(name) != after.get(name)}
    assert changed == {
        "content/articles/crossing-talks.md",
        "content/events/ferry.yaml",
        "content/images/pier-in-march.png",
        "content/images/pier-in-march.yaml",
    }
    events = "content/events/ferry.yaml"
    assert after[events][:-1] == before[events]
    for name, data in kept.items():
        (newsroom / name).parent.mkdir(parents=True, exist_ok=True)
        (newsroom / name).write_bytes(data)
    done = CliRunner().invoke(main, ["check", "--root", str(newsroom)])
    assert (done.exit_code, refused) == (0, []), done.output


def values(name: str, data: bytes) -> Any:
    """Return what a file says, however it is set: a list of one is its entry."""
    if not name.endswith((".yaml", ".md")):
        return data
    text = data.decode()
    parse = documents.parse_yaml if name.endswith(".yaml") else documents.parse_markdown
    read, _ = parse(text, name)
    assert read is not None
    whole = plain(read.values)
    return (whole, read.body.strip()) if name.endswith(".md") else whole


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value] if len(value) != 1 else plain(value[0])
    return " ".join(value.split()) if isinstance(value, str) else value

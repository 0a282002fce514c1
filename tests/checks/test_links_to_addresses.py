"""Where a link leads, as browsers and servers see it."""

from __future__ import annotations

import pytest

from explainer.checks.addresses import Target, file_of, resolve, url_of

BASE = "https://news.example/ferry"
PAGE = "articles/ferry/index.html"


@pytest.mark.parametrize(
    ("value", "path", "fragment", "form"),
    [
        ("../../islands/", "islands/", "", "relative"),
        ("../../islands/#north", "islands/", "north", "relative"),
        ("../../islands/?page=2#north", "islands/", "north", "relative"),
        ("../../", "", "", "relative"),
        ("../..", "", "", "relative"),
        ("..", "articles/", "", "relative"),
        (".", "articles/ferry/", "", "relative"),
        ("./map.svg", "articles/ferry/map.svg", "", "relative"),
        ("caf%C3%A9/", "articles/ferry/café/", "", "relative"),
        ("#caf%C3%A9", PAGE, "café", "relative"),
        ("?page=2", PAGE, "", "relative"),
        ("", PAGE, "", "relative"),
        ("  ../  ", "articles/", "", "relative"),
        ("time/12:30/", "articles/ferry/time/12:30/", "", "relative"),
        ("../../../elsewhere/", "../elsewhere/", "", "relative"),
        ("/ferry/islands/", "islands/", "", "root"),
        ("/ferry/", "", "", "root"),
        ("/other/", "../other/", "", "root"),
        ("https://news.example/ferry", "", "", "full"),
        ("https://news.example/ferry/", "", "", "full"),
        ("https://news.example/ferry#top", "", "top", "full"),
        ("https://news.example/ferry/islands/#north", "islands/", "north", "full"),
    ],
)
def test_leads_to_a_path_in_the_site(value: str, path: str, fragment: str, form: str) -> None:
    assert resolve(PAGE, value, BASE) == Target(path, fragment, form)


@pytest.mark.parametrize(
    "value",
    [
        "https://paper.example/",
        "https://news.example/ferryboat/",
        "https://news.example/",
        "//news.example/ferry/",
        "mailto:editor@news.example",
        "data:image/gif;base64,R0lG",
        "javascript:alert(1)",
    ],
)
def test_leads_out_of_the_site(value: str) -> None:
    assert resolve(PAGE, value, BASE) is None


def test_climbing_out_of_the_site_is_seen() -> None:
    above = resolve("index.html", "../", BASE)
    beside = resolve("index.html", "..hidden/", BASE)

    assert above is not None
    assert above.outside
    assert beside is not None
    assert not beside.outside


def test_without_a_base_address_full_addresses_lead_out_and_roots_are_the_site() -> None:
    assert resolve(PAGE, "https://news.example/ferry/", "") is None
    assert resolve(PAGE, "/islands/", "") == Target("islands/", "", "root")


@pytest.mark.parametrize(
    ("path", "file"),
    [("", "index.html"), ("islands/", "islands/index.html"), ("404.html", "404.html")],
)
def test_a_server_sends_the_index_of_a_folder(path: str, file: str) -> None:
    assert file_of(path) == file


@pytest.mark.parametrize("base", [BASE, BASE + "/"])
def test_public_address_of_a_page(base: str) -> None:
    assert url_of("index.html", base) == "https://news.example/ferry/"
    assert url_of("café/index.html", base) == "https://news.example/ferry/caf%C3%A9/"
    assert url_of("404.html", base) == "https://news.example/ferry/404.html"

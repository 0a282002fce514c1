"""A text in another language than its page says so, and which way it runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from explainer.language.tags import is_written_so, language


@pytest.mark.parametrize(
    ("page", "text", "said"),
    [
        ("en", "en", {}),
        ("en", "en-GB", {}),
        ("en", None, {}),
        ("en", "hy", {"lang": "hy"}),
        ("en", "ar", {"lang": "ar", "dir": "rtl"}),
        ("en", "az-Arab", {"lang": "az-Arab", "dir": "rtl"}),
        ("en", "ckb", {"lang": "ckb", "dir": "rtl"}),
        ("en", "yi", {"lang": "yi", "dir": "rtl"}),
        ("ar", "fa", {"lang": "fa"}),
        ("ar", "tr", {"lang": "tr", "dir": "ltr"}),
        ("az", "az-Arab", {"lang": "az-Arab", "dir": "rtl"}),
        ("az-Arab", "az", {"lang": "az", "dir": "ltr"}),
        ("az-Arab", "az-IR", {}),
        ("sr", "sr-Latn", {"lang": "sr-Latn"}),
        ("zh-TW", "zh-Hant", {}),
        ("zh", "zh-Hant", {"lang": "zh-Hant"}),
    ],
)
def test_what_html_says_of_a_text(page: str, text: str | None, said: dict[str, str]) -> None:
    assert language(page).attributes(text) == said


@pytest.mark.parametrize(
    ("tag", "text", "is_so"),
    [
        ("hy", "Երևան", True),
        ("hy", "Ferry Lines-ը նավահանգստում", True),
        ("hy", "On crossings to the isle", False),
        ("ru", "24", False),
        ("tr", "On flights", True),
        ("ja", "東京", True),
        ("zh", "北京", True),
    ],
)
def test_latin_letters_are_in_no_language_of_others(tag: str, text: str, is_so: bool) -> None:
    assert is_written_so(tag, text) is is_so


def test_titles_of_sources_say_their_language(built: Path) -> None:
    pages = [path.read_text(encoding="utf-8") for path in built.glob("sources/*/index.html")]
    titles = [re.search(r"<h1(.*?)>(.*?)</h1>", page) for page in pages]
    greek = [found for found in titles if found and re.search("[α-ω]", found[2])]
    assert greek
    assert {found[1] for found in greek} == {' lang="el"'}

from __future__ import annotations

import io

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from explainer.assets import find_vendor
from explainer.assets.fonts import FACES as MOST_FACES
from explainer.assets.fonts import Face, cut_fonts, ranges
from explainer.assets.reserves import reserves
from explainer.assets.values import collect
from explainer.language.alphabets import alphabet
from explainer.language.catalogue import catalogue
from explainer.language.tags import Language

FONTS = find_vendor().fonts


def shown(face: Face) -> set[str]:
    with TTFont(io.BytesIO(face.asset.data)) as font:
        return set(map(chr, font.getBestCmap()))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ferry", ["latin"]),
        ("Ağaçlı, Gəmi", ["latin", "latin-ext"]),
        ("Паром", ["latin", "cyrillic"]),
        ("Φέρι", ["latin", "greek"]),
        ("渡し船", ["latin"]),
    ],
)
def test_only_scripts_that_the_site_uses_are_built(text: str, names: list[str]) -> None:
    faces = cut_fonts(FONTS, frozenset(text))
    assert [face.name for face in faces] == [f"heading-{name}.woff2" for name in names]


def test_every_character_is_in_one_face_and_that_face_shows_it() -> None:
    faces = cut_fonts(FONTS, frozenset("Ağaçlı Паром"))
    for face in faces:
        assert face.characters <= shown(face)
    together = [character for face in faces for character in face.characters]
    assert len(together) == len(set(together))
    assert set("Ağaçlı Паром") <= set(together)


@pytest.mark.parametrize(("language", "letters"), [("az", "ƏəŞşğıİ"), ("ru", "Яяё"), ("fr", "Éé")])
def test_headings_of_ours_are_drawn_whole(language: str, letters: str) -> None:
    faces = cut_fonts(FONTS, catalogue(Language(language)).letters)
    assert set(letters) <= set().union(*(face.characters for face in faces))


@pytest.mark.parametrize(
    ("language", "text", "cuts"),
    [
        ("en", "Ağaçlı Паром", ["latin"]),
        ("az", "Gəmi Паром", ["latin", "latin-ext"]),
        ("ru", "Ağaçlı Паром", ["latin", "cyrillic"]),
        ("el", "Ağaçlı Φέρι", ["latin", "greek"]),
        ("vi", "Đ Ệ", ["latin", "latin-ext", "vietnamese"]),
        ("ka", "Ağaçlı Паром", ["latin"]),
    ],
)
def test_pages_load_early_what_their_language_is_written_with(
    language: str, text: str, cuts: list[str]
) -> None:
    faces = cut_fonts(FONTS, frozenset(text))
    assets = collect([], {face.name: face.characters for face in faces})
    assert assets.faces_of(alphabet(language)) == tuple(f"heading-{cut}.woff2" for cut in cuts)


@pytest.mark.parametrize(("language", "cut"), [("tr", "latin-ext"), ("en", "greek")])
def test_what_a_language_is_written_with_is_left_out_last(language: str, cut: str) -> None:
    faces = cut_fonts(FONTS, frozenset("ğş Паромы Λιμάνι"), alphabet(language))
    assert [face.name for face in faces if face.name == f"heading-{cut}.woff2"]
    assert len(faces) == MOST_FACES


@pytest.mark.parametrize(
    ("text", "there"),
    [("ბორანი", "Georgian"), ("מעבורת", "Hebrew"), ("عبّارة", "Arabic"), ("Паром ğ", "")],
)
def test_what_the_heading_font_lacks_is_a_face_of_the_system_as_large(
    text: str, there: str
) -> None:
    rules = "".join(reserves(frozenset(text)))
    assert (f"{there} SemiBold" in rules) if there else not rules
    assert "url(" not in rules


def test_small_changes_of_text_keep_the_latin_file() -> None:
    first, second = (cut_fonts(FONTS, frozenset(text))[0] for text in ("Ferry", "Harbour?"))
    assert first.asset == second.asset


def test_a_face_is_loaded_only_for_its_characters_and_never_shifts_the_page() -> None:
    face = cut_fonts(FONTS, frozenset("ş"))[1]
    assert face.asset.name in face.rule
    assert "unicode-range:U+15F}" in face.rule
    assert "font-display:optional" in face.rule


def test_letters_that_no_page_shows_do_not_take_ranges_apart() -> None:
    latin, cyrillic, extended = cut_fonts(FONTS, frozenset("аджяёăŏ"))
    assert "unicode-range:U+430-451}" in cyrillic.rule
    assert "U+103,U+14F" in extended.rule
    assert not set("аăŏ") & latin.characters


def test_ranges_join_neighbours() -> None:
    assert ranges("cbaz") == "U+61-63,U+7A"

"""Dates: read as the Library of Congress's rule says, said as a reader would say them."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from time import struct_time

import edtf
import icu
import pytest
import yaml
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer import dates
from explainer.language.catalogue import catalogue
from explainer.language.harmony import harmonised
from explainer.language.tags import Language

FIXTURES = Path(__file__).parent / "fixtures"
LANGUAGES = FIXTURES / "languages.yaml"


def columns(name: str) -> list[tuple[str, str]]:
    lines = (FIXTURES / name).read_text(encoding="utf-8").splitlines()
    parts = (re.split(r"\s{2,}", line.strip(), maxsplit=1) for line in lines)
    return [(first, rest[0] if rest else "") for first, *rest in parts]


@pytest.mark.parametrize(("text", "expected"), columns("words.txt"))
def test_date_is_said_as_exactly_as_it_is_known(text: str, expected: str) -> None:
    assert dates.in_words(dates.parse(text)) == expected


@pytest.mark.parametrize(("text", "expected"), columns("machine.txt"))
def test_machine_form_is_one_that_html_knows(text: str, expected: str) -> None:
    assert (dates.machine(dates.parse(text)) or "") == expected


@pytest.mark.parametrize(("text", "meant"), columns("refused.txt"))
def test_loose_date_is_refused_with_what_was_meant(text: str, meant: str) -> None:
    with pytest.raises(dates.DateError) as caught:
        dates.parse(text)

    hint = f"(did you mean {meant}?)" if meant else ""
    assert str(caught.value).endswith(hint)
    assert ("did you mean" in str(caught.value)) == bool(meant)


@pytest.mark.parametrize(
    ("year", "name"),
    [(1990, "1990s"), (330, "330s CE"), (0, "1 BCE – 9 CE"), (-50, "51–42 BCE")],
)
def test_a_decade_has_a_name_in_every_era(year: int, name: str) -> None:
    assert dates.decade_name(year) == name


@pytest.mark.parametrize("language", ["hy", "tr", "az", "ru", "ka", "fr", "ar", "el", "de", "ja"])
def test_days_are_written_as_the_language_does(language: str) -> None:
    words = catalogue(Language(language))
    said = dates.in_words(dates.parse("1993-04-13"), words)

    assert said == format_date(date(1993, 4, 13), "long", words.locale)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "2020-09/2020-11", "сентябрь–ноябрь 2020\u202fг."),
        ("ru", "2020-09/..", "с сентября 2020\u202fг."),
        ("fr", "2020-09/..", "depuis septembre 2020"),
        ("fr", "../2020-09-27", "jusqu’au 27 septembre 2020"),
        ("tr", "2020-09/2020-11", "Eylül–Kasım 2020"),
        ("tr", "2020-09-27/2020-11-10", "27 Eylül – 10 Kasım 2020"),
        ("de", "1992-02-25/1992-02-26", "25–26. Februar 1992"),
        ("hu", "2020-09-27/2020-11-10", "2020. szeptember 27. – november 10."),
        ("ja", "1992-02-25/1992-02-26", "1992年2月25–26日"),
        ("tr", "-0049/-0030", "MÖ 50–31"),
        *(
            (language, text, expected)
            for language, said in yaml.load(LANGUAGES.read_text("utf-8"), yaml.BaseLoader).items()
            for text, expected in said.items()
        ),
    ],
)
def test_stretches_have_the_order_of_the_language(language: str, text: str, expected: str) -> None:
    said = dates.in_words(dates.parse(text), catalogue(Language(language)))

    assert said.replace("\xa0", " ") == expected.replace("\xa0", " ")


@pytest.mark.parametrize("language", ["tr", "az"])
def test_endings_sound_as_the_number_is_spoken(language: str) -> None:
    """Held to the words that ICU has for numbers: by their last vowel, and the last letter."""
    spoken = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(language))
    for number in (*range(1, 2101), 10_000, 450_000, 1_000_000):
        word = spoken.format(number).split()[-1]
        ending = "{DAn} {(y)A} {cI}"

        said = harmonised(f"{number}{ending}", Language(language)).removeprefix(str(number))

        assert said == harmonised(f"{word}{ending}", Language(language)).removeprefix(word)


YEARS = st.integers(-9999, 9999).map(lambda year: f"{year:05d}" if year < 0 else f"{year:04d}")
DAYS = st.dates().map(lambda day: f"{day:%Y-%m-%d}".rjust(10, "0"))
MONTHS = DAYS.map(lambda day: day[:-3])
DECADES = st.integers(0, 999).map(lambda decade: f"{decade:03d}X")
CENTURIES = st.integers(0, 99).map(lambda century: f"{century:02d}XX")
MOMENTS = st.one_of(YEARS, MONTHS, DAYS, DECADES, CENTURIES)
MARKED = st.builds(str.__add__, st.one_of(YEARS, MONTHS, DAYS), st.sampled_from(["", "~", "?"]))


def day_of(time: struct_time) -> tuple[int, int, int]:
    return (time.tm_year, time.tm_mon, time.tm_mday)


@settings(max_examples=60)
@given(st.one_of(MOMENTS, MARKED))
def test_first_and_last_day_are_those_of_the_reference(text: str) -> None:
    reference, ours = edtf.parse_edtf(text), dates.parse(text)

    assert ours.first_day == day_of(reference.lower_strict())
    assert ours.last_day == day_of(reference.upper_strict())


@settings(max_examples=60)
@given(st.integers(1, 10000), st.sampled_from([" BCE", "BC", " bce", " B.C.E.", " CE", " AD"]))
def test_a_year_with_its_era_is_the_year_of_the_reference(number: int, era: str) -> None:
    text, before = f"{number}{era}", era.strip().upper().startswith("B")
    year = 1 - number if before else number
    if "." in era or year > 9999:
        with pytest.raises(dates.DateError):
            dates.parse(text)
        return
    form = f"{year:05d}" if year < 0 else f"{year:04d}"

    assert dates.parse(text).text == form
    assert dates.parse(text).first_day == day_of(edtf.parse_edtf(form).lower_strict())
    assert str(number) in dates.in_words(dates.parse(text))


@settings(max_examples=60)
@given(st.tuples(MOMENTS, MOMENTS))
def test_interval_is_from_its_start_to_its_end(ends: tuple[str, str]) -> None:
    first, second = sorted(ends, key=lambda end: dates.parse(end).sort_key)
    reference, ours = edtf.parse_edtf(f"{first}/{second}"), dates.parse(f"{first}/{second}")

    assert ours.first_day == day_of(reference.lower_strict())
    assert ours.last_day == day_of(reference.upper_strict())


@given(st.text("0123456789X-/~?%. BCEAD", max_size=12))
def test_what_is_read_here_is_a_date_for_the_reference_too(text: str) -> None:
    try:
        dates.parse(text)
    except dates.DateError as error:
        assert text in str(error) or "/" in text  # noqa: PT017
    else:
        assert edtf.parse_edtf(dates.parse(text).text, fail_silently=True) is not None


@given(st.lists(MOMENTS, min_size=2, max_size=6))
def test_order_is_by_start_then_by_end(texts: list[str]) -> None:
    ordered = sorted((dates.parse(text) for text in texts), key=lambda when: when.sort_key)

    firsts = [when.first_day for when in ordered]
    assert firsts == sorted(firsts)


@given(MOMENTS)
def test_place_on_the_scale_is_within_its_years(text: str) -> None:
    when = dates.parse(text)

    assert when.first_day[0] <= when.starts < when.first_day[0] + 1


@given(st.text())
def test_any_other_text_is_refused_in_words(text: str) -> None:
    try:
        dates.parse(text)
    except dates.DateError as error:
        assert str(error)  # noqa: PT017

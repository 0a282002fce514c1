"""Long lists on several pages: nothing lost, nothing twice, little moved by what is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer import dates
from explainer.dates import When
from explainer.language.catalogue import ENGLISH
from explainer.lists import Plan, Shelf, by_letter, decades, letters, months, parts, shelve, years

Dated = tuple[int, str]
ROOM = 10.0

moments = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: str(day)[:7]),
    st.integers(-3000, 2999).map(lambda year: f"{year:05d}" if year < 0 else f"{year:04d}"),
    st.sampled_from(["199X", "18XX", "1994~", "1994?", "1994-05~", "1993/1996", "../1994"]),
)
dated = st.lists(moments, max_size=80).map(lambda texts: list(enumerate(texts)))
names = st.lists(st.text(min_size=1, max_size=6), max_size=80, unique=True)


def when(item: Dated) -> When:
    return dates.parse(item[1])


def by_time(items: Sequence[Dated], newest_first: bool = False) -> Shelf[Dated]:
    levels = (decades(when, ENGLISH), years(when, ENGLISH), months(when, ENGLISH))
    ordered = sorted(items, key=lambda item: when(item).sort_key, reverse=newest_first)
    return shelve(ordered, "list/", Plan(levels, lambda item: 1.0, newest_first, ROOM))


def by_name(items: Sequence[str]) -> Shelf[str]:
    return shelve(items, "list/", Plan((letters(str),), lambda item: 1.0, room=ROOM))


@given(dated, st.booleans())
def test_each_entry_stands_on_one_page_that_has_room(items: list[Dated], newest: bool) -> None:
    root = by_time(items, newest)
    pages = list(root.leaves())

    assert sorted(item for page in pages for item in page.items) == sorted(items)
    assert all(len(page.items) <= ROOM for page in pages)


@given(names)
def test_each_name_stands_on_one_page_that_has_room(items: list[str]) -> None:
    pages = list(by_name(items).leaves())

    assert sorted(item for page in pages for item in page.items) == sorted(items)
    assert all(len(page.items) <= ROOM for page in pages)


@given(dated, names)
def test_pages_have_addresses_and_names_of_their_own(items: list[Dated], words: list[str]) -> None:
    for root in (by_time(items), by_time(items, newest_first=True), by_name(words)):
        pages = list(root.walk())
        for what in ((page.address for page in pages), (page.name for page in pages)):
            assert max(Counter(what).values()) == 1


@given(dated, moments)
def test_a_new_entry_changes_one_page_where_none_is_full(items: list[Dated], date: str) -> None:
    before, after = by_time(items), by_time([*items, (len(items), date)])
    if {page.address for page in before.walk()} == {page.address for page in after.walk()}:
        old = {page.address: page.items for page in before.leaves()}
        new = {page.address: page.items for page in after.leaves()}
        changed = [address for address in new if new[address] != old[address]]
        numbered = [address for address in changed if "/page/" in address]
        assert len(changed) - len(numbered) <= 1


def test_what_fits_is_one_page() -> None:
    root = by_time([(n, f"19{n}0") for n in range(10)])

    assert (root.address, root.below, len(root.items)) == ("list/", (), 10)


def test_time_is_split_only_as_far_as_it_must() -> None:
    few = [(n, f"198{n}") for n in range(3)]
    crowded = [(n + 10, f"1994-0{1 + n % 3}-11") for n in range(20)]
    undated = [(40, "1994"), (41, "1994~")]
    root = by_time(few + crowded + undated)

    assert [(page.address, page.name, len(page.items)) for page in root.walk()] == [
        ("list/", "", 25),
        ("list/decade/1980/", "1980s", 3),
        ("list/decade/1990/", "1990s", 22),
        ("list/month/1994/", "1994, month not known", 2),
        ("list/month/1994-01/", "January 1994", 7),
        ("list/month/1994-02/", "February 1994", 7),
        ("list/month/1994-03/", "March 1994", 6),
    ]


def test_the_newest_page_grows_and_older_ones_keep_their_numbers() -> None:
    def pages(count: int) -> list[tuple[str, list[int]]]:
        shelf = by_time([(n, f"1994-05-{1 + n:02d}") for n in range(count)], newest_first=True)
        return [(page.address, [number for number, _ in page.items]) for page in shelf.leaves()]

    assert pages(12) == [
        ("list/page/2/", [11, 10, 9, 8, 7, 6, 5]),
        ("list/page/1/", [4, 3, 2, 1, 0]),
    ]
    assert pages(15)[1:] == pages(12)[1:]
    assert pages(16)[2:] == pages(12)[1:]


@pytest.mark.parametrize(
    ("words", "addresses"),
    [
        ("Alpha Ánna beta 1914", ["letter/0-9/", "letter/a/", "letter/b/"]),
        ("Ալֆա Բետա Alpha", ["letter/a/", "letter/u531/", "letter/u532/"]),
        ("Άλφα Альфа Omega", ["letter/o/", "letter/u391/", "letter/u410/"]),
    ],
)
def test_letters_of_any_alphabet_have_pages(words: str, addresses: list[str]) -> None:
    many = [f"{word}{n}" for word in words.split() for n in range(4)]

    assert [page.address for page in by_name(many).below] == [f"list/{end}" for end in addresses]


def test_letters_that_sort_apart_stand_together() -> None:
    names = ("ılıca", "Iğdır", "zeta", "{x}", "1914", "İzmir")
    groups = by_letter(((name, name) for name in names), ENGLISH)

    assert [(group.letter, group.items) for group in groups] == [
        ("0–9", ("{x}", "1914")),
        ("I", ("Iğdır", "İzmir", "ılıca")),
        ("Z", ("zeta",)),
    ]


def test_letters_too_many_to_choose_from_stand_in_runs() -> None:
    names = [chr(0xA000 + n) for n in range(200)]
    below = by_name(names).below

    assert [page.name for page in below][:2] == ["ꀀ–ꀉ", "ꀊ–ꀓ"]
    assert [name for page in below for name in page.items] == names


def test_numbered_pages_begin_at_the_address_of_their_list() -> None:
    root = parts(range(30), "sources/x/", Plan((), lambda item: 1.0, room=ROOM))

    assert [page.address for page in root.below] == [
        "sources/x/",
        *(f"sources/x/page/{n}/" for n in range(2, 6)),
    ]
    assert root.front is root.below[0]

"""Two versions of a site, compared in words: what is said of each change, and in which form."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser

from explainer.cli import main

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "differences.yaml").read_text(encoding="utf-8"))


def version(records: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Return the file of a version; a record has a page, or stands on that of another."""
    made: dict[str, Any] = {}
    pages: dict[str, Any] = {}
    for key, says in records.items():
        named = str(says.get("title") or says.get("name"))
        at, _, name = named.rpartition("|")
        told = {**says, "title": name} if not at else {**says, "title": ""}
        at, name = at or f"{key}/", name
        digest = hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:10]
        made[key] = {"version": digest, "name": name, "at": at, "says": told}
        kind = key.partition("/")[0]
        if kind != "state":
            pages[at] = {"title": name, "kind": kind, "version": digest, "records": [len(made) - 1]}
    names = {"side/north": "The North", "side/south": "The South"}
    whole = {"form": 1, "title": "Mew Sound", "as_of": "2032-03-31", "names": names}
    return {**whole, "records": made, "pages": pages}


def said(tmp_path: Path, was: object, now: object, *options: str) -> str:
    for name, value in (("old.json", was), ("new.json", now)):
        (tmp_path / name).write_text(json.dumps(value), encoding="utf-8")
    files = (str(tmp_path / name) for name in ("old.json", "new.json"))
    result = CliRunner().invoke(main, ["diff", *files, *options])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_changed_is_said_in_words(tmp_path: Path, case: Mapping[str, Any]) -> None:
    told = said(tmp_path, version(case["was"]), version(case["now"]))
    _, _, lines = told.partition("\n")
    assert lines.strip("\n") == case["said"].strip("\n")


def test_all_forms_say_the_same(tmp_path: Path) -> None:
    was, now = version(CASES[0]["was"]), version(CASES[0]["now"])
    data = json.loads(said(tmp_path, was, now, "--format", "json"))
    page = LexborHTMLParser(said(tmp_path, was, now, "--format", "html"))
    summary = said(tmp_path, was, now, "--format", "markdown")

    changes = [
        change["said"] for one in data["pages"] for r in one["records"] for change in r["changes"]
    ]
    assert changes[0] == "the date was 1993, is 3 April 1993"
    listed = [" ".join(item.text(deep=False).split()) for item in page.css("main ul > li")]
    assert listed == changes
    assert [f"- {change}" for change in changes] == [
        line.replace("\\", "") for line in summary.splitlines() if line.startswith("- ")
    ]
    assert [mark.text() for mark in page.css("del, ins")] == ["twice a", "each"]


def test_words_of_the_site_are_no_markup(tmp_path: Path) -> None:
    was = version({"event/a": {"title": "<b>A</b>", "what": "One <i>two</i> three four."}})
    now = version({"event/a": {"title": "<b>A</b>", "what": "One <script>x</script> three four."}})

    page = LexborHTMLParser(said(tmp_path, was, now, "--format", "html"))
    assert not page.css("b, i, script")
    now["base_url"] = "javascript:alert(1)//"
    assert not LexborHTMLParser(said(tmp_path, was, now, "--format", "html")).css("a[href]")
    assert "### /event/a/  Event “\\<b\\>A" in said(tmp_path, was, now, "--format", "markdown")


def test_a_site_says_what_it_says(built: Path) -> None:
    result = CliRunner().invoke(main, ["diff", str(built), str(built / "data" / "versions.json")])
    assert result.output.endswith("No page says anything else than before.\n")


def deep(times: int) -> str:
    says = f'{{"event/a": {{"version": "1", "says": {{"x": {"[" * times}{"]" * times}}}}}}}'
    return f'{{"form": 1, "title": "", "as_of": "", "pages": {{}}, "records": {says}}}'


@pytest.mark.parametrize(
    "text",
    [None, "[]", "{}", '{"form": 2}', "no JSON", deep(50), deep(90_000)],
    ids=["none", "list", "nothing", "another form", "no JSON", "deep", "too deep"],
)
def test_what_is_no_version_is_wrong_use(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "old.json").write_text(text)
    (tmp_path / "new.json").write_text(json.dumps(version({})))

    files = (str(tmp_path / name) for name in ("old.json", "new.json"))
    assert CliRunner().invoke(main, ["diff", *files]).exit_code == 2

"""What a report holds, and that it is the same for the same site."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from explainer.checks import CHECKS, Budgets, Context, Finding, Report, verify
from explainer.language.text_reuse import Limit

REPORT = """
import json, sys
from pathlib import Path
from explainer.checks import Context, verify
report = verify(Path(sys.argv[1]), Context())
print(*report.findings, json.dumps(report.as_json()), sep="\\n")
"""


def test_names_every_check_with_the_number_of_its_findings(site: Path) -> None:
    (site / "islands" / "index.html").unlink()

    report = verify(site, Context())

    assert list(report.checks_run) == [check.name for check in CHECKS]
    assert sum(report.checks_run.values()) == len(report.findings)
    assert report.checks_run["links"] > 0
    assert report.checks_run["ids"] == 0


def test_goes_into_json_with_sizes_of_the_largest_page_of_each_part(site: Path) -> None:
    written = json.loads(json.dumps(verify(site, Context()).as_json()))

    assert written["errors"] == len(verify(site, Context()).errors)
    assert written["warnings"] == 0
    assert written["sizes"]["pages"] == 4
    largest = written["sizes"]["largest_pages"]
    assert list(largest) == ["404.html", "articles", "index.html", "islands"]
    article = largest["articles"]
    assert article["page"] == "articles/ferry/index.html"
    assert article["requests"] == 7
    assert article["html"] + article["css"] + article["javascript"] < article["first_view"]


def test_is_the_same_in_another_place_with_another_hash_seed(site: Path, tmp_path: Path) -> None:
    (site / "islands" / "index.html").write_text("<p>spoilt</p>")
    elsewhere = shutil.copytree(site, tmp_path / "elsewhere" / "site")

    assert said(site, "1") == said(elsewhere, "2")


def said(site: Path, seed: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", REPORT, str(site)],
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def test_an_empty_folder_has_no_home_page(tmp_path: Path) -> None:
    report = verify(tmp_path, Context())

    assert [str(finding) for finding in report.findings] == [
        "index.html: file: error: the site has no home page; build index.html [reachability]"
    ]


def test_only_errors_forbid_publishing() -> None:
    error = Finding("a.html", "p", "wrong; mend it", "links")
    warning = Finding("a.html", "p", "odd; look at it", "links", "warning")

    report = Report((error, warning), {"links": 2}, {})

    assert report.errors == (error,)
    assert report.as_json()["warnings"] == 1


def test_findings_sort_by_page_and_place() -> None:
    assert Finding("a.html", "z", "") < Finding("b.html", "a", "")
    assert Finding("a.html", "a", "") < Finding("a.html", "b", "")


def test_broken_bytes_and_broken_markup_are_read_all_the_same(site: Path) -> None:
    (site / "islands" / "index.html").write_bytes(b"\xff\xfe<h1><p id=north>caf\xe9 \x00<a href='")

    report = verify(site, Context())

    assert "islands/index.html" in {finding.page for finding in report.findings}


@pytest.mark.parametrize(
    ("budget", "page"),
    [
        ({"html": 39_000}, "islands/index.html"),
        ({"first_view": 39_500}, "islands/index.html"),
    ],
)
def test_weight_counts_after_gzip(site: Path, budget: dict[str, int], page: str) -> None:
    """A page of 400 KB that packs into less than its budget is no fault; noise is one."""
    path = site / page
    path.write_text(path.read_text().replace("<h1>", "<p>calm sea</p>" * 30_000 + "<h1>"))
    assert not found(site, budget)

    noise = " ".join(str(number * number) for number in range(20_000))
    path.write_text(path.read_text().replace("<h1>", f"<p>{noise}</p><h1>"))
    assert found(site, budget) == {page}


def found(site: Path, budget: dict[str, int]) -> set[str]:
    report = verify(site, Context(budgets=Budgets(**budget)))
    return {finding.page for finding in report.findings if finding.check == "budgets"}


def test_a_page_without_words_of_the_seed_may_quote_nothing_from_an_empty_one(site: Path) -> None:
    context = Context(seeds={"islands/index.html": ()}, quote_limit=Limit(0.1, 10))

    assert not verify(site, context).checks_run["quotations"]

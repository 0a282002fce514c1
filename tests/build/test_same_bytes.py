"""The same input gives the same bytes: elsewhere, by Pelican's own command, in parallel."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from building import SCRIPTS, build, contents

import explainer
from explainer.build import prepare
from explainer.plugin.run import run

CONF = Path(explainer.__file__).with_name("pelicanconf.py")


@pytest.mark.parametrize(("seed", "jobs"), [("1", "1"), ("4242", "2"), ("7", "3")])
def test_another_hash_seed_folder_order_and_time_give_the_same_bytes(
    seed: str, jobs: str, newsroom: Path, built: Path, tmp_path: Path
) -> None:
    again, output = tmp_path / "again", tmp_path / "elsewhere" / "public"
    output.parent.mkdir()
    for number, path in enumerate(sorted(newsroom.rglob("*.*"), reverse=True)):
        target = again / path.relative_to(newsroom)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        os.utime(target, (number, number))

    assert build(again, output, "--jobs", jobs, seed=seed)[0] == 0
    assert contents(output) == contents(built)


def test_another_executor_whose_processes_know_nothing_gives_the_same_bytes(
    newsroom: Path, built: Path, tmp_path: Path
) -> None:
    with ProcessPoolExecutor(2, get_context("spawn")) as executor:
        for output in (tmp_path / "site", tmp_path / "again"):
            run(prepare(newsroom, output), executor)

    assert contents(tmp_path / "site") == contents(built)
    assert contents(tmp_path / "again") == contents(built)


def test_pelican_s_own_command_gives_the_same_bytes(newsroom: Path, built: Path) -> None:

    run = subprocess.run([SCRIPTS / "pelican", "-s", CONF], cwd=newsroom, capture_output=True)

    assert run.returncode == 0, run.stdout

    assert contents(newsroom / "output") == contents(built)


def test_pelican_s_own_command_fails_where_content_has_mistakes(newsroom: Path) -> None:
    (newsroom / "content" / "site.yaml").write_text("title: x\n")

    run = subprocess.run([SCRIPTS / "pelican", "-s", CONF], cwd=newsroom, capture_output=True)

    assert run.returncode != 0
    said = " ".join((run.stdout + run.stderr).decode().split())
    assert 'error: "tagline", "publisher", "as_of" and "lanes" are missing in site.yaml' in said
    assert not (newsroom / "output" / "index.html").exists()


def test_report_counts_what_was_built(built: Path) -> None:
    report = json.loads((built / "build.json").read_bytes())
    files = contents(built)

    pages = [name for name in files if name.endswith(".html")]
    assert report["pages"] == len(pages) == sum(report["pages_by_kind"].values())
    assert set(report["files"]) == set(files) - {"build.json", ".gitignore"}
    assert files[".gitignore"] == b"*\n"


def test_report_names_the_input(newsroom: Path, built: Path, tmp_path: Path) -> None:
    (newsroom / "seeds" / "lamp-restored.txt").write_text("Another lamp is lit on Mew Rock.\n")

    assert build(newsroom, tmp_path / "public")[0] == 0
    after = json.loads((tmp_path / "public" / "build.json").read_bytes())
    before = json.loads((built / "build.json").read_bytes())
    assert after["input"] != before["input"]
    assert after["output"] != before["output"]


def test_output_holds_no_place_of_this_machine(built: Path) -> None:
    here = [str(Path.cwd()).encode(), str(built.parent).encode(), b"/tmp/", b"/home/", b"/root/"]

    told = [name for name, data in contents(built).items() if any(place in data for place in here)]
    assert told == []

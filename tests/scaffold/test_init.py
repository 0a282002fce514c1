"""A new site from nothing, by the command."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from explainer.cli import main
from explainer.model import KINDS
from explainer.scaffold import Generator, generator
from explainer.scaffold.origin import told

ROOT = Path(__file__).parents[2]
TELLS = {".yaml", ".md", ".yml"}
ANSWERS = (
    "--title",
    'The "Sound": {all} of it',
    "--publisher",
    "Sound Desk",
    "--licence",
    "CC0 1.0",
)


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def site(tmp_path: Path) -> Path:
    assert run("init", tmp_path / "site", *ANSWERS).exit_code == 0
    return tmp_path / "site"


def test_it_passes_check_and_builds(site: Path) -> None:
    checked = run("check", "--root", site)
    assert (checked.exit_code, checked.output) == (0, "")
    built = run("build", "--root", site)
    assert built.exit_code == 0, built.output


def test_it_has_one_of_each_kind(site: Path) -> None:
    assert run("build", "--root", site).exit_code == 0
    data = {path.stem for path in (site / "output" / "data").glob("*.json")}
    assert {"events", "actors", "places", "documents", "sources"} <= data
    homes = {path.name for path in (site / "content").iterdir()}
    assert {"style.yaml", "corrections.yaml", "site.yaml"} <= homes
    written = {
        path.relative_to(site / "content").parts[0] for path in (site / "content").rglob("*")
    }
    assert {home.partition(".")[0] for home in written} >= {kind.folder for kind in KINDS}
    assert {path.suffix for path in (site / "seeds").iterdir()} == {".txt", ".yaml"}


def test_every_file_tells_what_to_change(site: Path) -> None:
    files = [path for path in (site / "content").rglob("*") if path.suffix in TELLS]
    silent = [path.name for path in files if not re.search(r"^# ", path.read_text(), re.M)]
    assert silent == []


def test_the_answers_stand_in_it(site: Path) -> None:
    settings = yaml.safe_load((site / "content" / "site.yaml").read_text(encoding="utf-8"))
    said = (settings["title"], settings["publisher"]["name"], settings["licence"])
    assert said == ('The "Sound": {all} of it', "Sound Desk", "CC0 1.0")
    assert (site / "README.md").read_text().startswith('# The "Sound": {all} of it\n')


def test_no_licence_is_assumed(tmp_path: Path) -> None:
    made = run("init", tmp_path / "site")
    assert "No licence is stated: the pages say that all rights are reserved." in made.output
    assert run("build", "--root", tmp_path / "site").exit_code == 0
    home = (tmp_path / "site" / "output" / "index.html").read_text(encoding="utf-8")
    package = json.loads((tmp_path / "site" / "output" / "data" / "datapackage.json").read_bytes())
    assert "Text and data: All rights reserved" in home
    assert "licenses" not in package


def test_on_a_terminal_it_asks(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = (sys.executable, "-c", "from explainer.cli import main; main()", "init", "site")
    asking = subprocess.Popen(command, cwd=tmp_path, stdin=theirs, stdout=subprocess.PIPE)
    os.write(ours, b"Sound, Explained\nSound Desk\nCC BY-SA 4.0\n")
    said, _ = asking.communicate()
    settings = yaml.safe_load((tmp_path / "site" / "content" / "site.yaml").read_text())
    assert "Licence of your texts?" in said.decode()
    assert (settings["title"], settings["licence"]) == ("Sound, Explained", "CC BY-SA 4.0")


@pytest.mark.parametrize("name", ["notes.txt", ".hidden", "content"])
def test_a_folder_in_use_is_left_alone(name: str, tmp_path: Path) -> None:
    (tmp_path / name).touch()
    refused = run("init", tmp_path)
    assert refused.exit_code == 1
    assert f"{tmp_path} is not empty" in refused.output
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "site").touch()
    refused = run("init", tmp_path / "site")
    assert refused.exit_code == 1
    assert "is a file; name a new folder" in refused.output


def test_an_empty_repository_may_be_filled(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert run("init", tmp_path).exit_code == 0


def test_its_workflow_is_that_of_the_repository(site: Path) -> None:
    ours = ROOT / ".github" / "workflows" / "deploy.yml"
    assert (site / ".github" / "workflows" / "deploy.yml").read_bytes() == ours.read_bytes()


def test_its_actions_are_kept_up_to_date(site: Path) -> None:
    ours = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_bytes())["updates"]
    theirs = yaml.safe_load((site / ".github" / "dependabot.yml").read_bytes())["updates"]
    # Its packages come with the generator, whose own repository keeps them up to date.
    assert theirs == [kind for kind in ours if kind["package-ecosystem"] == "github-actions"]


def test_its_packages_are_pinned_as_those_of_the_repository(site: Path) -> None:
    ours = ROOT / "requirements" / "site.txt"
    assert (site / "requirements.txt").read_bytes() == ours.read_bytes()


def test_it_says_what_is_not_known_of_the_generator(site: Path) -> None:
    lines = (site / "explainer.txt").read_text().splitlines()
    assert [line for line in lines if not line.startswith("#")] == []
    made = subprocess.run(["make", "site"], cwd=site, capture_output=True, text=True)
    assert made.returncode != 0
    assert "explainer.txt: say where the generator comes from" in made.stderr
    assert not (site / ".venv").exists()


def installed(package: str, origin: dict[str, object], folder: Path) -> None:
    info = folder / f"{package}-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1\n")
    (info / "direct_url.json").write_text(json.dumps(origin))


def test_an_install_from_git_knows_where_it_came_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = "https://git.example/desk/explainer"
    installed("gadget", {"url": url, "vcs_info": {"commit_id": "c0ffee"}}, tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    assert generator("gadget") == Generator(url, "c0ffee")
    assert told("gadget") == f"git+{url}@c0ffee"
    assert generator("no-such-package") is None
    assert told("no-such-package") == "# git+https://HOST/OWNER/REPOSITORY@COMMIT"


REMOTES = {
    "https://me:secret@git.example/desk/explainer.git": "https://git.example/desk/explainer.git",
    "git@git.example:desk/explainer.git": "https://git.example/desk/explainer.git",
}


@pytest.mark.parametrize("remote", REMOTES)
def test_an_install_from_a_clone_offers_where_that_came_from(
    remote: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clone = tmp_path / "a clone"
    git = ("git", "-C", str(clone), "-c", "user.name=A", "-c", "user.email=a@desk.example")
    subprocess.run(("git", "init", "--quiet", str(clone)), check=True)
    subprocess.run((*git, "commit", "--quiet", "--allow-empty", "-m", "x"), check=True)
    subprocess.run((*git, "remote", "add", "origin", remote), check=True)
    installed("gadget", {"url": clone.as_uri(), "dir_info": {}}, tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    assert re.fullmatch(rf"# git\+{re.escape(REMOTES[remote])}@[0-9a-f]{{40}}", told("gadget"))


GREEK = (
    *("--title", "Η Γέφυρα", "--publisher", "Η Ομάδα", "--language", "el"),
    *("--tagline", "Δύο πόλεις, μία γέφυρα.", "--side", "Άνω Πόλη", "--lane", "Συνομιλίες"),
)


def test_a_newsroom_begins_with_its_own_words_in_another_alphabet(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert run("init", site, "--bare", *GREEK).exit_code == 0

    settings = yaml.safe_load((site / "content" / "site.yaml").read_text(encoding="utf-8"))
    assert settings["language"] == "el"
    assert settings["lanes"] == [{"id": "synomilies", "name": "Συνομιλίες"}]
    assert [path.name for path in (site / "content").iterdir()] == ["site.yaml"]
    # Nobody has translated the words of the interface into it yet, and nothing else is amiss.
    (told,) = run("check", "--root", site).output.splitlines()
    assert "not translated into this language" in told
    assert run("build", "--root", site).exit_code == 0
    assert 'lang="el"' in (site / "output" / "index.html").read_text(encoding="utf-8")


def test_what_is_not_said_of_a_bare_newsroom_is_a_gap(tmp_path: Path) -> None:
    assert run("init", tmp_path / "site", "--bare").exit_code == 0
    told = run("check", "--root", tmp_path / "site").stdout
    assert re.findall(r'"(\w+)" is empty', told) == ["tagline", "id", "name"]


def test_no_language_is_taken_that_nobody_knows(tmp_path: Path) -> None:
    refused = run("init", tmp_path / "site", "--language", "greek")
    assert refused.exit_code == 2
    assert '"greek" is no language that is known here' in refused.output
    assert not (tmp_path / "site").exists()

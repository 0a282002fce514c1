"""The package elsewhere: a wheel in an environment of its own, with no repository and no npm."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
NEWSROOM = Path(__file__).with_name("site")
CARRIED = (
    "explainer/theme/css/site.css",
    "explainer/vendor/plotly-basic.min.js",
    "explainer/vendor/plotly-basic.LICENSE",
    "explainer/vendor/minisearch.js",
    "explainer/vendor/minisearch.LICENSE",
    "explainer/vendor/fonts/source-serif-4-latin-600-normal.woff2",
    "explainer/vendor/fonts/source-serif-4-cyrillic-600-normal.woff2",
    "explainer/vendor/fonts/LICENSE",
    "explainer/vendor/fonts/DejaVuSans-Bold.ttf",
    "explainer/vendor/fonts/DejaVuSans-Bold.LICENSE",
    "explainer/vendor/fonts/DejaVuSansCondensed.ttf",
    "explainer/vendor/fonts/DejaVuSansCondensed-Bold.ttf",
    "explainer/vendor/requirements.txt",
    "explainer/scaffold/site/content/site.yaml",
    "explainer/scaffold/site/dot-github/workflows/deploy.yml",
    "explainer/scaffold/site/dot-gitignore",
    "explainer/serve/browser/reload.mjs",
    "explainer/py.typed",
)


def build_wheel(folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel alone; its dependencies are lent by the environment of the tests."""
    home = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    pip = [str(python), "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    (packages,) = home.glob("lib/python*/site-packages")
    lent = sysconfig.get_path("purelib")
    (packages / "lent.pth").write_text(f"{lent}\n", encoding="utf-8")
    return home


def run(home: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a program of that environment with nothing else on PATH, outside the repository."""
    environment = {"PATH": str(home / "bin"), "HOME": str(home), "LANG": "C.UTF-8"}
    program = [str(home / "bin" / command[0]), *command[1:]]
    return subprocess.run(
        program, cwd=home, env=environment, capture_output=True, text=True, encoding="utf-8"
    )


def test_it_carries_theme_chart_bundle_and_font_with_their_licences(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    assert [name for name in CARRIED if name not in names] == []
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_it_carries_nothing_of_this_newsroom_and_no_tests(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"explainer"}


def test_the_same_sources_give_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    assert build_wheel(tmp_path).read_bytes() == wheel.read_bytes()


def test_the_installed_package_is_the_one_that_runs(installed: Path) -> None:
    found = run(installed, "python", "-c", "import explainer; print(explainer.__file__)")
    assert found.stdout.startswith(str(installed))


def test_it_checks_a_newsroom_elsewhere(installed: Path, tmp_path: Path) -> None:
    root = shutil.copytree(NEWSROOM, tmp_path / "newsroom")
    checked = run(installed, "explainer", "check", "--root", str(root))
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")


def test_it_builds_a_newsroom_elsewhere_without_npm(installed: Path, tmp_path: Path) -> None:
    root = shutil.copytree(NEWSROOM, tmp_path / "newsroom")
    output = tmp_path / "site"
    built = run(installed, "explainer", "build", "--root", str(root), "--output", str(output))
    assert built.returncode == 0, built.stdout + built.stderr
    assert "The Strait Explained" in (output / "index.html").read_text(encoding="utf-8")
    assert "ferry" in (output / "events/ferry-talks/index.html").read_text(encoding="utf-8")
    assert not [path for path in output.rglob("*.html") if os.fspath(ROOT) in path.read_text()]


def test_it_starts_a_newsroom_that_builds(installed: Path, tmp_path: Path) -> None:
    root = tmp_path / "newsroom"
    assert run(installed, "explainer", "init", str(root)).returncode == 0
    checked = run(installed, "explainer", "check", "--root", str(root))
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
    assert run(installed, "explainer", "build", "--root", str(root)).returncode == 0
    ours = ROOT / "requirements" / "site.txt"
    assert (root / "requirements.txt").read_bytes() == ours.read_bytes()

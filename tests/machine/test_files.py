"""What the files of the machine promise: no registry address, all pinned, all documented."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from explainer.model import KINDS

ROOT = Path(__file__).parents[2]
MACHINE = (
    "*.toml", "*.json", "*.md", "*.py", ".npmrc", ".gitignore", "Makefile", "LICENSE",
    "requirements/*", ".ci/*", ".github/**/*", "generator/**/*.*", "theme/**/*.*", "tests/**/*.*",
)  # fmt: skip
REGISTRY = re.compile(
    r"(pypi|pythonhosted|npmjs|yarnpkg|(deb|security)\.debian)\.(org|com)"
    r"|^\s*--(extra-)?(index-url|find-links|registry)\b|^\s*(index-url|registry)\s*=",
    re.MULTILINE,
)
PICTURE_BYTES = 200_000
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")


def machine_files() -> Iterator[Path]:
    for pattern in MACHINE:
        yield from (path for path in ROOT.glob(pattern) if path.is_file())


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def pins(name: str) -> dict[str, set[str]]:
    """Read a requirements file: for each package its pinned versions, each with its marker."""
    found: dict[str, set[str]] = {}
    for line in text_of(f"requirements/{name}.txt").splitlines():
        if line and not line.startswith(("#", " ")):
            package = line.removesuffix("\\").strip()
            found.setdefault(Requirement(package).name, set()).add(package)
    return found


def project() -> dict[str, list[str]]:
    """Read what pyproject.toml asks for: of each set its requirements."""
    tables = tomllib.loads(text_of("pyproject.toml"))
    groups = tables["dependency-groups"]
    build = tables["build-system"]["requires"]
    needed = tables["project"]["dependencies"] + build
    tests = [item for item in groups["test"] if isinstance(item, str)]
    return {"site": needed, "test": needed + tests, "lock": groups["lock"]}


def test_no_file_names_a_registry() -> None:
    named = [
        f"{path.relative_to(ROOT)}: {hit.group().strip()}"
        for path in machine_files()
        for hit in REGISTRY.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert named == []


def test_only_the_tests_of_a_site_read_its_content() -> None:
    own = re.compile(r"(ROOT|parents\[2\]|parent) / \"(content|seeds)\"")
    reading = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "tests").rglob("*.py")
        if own.search(path.read_text(encoding="utf-8"))
    ]
    assert reading == []


@pytest.mark.parametrize("words", [("files.python", "hosted.org"), ("--index", "-url x")])
def test_a_registry_would_be_found(words: tuple[str, str]) -> None:
    assert REGISTRY.search("".join(words))


def test_the_lock_of_the_browser_parts_has_integrity_and_no_address() -> None:
    packages = yaml.safe_load(text_of("package-lock.json"))["packages"]
    locked = {name: package for name, package in packages.items() if name}
    assert all(package["integrity"].startswith("sha512-") for package in locked.values())
    assert not any("resolved" in package for package in locked.values())


@pytest.mark.parametrize("name", ["site", "test", "lock"])
def test_every_pin_has_a_hash(name: str) -> None:
    entries = re.split(r"\n(?=[^\s#])", text_of(f"requirements/{name}.txt"))
    packages = [entry for entry in entries if not entry.startswith("#")]
    assert packages
    assert [entry for entry in packages if "==" not in entry or "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("name", ["site", "test", "lock"])
def test_pins_hold_what_the_project_asks_for(name: str) -> None:
    pinned = pins(name)
    for asked in map(Requirement, project()[name]):
        versions = [Requirement(pin) for pin in pinned.get(canonicalize_name(asked.name), ())]
        assert versions, f"{asked}: run make lock"
        for version in versions:
            number = str(version.specifier).removeprefix("==")
            assert asked.specifier.contains(number), f"{asked}, {version}: run make lock"


def test_site_and_tests_run_on_the_same_versions() -> None:
    site, tests = pins("site"), pins("test")
    assert {name: tests.get(name) for name in site} == site


def test_build_requirements_are_those_of_the_lock() -> None:
    tables = tomllib.loads(text_of("pyproject.toml"))
    assert tables["build-system"]["requires"] == tables["dependency-groups"]["build"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_make_targets_in_the_documents_exist(name: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^)make ([a-z-]+)", text_of(name), re.MULTILINE)) <= targets


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_between_the_documents_lead_somewhere(name: str) -> None:
    links = re.findall(r"(?<!`)\[[^]]*\]\(([^):#]+)\)", text_of(name))
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_picture_in_the_readme_is_small() -> None:
    (picture,) = re.findall(r"^!\[[^]]+\]\(([^)]+)\)", text_of("README.md"), re.MULTILINE)
    content = (ROOT / picture).read_bytes()
    assert content.startswith(b"\x89PNG")
    assert len(content) < PICTURE_BYTES


def test_the_entry_in_the_readme_is_what_the_model_takes() -> None:
    (block,) = re.findall(r"^ *```yaml event\n(.*?)^ *```", text_of("README.md"), re.M | re.S)
    model = next(known.model for known in KINDS if known.name == "event")
    (entry,) = yaml.load(dedent(block), yaml.BaseLoader)
    assert model.model_validate(entry).id == entry["id"]

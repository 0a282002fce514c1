"""The Makefile and the browser's installer, run on machines that lack things."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SYSTEM = (
    "sh", "awk", "echo", "touch", "test", "env", "true", "ls", "readlink", "head", "grep",
    "chmod", "dirname",
)  # fmt: skip

# What apt-get does, as far as the installer can see.
INSTALLS = """for name; do :; case $name in chromium*)
printf "#!/bin/sh\\n" > "$(dirname "$0")/$name"; chmod +x "$(dirname "$0")/$name"; esac; done"""


class Machine:
    """A PATH that holds next to nothing, with programs that only note how they were called."""

    def __init__(self, folder: Path) -> None:
        self.bin, self.calls = folder / "bin", folder / "calls"
        self.bin.mkdir()
        for name in SYSTEM:
            found = shutil.which(name)
            assert found
            (self.bin / name).symlink_to(found)

    def add(self, name: str, then: str = "exit 0") -> None:
        script = self.bin / name
        script.write_text(
            f'#!/bin/sh\necho {name} "$@" >> {self.calls}\n{then}\n', encoding="utf-8"
        )
        script.chmod(0o755)

    def called(self) -> list[str]:
        return self.calls.read_text(encoding="utf-8").splitlines() if self.calls.exists() else []

    def run(self, *command: str, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
        program = shutil.which(command[0])
        assert program
        environment = {"PATH": str(self.bin), "HOME": str(self.bin.parent), **more}
        return subprocess.run(
            [program, *command[1:]], cwd=cwd, env=environment, capture_output=True, text=True
        )

    def browser(self, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
        script = str(ROOT / "tests" / "machine" / "browser.sh")
        return self.run("sh", script, *words, cwd=self.bin, **more)

    def engines(self, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
        script = str(ROOT / "tests" / "machine" / "engines.sh")
        return self.run("sh", script, *words, cwd=self.bin, **more)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone in which nothing was set up, as far as make looks at it."""
    folder = tmp_path / "clone"
    folder.mkdir()
    for name in ("Makefile", "pyproject.toml", "package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ROOT / name, folder / name)
    shutil.copytree(ROOT / "requirements", folder / "requirements")
    return folder


@pytest.mark.parametrize(
    "name", ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]
)
def test_a_browser_that_is_there_is_left_alone(name: str, machine: Machine) -> None:
    machine.add(name)
    for other, then in {"id": "echo 1000", "sudo": "exit 0", "apt-get": "exit 0"}.items():
        machine.add(other, then)
    assert machine.browser().returncode == 0
    assert machine.browser("where").stdout == f"{machine.bin / name}\n"
    assert not [call for call in machine.called() if "apt-get" in call]


@pytest.mark.parametrize("then", [INSTALLS, "exit 100"])
def test_root_gets_the_shell_of_debian_s_chromium_where_there_is_one(
    then: str, machine: Machine
) -> None:
    machine.add("chromium")
    machine.add("id", "echo 0")
    machine.add("apt-get", then)
    assert machine.browser().returncode == 0
    shell = "chromium-headless-shell" if then == INSTALLS else "chromium"
    assert machine.browser("where").stdout == f"{machine.bin / shell}\n"
    machine.calls.unlink()
    assert machine.browser(CHROMIUM="chromium").returncode == 0
    assert not [call for call in machine.called() if "apt-get" in call]


def test_a_browser_may_be_named_by_hand(machine: Machine) -> None:
    machine.add("chromium")
    machine.add("my-chrome")
    assert machine.browser("where", CHROMIUM="my-chrome").stdout == f"{machine.bin / 'my-chrome'}\n"
    assert machine.browser(CHROMIUM="my-chrome").returncode == 0


def test_a_name_of_no_browser_is_refused(machine: Machine) -> None:
    machine.add("chromium")
    told = machine.browser(CHROMIUM="my-chrome")
    assert told.returncode == 1
    assert "CHROMIUM names none: my-chrome" in told.stderr


def test_a_browser_of_playwright_s_own_is_enough(machine: Machine) -> None:
    (machine.bin.parent / ".cache/ms-playwright/chromium-1").mkdir(parents=True)
    assert machine.browser().returncode == 0
    assert machine.browser("where").stdout == ""


def test_ubuntu_s_snap_is_passed_over_with_advice(machine: Machine) -> None:
    machine.add("chromium-browser", "exec /snap/bin/chromium")
    (machine.bin / "snap").touch(mode=0o755)
    (machine.bin / "chromium").symlink_to(machine.bin / "snap")
    machine.add("id", "echo 0")
    machine.add("apt-get")
    told = machine.browser()
    assert told.returncode == 1
    assert "playwright install --with-deps chromium" in told.stderr


def test_root_gets_debian_s_chromium(machine: Machine) -> None:
    machine.add("id", "echo 0")
    machine.add("apt-get", INSTALLS)
    assert machine.browser().returncode == 0
    assert [call for call in machine.called() if "install" in call and "chromium" in call]


def test_others_get_it_by_sudo_without_a_password(machine: Machine) -> None:
    machine.add("id", "echo 1000")
    machine.add("sudo", f'[ "$2" = true ] || {{ {INSTALLS}; }}')
    machine.add("apt-get")
    assert machine.browser().returncode == 0
    assert [call for call in machine.called() if call.startswith("sudo -n apt-get -qq install")]


@pytest.mark.parametrize("has_apt", [True, False])
def test_who_cannot_install_it_is_told_what_to_do(machine: Machine, has_apt: bool) -> None:
    machine.add("id", "echo 1000")
    machine.add("sudo", "exit 1")
    if has_apt:
        machine.add("apt-get")
    told = machine.browser()
    assert told.returncode == 1
    assert "apt-get install chromium" in told.stderr
    assert not [call for call in machine.called() if call.startswith("apt-get")]


def test_an_old_python_is_refused_with_words(machine: Machine, clone: Path) -> None:
    machine.add("python3", "exit 1")
    told = machine.run("make", "site", cwd=clone)
    assert told.returncode != 0
    assert "Python 3.11 or newer is needed" in told.stderr
    assert not (clone / ".venv").exists()


def test_another_python_is_taken_where_python3_is_old(machine: Machine, clone: Path) -> None:
    machine.add("python3", "exit 1")
    machine.add("python3.12")
    planned = machine.run("make", "-n", "site", cwd=clone)
    assert "python3.12 -m venv" in planned.stdout


def test_the_second_run_only_builds(machine: Machine, clone: Path) -> None:
    for stamp in (".venv/bin/python", ".venv/.site", "node_modules/.installed"):
        (clone / stamp).parent.mkdir(parents=True, exist_ok=True)
        (clone / stamp).touch()
    planned = machine.run("make", "-n", "site", cwd=clone)
    assert planned.stdout.split() == [".venv/bin/explainer", "build"]


def test_the_address_of_a_deploy_reaches_the_build(machine: Machine, clone: Path) -> None:
    planned = machine.run("make", "-n", "site", "BASE_URL=https://ferry.example", cwd=clone)
    assert '.venv/bin/explainer build --base-url "https://ferry.example"' in planned.stdout


def test_help_lists_the_daily_acts(machine: Machine, clone: Path) -> None:
    shown = machine.run("make", cwd=clone).stdout
    assert {"site", "test", "check", "serve", "lock"} <= set(shown.split())


def test_engines_that_are_there_are_left_alone(machine: Machine) -> None:
    for name in ("firefox", "WebKitWebDriver", "Xvfb", "apt-get"):
        machine.add(name)
    assert machine.engines().returncode == 0
    assert machine.engines("where", "firefox").stdout == f"{machine.bin / 'firefox'}\n"
    assert machine.engines("where", "webkit").stdout == f"{machine.bin / 'WebKitWebDriver'}\n"
    assert machine.called() == []


def test_engines_that_are_missing_are_installed(machine: Machine) -> None:
    for name in ("id", "sudo", "apt-get"):
        machine.add(name, "echo 0" if name == "id" else "exit 0")
    machine.add("firefox", "exec /snap/bin/firefox")
    assert machine.engines().returncode == 0
    installed = [call.rpartition(" ")[2] for call in machine.called() if "install" in call]
    assert installed == ["firefox-esr", "webkit2gtk-driver", "xvfb"]


def test_a_machine_that_cannot_have_engines_says_that_it_has_none(machine: Machine) -> None:
    assert machine.engines().returncode == 0
    assert machine.engines("where", "firefox").stdout == ""
    assert machine.engines("where", "webkit").stdout == ""

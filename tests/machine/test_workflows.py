"""The workflows: least rights, everything pinned, nothing published that was not verified."""

from __future__ import annotations

import re
import subprocess
from contextlib import chdir
from datetime import UTC, datetime
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from explainer.cli import main

ROOT = Path(__file__).parents[2]
SCAFFOLD = ROOT / "generator" / "explainer" / "scaffold" / "site" / "dot-github"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
RIGHTS = {
    "audit.yml": {"audit": {"contents": "read"}},
    "check.yml": {"test": {"contents": "read"}},
    "content.yml": {"test": {"contents": "read"}},
    "deploy.yml": {
        "build": {"actions": "read", "contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write", "attestations": "write"},
    },
    "due.yml": {"due": {"actions": "write", "contents": "read"}},
    "manual.yml": {"build": {"contents": "read"}},
}
# What no test reads but for its links: a change of it starts none.
UNTESTED = {
    ".editorconfig", ".gitattributes", ".gitignore",
    "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "SECURITY.md",
}  # fmt: skip

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def read(path: Path) -> dict[str, Any]:
    # The base loader: `on` stays a word.
    workflow: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    return workflow


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in read(path)["jobs"].values() for step in job.get("steps", [])]


@each_workflow
def test_actions_are_pinned_by_commit_with_their_version(path: Path) -> None:
    used = re.findall(r"uses: ([^./].*)", path.read_text(encoding="utf-8"))
    assert used
    pinned = re.compile(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert [line for line in used if not pinned.fullmatch(line)] == []


@each_workflow
def test_rights_are_none_and_widened_by_job(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {}
    rights = {name: job["permissions"] for name, job in workflow["jobs"].items()}
    assert rights == RIGHTS[path.name]


@each_workflow
def test_no_secret_is_asked_for_and_no_credential_kept(path: Path) -> None:
    assert "secrets" not in path.read_text(encoding="utf-8")
    checkouts = [step for step in steps(path) if "actions/checkout" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


@each_workflow
def test_no_text_of_a_stranger_is_pasted_into_a_script(path: Path) -> None:
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@each_workflow
def test_jobs_end_and_runs_of_one_branch_do_not_race(path: Path) -> None:
    workflow = read(path)
    assert workflow["concurrency"]["group"]
    jobs = [job for job in workflow["jobs"].values() if "uses" not in job]
    assert all(int(job["timeout-minutes"]) <= 60 for job in jobs)


def test_the_generator_is_tested_as_people_test_it() -> None:
    workflow = read(ROOT / ".github" / "workflows" / "check.yml")
    assert workflow["jobs"]["test"]["steps"][-1]["run"] == ".ci/run"
    assert "exec make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_generator_is_tested_when_it_or_what_it_runs_on_changed_and_weekly() -> None:
    on = read(ROOT / ".github" / "workflows" / "check.yml")["on"]
    assert on["push"]["paths"] == on["pull_request"]["paths"]
    assert [entry["cron"].split()[-1] for entry in on["schedule"]] == ["1"]
    of_content = {"content", "docs", "output", "seeds"}
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    untested = {
        name
        for name in filter(None, tracked.stdout.split("\0"))
        if not any(fnmatch(name, pattern.replace("**", "*")) for pattern in on["push"]["paths"])
    }
    assert {name.partition("/")[0] for name in untested if "/" in name} <= {*of_content, ".github"}
    assert {name for name in untested if "/" not in name} <= UNTESTED


def test_a_change_of_content_is_tested_apart() -> None:
    workflow = read(ROOT / ".github" / "workflows" / "content.yml")
    assert workflow["on"]["push"]["paths"] == ["content/**", "seeds/**"]
    assert "pull_request" not in workflow["on"]
    assert workflow["jobs"]["test"]["steps"][-1]["run"] == "make test-content"


def test_a_change_of_content_waits_for_no_test() -> None:
    workflow = read(ROOT / ".github" / "workflows" / "deploy.yml")
    assert workflow["on"]["push"] == {"branches": ["main"]}
    assert "needs" not in workflow["jobs"]["build"]
    runs = [step["run"] for step in steps(ROOT / ".github/workflows/deploy.yml") if "run" in step]
    made = [run for run in runs if run.startswith("make ")]
    assert made == ["make check FORMAT=github", "make site"]


def test_what_is_due_is_published_by_the_workflow_that_publishes_all_else() -> None:
    due, deploy = (
        read(ROOT / ".github" / "workflows" / name) for name in ("due.yml", "deploy.yml")
    )
    looks = due["jobs"]["due"]["steps"][-1]["run"]
    assert "gh workflow run deploy.yml" in looks
    assert "workflow_dispatch" in deploy["on"]
    told = "${{ steps.now.outputs.today }}"
    made = [step for step in deploy["jobs"]["build"]["steps"] if "make " in step.get("run", "")]
    asked = [step for step in made if "make --silent diff" not in step["run"]]
    assert {"make check FORMAT=github", "make site"} <= {step["run"] for step in asked}
    assert {step["env"]["TODAY"] for step in asked} == {told}


@pytest.mark.parametrize("due", ["content/events.yaml", "seeds/raw.yaml", None])
def test_a_record_and_a_raw_article_that_are_due_are_seen(due: str | None, tmp_path: Path) -> None:
    workflow = read(ROOT / ".github" / "workflows" / "due.yml")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yaml").write_text("timezone: UTC\n")
    if due:
        (tmp_path / due).parent.mkdir(exist_ok=True)
        (tmp_path / due).write_text(f"publish_on: {datetime.now(UTC):%F} 06:00\n")
    looks = f"gh() {{ echo started; }}\n{workflow['jobs']['due']['steps'][-1]['run']}"
    said = subprocess.run(
        ["bash", "-e", "-c", looks], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert ("started" in said.stdout) == bool(due)


def test_a_pull_request_is_built_to_be_looked_at_and_says_what_it_changes() -> None:
    jobs = read(ROOT / ".github" / "workflows" / "deploy.yml")["jobs"]
    of_pull_requests = [
        step
        for step in jobs["build"]["steps"]
        if step.get("if") == "github.event_name == 'pull_request'"
    ]
    fetched, told, kept = of_pull_requests
    assert "--name manifest" in fetched["run"]
    assert fetched["continue-on-error"] == "true"
    assert "make --silent diff BEFORE=before FORMAT=markdown" in told["run"]
    assert kept["with"]["path"] == "preview"
    manifests = [step for step in jobs["build"]["steps"] if "manifest" in str(step.get("with"))]
    # Of both the folder above is in the artefact: there they lie as in output/.
    files = "output/build.json\noutput/data/versions.json\n"
    assert [step["with"]["path"] for step in manifests] == [files]
    assert [step["if"] for step in manifests] == ["github.event_name != 'pull_request'"]


def test_a_check_that_fails_says_in_the_summary_what_its_messages_mean() -> None:
    jobs = read(ROOT / ".github" / "workflows" / "deploy.yml")["jobs"]
    checked, told = [
        step
        for step in jobs["build"]["steps"]
        if step.get("id") == "check" or "make --silent explain" in step.get("run", "")
    ]
    assert checked["run"] == "make check FORMAT=github"
    assert told["if"] == "failure() && steps.check.outcome == 'failure'"
    assert '>> "$GITHUB_STEP_SUMMARY"' in told["run"]


@pytest.mark.parametrize("folder", [ROOT / ".github", SCAFFOLD], ids=["ours", "of init"])
def test_readers_have_a_form_for_what_they_find(folder: Path) -> None:
    forms = {path.stem: read(path) for path in (folder / "ISSUE_TEMPLATE").glob("*.yml")}
    assert {"correction", "event", "source", "unfair"} <= forms.keys()
    for name in ("correction", "source", "unfair"):
        fields = {field["id"]: field for field in forms[name]["body"]}
        # Links from pages fill it in.
        assert fields["page"]["validations"]["required"] == "true"


def test_only_a_checked_and_verified_site_of_main_is_deployed() -> None:
    jobs = read(ROOT / ".github" / "workflows" / "deploy.yml")["jobs"]
    named = {
        step.get("run") or step["uses"].partition("@")[0]: step for step in jobs["build"]["steps"]
    }
    order = ["make check FORMAT=github", "make site", "actions/upload-pages-artifact"]
    assert [name for name in named if name in order] == order
    address = "${{ steps.pages.outputs.base_url || steps.before.outputs.base_url }}"
    assert named["make site"]["env"]["BASE_URL"] == address
    assert named["actions/upload-pages-artifact"]["with"] == {"path": "output"}
    assert jobs["deploy"]["needs"] == "build"
    assert jobs["deploy"]["if"] == "github.event_name != 'pull_request'"


@each_workflow
def test_a_stranger_s_pull_request_gets_no_rights_of_ours(path: Path) -> None:
    assert "pull_request_target" not in read(path)["on"]


def test_mistakes_are_shown_at_their_line(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    shown = CliRunner().invoke(main, ["check", "--root", str(tmp_path), "--format", "github"])
    assert shown.output.startswith("::error file=content/site.yaml,line=1,col=1")
    (tmp_path / "site").mkdir()
    with chdir(tmp_path):
        inner = CliRunner().invoke(main, ["check", "--root", "site", "--format", "github"])
    assert inner.output.startswith("::error file=site/content/site.yaml,line=1,col=1")
    planned = subprocess.run(
        ["make", "-n", "check", "FORMAT=github"], cwd=ROOT, capture_output=True, text=True
    )
    assert '.venv/bin/explainer check --format "github"' in planned.stdout

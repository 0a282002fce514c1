"""The workflows: least rights, everything pinned, nothing published that was not verified."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
RIGHTS = {
    "check.yml": {"test": {"contents": "read"}},
    "deploy.yml": {
        "check": {"contents": "read"},
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
    },
}

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


def test_pull_requests_run_what_people_run() -> None:
    workflow = read(ROOT / ".github" / "workflows" / "check.yml")
    assert "pull_request" in workflow["on"]
    assert "pull_request_target" not in workflow["on"]
    assert workflow["jobs"]["test"]["steps"][-1]["run"] == ".ci/run"
    assert "exec make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_only_a_tested_and_verified_site_of_main_is_deployed() -> None:
    workflow = read(ROOT / ".github" / "workflows" / "deploy.yml")
    jobs = workflow["jobs"]
    assert workflow["on"]["push"] == {"branches": ["main"]}
    assert (jobs["build"]["needs"], jobs["deploy"]["needs"]) == ("check", "build")
    assert jobs["check"]["uses"] == "./.github/workflows/check.yml"
    build, upload = jobs["build"]["steps"][-2:]
    assert build["run"] == "make site"
    assert build["env"] == {"BASE_URL": "${{ steps.pages.outputs.base_url }}"}
    assert upload["with"] == {"path": "output"}

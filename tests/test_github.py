"""What GitHub itself reads: workflows that never touch a stranger's text, owners that exist. `make check` lints the rest."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.building import PROJECT

GITHUB = PROJECT / ".github"
EVENT = {"issue.number", "label.name", "workflow_run.id", "workflow_run.event", "workflow_run.conclusion"}
"""What expressions may take of an event: numbers, and words that GitHub or we ourselves choose."""
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda p: p.name)
def test_a_workflow_asks_for_little_and_takes_no_strangers_words(path: Path) -> None:
    """Rights are given job by job, actions named by commit, and expressions hold numbers and names of ours only."""
    text, flow = path.read_text(encoding="utf-8"), read(path)
    assert "pull_request_target" not in text
    assert set(re.findall(r"github\.event\.([\w.]+)", text)) <= EVENT
    assert flow["permissions"] in ("", {}, {"contents": "read"})
    for job in flow["jobs"].values():
        assert "timeout-minutes" in job
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), step
            assert re.fullmatch(r"actions/[\w/-]+@[0-9a-f]{40}", step.get("uses", f"actions/x@{'0' * 40}")), step


def test_only_the_job_that_runs_nothing_of_others_may_write() -> None:
    jobs = read(GITHUB / "workflows/de-cu.yml")["jobs"]
    assert jobs["read"]["permissions"] == {"contents": "read"}
    assert set(jobs["send"]["permissions"].values()) == {"write"}
    runs = [step["run"] for step in jobs["send"]["steps"] if "run" in step]
    assert runs == ['.github/scripts/send-nomination.sh "$RUNNER_TEMP/de-cu" "$NUMBER"']


def test_what_comments_on_a_request_runs_nothing_of_it() -> None:
    """One job runs the request's code and may read; the other takes its words as text and has the main branch's code."""
    told, posted = (read(GITHUB / f"workflows/{name}.yml") for name in ("bao-cao", "dang-bao-cao"))
    assert told["permissions"] == {"contents": "read"}
    assert [job.get("permissions") for job in told["jobs"].values()] == [None]
    assert "secrets" not in str(told)
    assert posted["on"] == {"workflow_run": {"workflows": [told["name"]], "types": ["completed"]}}
    (job,) = posted["jobs"].values()
    assert job["permissions"] == {"actions": "read", "contents": "read", "pull-requests": "write"}
    checkout, post = job["steps"]
    assert checkout["with"] == {"persist-credentials": "false"}  # no ref: the main branch
    assert post["run"] == '.github/scripts/post-report.sh "$GITHUB_EVENT_PATH" "$RUNNER_TEMP"'


def test_the_ledger_of_addresses_is_written_after_a_release_by_a_job_that_builds_nothing() -> None:
    jobs = read(GITHUB / "workflows/deploy.yml")["jobs"]
    assert {name for name, job in jobs.items() if "write" in str(job["permissions"].get("contents"))} == {"remember"}
    assert jobs["remember"]["needs"] == "deploy"
    runs = [step["run"] for step in jobs["remember"]["steps"] if "run" in step]
    assert runs == ['.github/scripts/keep-addresses.sh "$RUNNER_TEMP/so-dia-chi/addresses.csv"']


def test_nobody_owns_what_is_not_there_and_no_placeholder_is_in_force() -> None:
    for line in (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines():
        assert line.startswith("#") or "TÊN-" not in line, line
        if match := re.match(r"#? ?/(\S+) +@", line):
            assert list(PROJECT.glob(match[1].rstrip("/"))) or match[1] == "data/honours/ledger.csv", line


def test_the_tests_run_when_anything_but_records_and_stories_changes() -> None:
    """On the oldest Python that is promised and on a newer one."""
    flow = read(GITHUB / "workflows/chay-thu.yml")
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    left_out = {"paths-ignore": ["data/**", "stories/**"]}
    assert flow["on"] == {"pull_request": left_out, "push": {"branches": ["main"], **left_out}}
    job = flow["jobs"]["test"]
    oldest, newest = job["strategy"]["matrix"]["python"]
    assert f">={oldest}" == project["requires-python"]
    assert int(newest.partition(".")[2]) > int(oldest.partition(".")[2])
    assert job["steps"][-1]["run"] == "make test"


def test_a_preview_is_built_without_rights_and_put_in_its_place_by_a_script_alone() -> None:
    """Both from the main branch: nothing of the request is checked out as a program."""
    jobs = read(GITHUB / "workflows/xem-truoc.yml")["jobs"]
    assert set(jobs["build"]["permissions"].values()) == {"read"}
    assert [step["run"] for step in jobs["publish"]["steps"] if "run" in step] == [
        '.github/scripts/put-previews.sh "$RUNNER_TEMP/ban-xem-truoc" "$NUMBER"'
    ]
    checkouts = [s for job in jobs.values() for s in job["steps"] if "checkout" in s.get("uses", "")]
    assert [s["with"] for s in checkouts] == 2 * [{"ref": "main", "persist-credentials": "false"}]
    assert all("PREVIEW_LINKS == '1'" in job["if"] for job in jobs.values())


def test_what_was_deployed_is_verified_against_what_was_built() -> None:
    """By a job that may write nothing; the manifest is made before strangers' previews come into the folder."""
    jobs = read(GITHUB / "workflows/deploy.yml")["jobs"]
    steps = [step.get("run", "") for step in jobs["build"]["steps"]]
    prepared = steps.index('.venv/bin/campaign publish site --prepare --carry-from "$SITE/"')
    assert prepared < steps.index(".github/scripts/add-previews.sh site/xem-truoc")
    assert jobs["verify"]["permissions"] == {"contents": "read"}
    assert jobs["verify"]["needs"] == "deploy"
    assert jobs["verify"]["steps"][-1]["run"] == '.github/scripts/verify-release.sh "$SITE" "$RUNNER_TEMP/ban-ke"'


def test_what_was_built_is_kept_for_requests_alone_and_by_the_main_branch_alone() -> None:
    """What a request leaves goes into no build; what is released is built from nothing."""
    users = {p.name for p in WORKFLOWS if "actions/cache" in p.read_text(encoding="utf-8")}
    assert users == {"check.yml"}
    steps = [s for job in read(GITHUB / "workflows/check.yml")["jobs"].values() for s in job["steps"]]
    uses = {s["uses"].partition("@")[0]: s["if"] for s in steps if "cache" in s.get("uses", "")}
    assert uses == {
        "actions/cache/restore": "github.event_name == 'pull_request'",
        "actions/cache/save": "github.event_name == 'push'",
    }


def test_the_bill_of_materials_has_every_locked_library() -> None:
    command = [sys.executable, str(GITHUB / "scripts/sbom.py")]
    made = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    assert made == subprocess.run(command, capture_output=True, check=True, encoding="utf-8", cwd="/").stdout
    found = {c["purl"]: c for c in json.loads(made)["components"]}
    locked = re.findall(
        r"^([\w.-]+)==([^\s;]+)", (PROJECT / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert {f"pkg:pypi/{name}@{version}" for name, version in locked} <= found.keys()
    for folder in ("hooks/frontend", "hooks/frontend/vendor/python", "overrides/admin"):
        asked = json.loads((PROJECT / folder / "package.json").read_text(encoding="utf-8"))
        for name, version in {**asked.get("dependencies", {}), **asked.get("devDependencies", {})}.items():
            assert f"pkg:npm/{name.replace('@', '%40')}@{version}" in found
    assert found["pkg:npm/pyodide@314.0.7"]["scope"] == "required"
    assert found["pkg:npm/esbuild@0.28.2"]["scope"] == "excluded"


def test_every_lock_is_audited() -> None:
    audit = (PROJECT / "Makefile").read_text(encoding="utf-8").partition("\naudit:")[2].partition("\n\n")[0]
    locks = [p.relative_to(PROJECT) for p in PROJECT.glob("requirements*.txt")]
    shipped = [
        p.parent.relative_to(PROJECT)
        for top in ("hooks", "overrides")
        for p in (PROJECT / top).rglob("package-lock.json")
    ]
    wanted = {p.stem for p in locks} | {p.as_posix() for p in shipped if "node_modules" not in p.parts}
    assert wanted <= set(re.findall(r"[\w/-]+", audit))


def test_what_the_threat_model_names_is_there() -> None:
    named = re.findall(r"`((?:tests|hooks)/[^`]+)`", (PROJECT / "THREATS.md").read_text(encoding="utf-8"))
    assert len(named) > 10
    assert [path for path in named if not (PROJECT / path).exists()] == []

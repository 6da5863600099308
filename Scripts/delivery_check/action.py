"""The GitHub Action: valid by its schema, and its steps run twice in one workspace as a runner would run them.

What is not there is GitHub: `gh` notes what it is asked and gives a release of the program under test.
"""

import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
from typing import Iterator

import yaml

from .examples import GITHUB, Service
from .world import ROOT, World

ACTION = ROOT / "action.yml"
KEY = GITHUB["secrets.ROBOFLOW_API_KEY"]
GH = """#!/bin/sh
echo "$*" >>"$ASKED"
case "$1 $2" in
  "release download") mkdir -p "$RUNNER_TEMP/vector-report" && cp "$RELEASE"/* "$RUNNER_TEMP/vector-report" ;;
  "pr comment") cat vector-report/summary.md >"$COMMENT" ;;
esac
"""


def run(world: World) -> Iterator[str]:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", ACTION]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    action = yaml.safe_load(ACTION.read_text())
    runner = Runner(world, action)
    (runner.workspace / "rules.yml").write_text("min-f1: 0.5\nrequire-split: test\n")
    (runner.workspace / "strict.yml").write_text("min-f1: 0.99\n")
    with Service() as address:
        fetched = f"roboflow:orchard/{GITHUB['inputs.evaluation']}"
        for _ in range(2):
            assert runner.run({"evaluation": fetched, "api-key": KEY, "rules": "rules.yml", "comment": "true"}, address) == 0
            assert runner.outputs["check"]["verdict"] == "passed"
            assert b"<html" in (runner.workspace / runner.outputs["report"]["page"]).read_bytes()
            assert "# " in runner.comment.read_text(), "no comment"
    asked = runner.asked.read_text().splitlines()
    assert sum(line.startswith("release download v0.1.0") for line in asked) == 1, asked
    assert sum(line.startswith("pr comment 7 --edit-last") for line in asked) == 2, asked
    yield f"{runner.count} steps ran"

    local = {"evaluation": str(ROOT / "Examples/small/evaluation")}
    assert runner.run(local | {"rules": "strict.yml", "baseline": local["evaluation"]}, "") == 1
    assert runner.outputs["check"]["verdict"] == "failed" and "junit.xml" in os.listdir(runner.workspace / "vector-report")
    assert runner.run(local | {"options": "--title Nightly"}, "") == 0
    assert runner.outputs["check"] == {}, "what has no rules has no verdict"
    assert b"Nightly" in (runner.workspace / runner.outputs["report"]["page"]).read_bytes()
    yield "broken rules fail the job after the page is kept; without rules nothing is checked"


def release(program: pathlib.Path, folder: pathlib.Path) -> None:
    """A release that holds no more than the program."""
    version = yaml.safe_load(ACTION.read_text())["inputs"]["version"]["default"]
    archive = folder / f"vector-report-{version}-linux-{os.uname().machine}.tar.gz"
    with tarfile.open(archive, "w:gz") as file:
        file.add(program, f"vector-report-{version}/bin/vector-report")
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    (folder / "SHA256SUMS").write_text(f"{digest}  {archive.name}\n{'0' * 64}  not-downloaded.deb\n")


class Runner:
    """As much of GitHub's runner as the action uses."""

    def __init__(self, world: World, action: dict):
        self.action, self.count = action, 0
        self.folder = world.folder / "action"
        self.workspace = self.folder / "workspace"
        self.workspace.mkdir(parents=True)
        self.asked, self.comment = self.folder / "asked", self.folder / "comment"
        self.path = [str(self.folder / "bin")]
        tool = self.folder / "bin/gh"
        tool.parent.mkdir()
        tool.write_text(GH)
        tool.chmod(0o755)
        (self.folder / "release").mkdir()
        release(world.program, self.folder / "release")

    def run(self, inputs: dict[str, str], address: str) -> int:
        self.outputs: dict[str, dict[str, str]] = {}
        given = {name: own.get("default", "") for name, own in self.action["inputs"].items()} | inputs
        self.values = {
            "github.token": "token", "github.action_repository": "example/vector-report", "github.repository": "example/model",
            "github.event_name": "pull_request", "github.event.pull_request.number": "7"}
        self.values |= {f"inputs.{name}": self.expand(value) for name, value in given.items()}
        for step in self.action["runs"]["steps"]:
            if not self.holds(step.get("if")):
                continue
            if "uses" in step:
                self.keep(step)
            elif code := self.shell(step, address):
                return code
        return 0

    def keep(self, step: dict) -> None:
        assert step["uses"] == "actions/upload-artifact@v7" and step["with"]["archive"] is False
        assert (self.workspace / self.expand(step["with"]["path"])).is_file()

    def shell(self, step: dict, address: str) -> int:
        assert "${{" not in step["run"], f"{step['name']}: a value of the run is part of the command"
        files = {name: self.folder / name for name in ("GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")}
        for file in files.values():
            file.write_text("")
        temp = self.folder / "temp"
        temp.mkdir(exist_ok=True)
        environment = {
            "PATH": ":".join([*self.path, *system_path()]), "HOME": str(self.folder), "RUNNER_TEMP": str(temp),
            "ASKED": str(self.asked), "RELEASE": str(self.folder / "release"), "COMMENT": str(self.comment), "API_URL": address,
        } | {name: str(file) for name, file in files.items()}
        environment |= {name: self.expand(value) for name, value in step.get("env", {}).items()}
        result = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], cwd=self.workspace, env=environment,
            capture_output=True, text=True)
        assert result.returncode in (0, 1), f"{step['name']}: {result.stdout}{result.stderr}"
        assert result.returncode == 0 or step["run"] == "exit 1", f"{step['name']}: {result.stdout}{result.stderr}"
        assert KEY not in result.stdout + result.stderr
        self.path = files["GITHUB_PATH"].read_text().split() + self.path
        if "id" in step:
            self.outputs[step["id"]] = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text().splitlines())
        self.count += 1
        return result.returncode

    def value(self, name: str) -> str:
        if output := re.fullmatch(r"steps\.(\w+)\.outputs\.(\w+)", name):
            return self.outputs.get(output[1], {}).get(output[2], "")
        return self.values[name]

    def expand(self, text: str) -> str:
        text = re.sub(r"\$\{\{ *([\w.-]+) *\}\}", lambda match: self.value(match[1]), str(text))
        assert "${{" not in text, text
        return text

    def holds(self, condition: str | None) -> bool:
        """Conditions of the form `name == 'text' && …`."""
        parts = [re.fullmatch(r"([\w.-]+) == '(\w+)'", part.strip()) for part in (condition or "").split("&&") if part.strip()]
        return all(self.value(part[1]) == part[2] for part in parts)


def system_path() -> list[str]:
    """The path without a vector-report, so that the action installs its own."""
    return [folder for folder in os.environ["PATH"].split(":") if not shutil.which("vector-report", path=folder)]

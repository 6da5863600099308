"""The CI examples: valid by their hosts' schemas, and every command in them runs as it is written."""

import os
import pathlib
import re
import subprocess
import sys
from typing import Iterator

import yaml

from .world import ROOT, World

FOLDER = ROOT / "Examples/ci"
# What the hosts fill in.
GITHUB = {
    "inputs.evaluation": "q7Rn2cVwLx0TbYd45KsE", "github.server_url": "https://github.com",
    "github.repository": "example/model", "github.run_id": "42", "secrets.ROBOFLOW_API_KEY": "rfk_SECRET0123456789abcdef",
}
HOST = {
    "EVALUATION": GITHUB["inputs.evaluation"], "ROBOFLOW_API_KEY": GITHUB["secrets.ROBOFLOW_API_KEY"],
    "CI_JOB_URL": "https://gitlab.com/example/model/-/jobs/42",
    "BUILD_URL": "https://jenkins.example.org/job/evaluation/42/",
}


def run(world: World) -> Iterator[str]:
    schemas = {"github-action.yml": "vendor.github-workflows", "github-actions.yml": "vendor.github-workflows",
               "gitlab-ci.yml": "vendor.gitlab-ci"}
    for name, schema in schemas.items():
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, FOLDER / name]
        result = subprocess.run(command, capture_output=True, text=True)
        assert result.returncode == 0, result.stdout + result.stderr
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted([*schemas, "Jenkinsfile"])
    check_inputs()
    with Service() as address:
        for name, steps in {
            "github-actions.yml": github(), "gitlab-ci.yml": gitlab(), "Jenkinsfile": jenkins(),
        }.items():
            execute(world, name, list(steps), address)
            yield f"{name}: {len(list(steps))} commands ran, twice in one folder"


def check_inputs() -> None:
    """The example of the action gives it inputs that it has, at the version that it installs."""
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    workflow = yaml.safe_load((FOLDER / "github-action.yml").read_text())
    [job] = workflow["jobs"].values()
    step = job["steps"][-1]
    assert step["uses"].endswith(f"/vector-report@v{action['inputs']['version']['default']}"), step["uses"]
    assert set(step["with"]) <= set(action["inputs"]), step["with"]


def github() -> list[tuple[str, dict[str, str]]]:
    workflow = yaml.safe_load((FOLDER / "github-actions.yml").read_text())
    [job] = workflow["jobs"].values()
    own = job.get("env", {})
    commands = [(step["run"], own | step.get("env", {})) for step in job["steps"] if "run" in step]
    for command, _ in commands:
        assert "${{" not in command, f"{command}: a value of the run is part of the command"
    return [(command, {name: expand(value) for name, value in env.items()}) for command, env in commands]


def expand(text: str) -> str:
    return re.sub(r"\$\{\{ *([\w.]+) *\}\}", lambda match: GITHUB[match[1]], text)


def gitlab() -> list[tuple[str, dict[str, str]]]:
    job = yaml.safe_load((FOLDER / "gitlab-ci.yml").read_text())["evaluation"]
    return [(line, HOST | job["variables"]) for line in job["script"]]


def jenkins() -> list[tuple[str, dict[str, str]]]:
    text = (FOLDER / "Jenkinsfile").read_text()
    code = re.sub(r"^\s*//.*$", "", text, flags=re.M)
    assert code.count("{") == code.count("}") and code.count("(") == code.count(")")
    assert not re.search(r'\bsh "', code), "a double-quoted script lets Groovy fill values into the command"
    own = dict(re.findall(r"^\s*(\w+) = '([^']*)'$", code, re.M))
    return [(line, HOST | own) for line in re.findall(r"\bsh '([^']*)'", code)]


def execute(world: World, name: str, steps: list, address: str) -> None:
    folder = world.folder / "examples" / name
    folder.mkdir(parents=True)
    base = {"PATH": f"{world.program.parent}:{os.environ['PATH']}", "HOME": str(folder), "API_URL": address,
            "GITHUB_STEP_SUMMARY": str(folder / "summary.md")}
    assert steps
    for run in range(2):
        if run and name == "Jenkinsfile":
            # Jenkins keeps the folder, where the build before was about another evaluation.
            state = folder / "evaluation/fetch.json"
            assert HOST["EVALUATION"] in state.read_text()
            state.write_text(state.read_text().replace(HOST["EVALUATION"], "another"))
        for command, environment in steps:
            result = subprocess.run(
                ["bash", "-eo", "pipefail", "-c", command], cwd=folder, env=base | environment, capture_output=True,
                text=True)
            assert result.returncode == 0, f"{name}: {command}: {result.stdout}{result.stderr}"
    # GitLab links to one file alone.
    page = "report.html" if name == "gitlab-ci.yml" else "report/index.html"
    expected = [page, "report.eml", "junit.xml"]
    expected += {"github-actions.yml": ["summary.md"], "gitlab-ci.yml": ["metrics.txt"]}.get(name, [])
    for path in expected:
        assert (folder / path).stat().st_size > 0, f"{name}: no {path}"


class Service:
    """The loopback service of the tests for as long as the block runs."""

    PROGRAM = ROOT / ".build/debug/loopback-service"

    def __enter__(self) -> str:
        self.process = subprocess.Popen(
            [self.PROGRAM, "300"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        return self.process.stdout.readline().strip()

    def __exit__(self, *_: object) -> None:
        self.process.stdin.close()
        self.process.wait()

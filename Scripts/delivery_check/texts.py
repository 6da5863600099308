"""Summary, annotations, JUnit and metrics against the limits and the readers of their hosts."""

import pathlib
import re
from typing import Iterator

import xmlschema
from prometheus_client.openmetrics.parser import text_string_to_metric_families

from .world import World

MOST_SUMMARY = 60_000
RULES = ["--min-f1", "0.99", "--min-cluster-f1", "0.99", "--max-noise", "0.001", "--max-weak", "0"]


def run(world: World) -> Iterator[str]:
    schema = xmlschema.XMLSchema(pathlib.Path(__file__).with_name("junit.xsd"))
    yield f"{'evaluation':16} {'summary':>8} {'cases':>6} {'metrics':>8} {'errors':>7} {'warnings':>9}"
    for name, path in world.evaluations().items():
        counts = [summary(world, path), *check(world, path, schema)]
        yield "{:16} {:>8} {:>6} {:>8} {:>7} {:>9}".format(name, *counts)


def summary(world: World, path: pathlib.Path) -> int:
    target = world.folder / "summary.md"
    world.run("render", path, "-o", "report", "-q", "--summary", target)
    text = target.read_text()
    step = world.folder / "step.md"
    step.write_text("earlier\n")
    world.run("render", path, "-o", "report", "-q", "--github", GITHUB_STEP_SUMMARY=str(step))
    assert step.read_text() == "earlier\n" + text, "the page of a job is added to"
    assert text.startswith("### ") and len(text.encode()) <= MOST_SUMMARY
    assert text.count("<details>") == text.count("</details>") == text.count("<details><summary>")
    assert "![" not in text and "(data:" not in text
    rows = re.findall(r"^\| (?:Cluster|Noise)", text, re.M)
    assert len(rows) < 1500
    if rows and "<summary>All clusters</summary>" not in text:
        assert "Left out to keep this summary short: all clusters" in text
    return len(text.encode())


def check(world: World, path: pathlib.Path, schema: xmlschema.XMLSchema) -> Iterator[int]:
    command = ["check", path, *RULES, "--github", "--junit", "junit.xml", "--metrics", "metrics.txt"]
    result = world.run(*command, code=1)
    schema.validate(str(world.folder / "junit.xml"))
    root = xmlschema.XMLResource(str(world.folder / "junit.xml")).root
    assert int(root.get("tests")) == len(list(root.iter("testcase")))
    assert int(root.get("failures")) == len(list(root.iter("failure"))) > 0
    yield len(list(root.iter("testcase")))
    metrics = (world.folder / "metrics.txt").read_text()
    families = list(text_string_to_metric_families(metrics))
    assert all(family.type == "gauge" and family.documentation for family in families)
    failed = [sample for family in families if family.name == "vector_report_rule_failed" for sample in family.samples]
    assert len(failed) == 4 and all(sample.value in (0, 1) for sample in failed), failed
    yield sum(len(family.samples) for family in families)
    yield from annotations(result.stdout.decode() + result.stderr.decode())


def annotations(output: str) -> Iterator[int]:
    lines = [line for line in output.splitlines() if line.startswith("::")]
    commands = [line.split(" ", 1)[0] for line in lines]
    assert commands == sorted(commands), "errors come first"
    for line in lines:
        assert re.fullmatch(r"::(error|warning) title=[^:,\r\n]*::(?:[^%\r\n]|%25|%0D|%0A)+", line), line
    for command in ("::error", "::warning"):
        count = commands.count(command)
        assert count <= 10
        if count == 10:
            last = [line for line in lines if line.startswith(command)][-1]
            assert re.search(r"title=\d+ more::", last) or "title=Cluster" in last, last
        yield count

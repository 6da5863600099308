"""The README's commands, run in order, as they are written, in a folder like a reader's."""

import os
import pathlib
import re
import shutil
import subprocess
from typing import Iterator

from . import action
from .examples import GITHUB, Service
from .world import ROOT, World

README = ROOT / "README.md"
# What a reader fills in; everything else runs to the letter.
FILLED_IN = {
    "my-workspace": "orchard", "EVALUATION_ID": GITHUB["inputs.evaluation"],
    "ROBOFLOW_API_KEY=…": f"ROBOFLOW_API_KEY={GITHUB['secrets.ROBOFLOW_API_KEY']}",
}
# The run that this check is a part of.
RUNNING = "Scripts/test"


def run(world: World) -> Iterator[str]:
    blocks = list(commands(README.read_text()))
    assert any(RUNNING in line for block in blocks for line in block), f"no {RUNNING} in the README"
    own, reader = [], []
    for block in blocks:
        (own if any(line.startswith("Scripts/") for line in block) else reader).append(block)
    count = execute(own, ROOT, environment(world, world.folder / "home"))
    folder = reader_folder(world)
    with Service() as address:
        count += execute(reader, folder, environment(world, folder) | {"API_URL": address})
    for path in [".local/bin/vector-report", "report/index.html", "out/index.html", "report.html",
                 "site/index.html", "pictured-report/index.html", "pictured/boxes.json",
                 "pictured-clusters/vector-analysis.json", "clustered-report/index.html",
                 "checked-report/index.html", "sorted-report/index.html", "comparison/index.html"]:
        assert (folder / path).stat().st_size > 0, f"README: no {path}"
    assert "class=\"box-object\"" in (folder / "pictured-report/index.html").read_text(), "README: no boxes in pictures"
    assert b"Subject:" in (folder / "sent.eml").read_bytes(), "README: nothing was mailed"
    yield f"{count} commands in {len(blocks)} blocks ran"


def commands(text: str) -> Iterator[list[str]]:
    """The lines of each shell block without comments; a line goes on after a backslash."""
    for block in re.findall(r"^```sh\n(.*?)^```$", text, re.M | re.S):
        lines = [re.sub(r"\s+# .*$", "", line) for line in block.replace("\\\n", " ").splitlines()]
        yield [line for line in lines if line and not line.startswith("#")]


def environment(world: World, home: pathlib.Path) -> dict[str, str]:
    """A reader's: the program on the path, and a sendmail that keeps what it is given."""
    home.mkdir(exist_ok=True)
    bin = home / "bin"
    bin.mkdir(exist_ok=True)
    # Scripts/release-check installs the package for real.
    for name, line in {"sendmail": 'exec cat >"$HOME/sent.eml"', "sudo": 'echo "$*" >>"$HOME/asked"'}.items():
        (bin / name).write_text(f"#!/bin/sh\n{line}\n")
        (bin / name).chmod(0o755)
    link = bin / "vector-report"
    if not link.exists():
        link.symlink_to(world.program)
    url = (ROOT / "Examples/documented/vector-analysis.json").as_uri()
    return os.environ | {"PATH": f"{bin}:{ROOT}/.venv/bin:{os.environ['PATH']}", "HOME": str(home), "URL": url}


def reader_folder(world: World) -> pathlib.Path:
    folder = world.folder / "reader"
    folder.mkdir()
    for name in ("evaluation", "last-run", "run-11", "run-12"):
        shutil.copytree(ROOT / "Examples/small/evaluation", folder / name)
    for model in ("nano", "large"):
        shutil.copytree(ROOT / "Examples/small" / model, folder / model)
    shutil.copy(ROOT / "Examples/documented/vector-analysis.json", folder)
    vectors = [ROOT / "Examples/small" / name for name in ("embeddings.npy", "names.txt")]
    for name in ("pictures", "small"):
        shutil.copytree(ROOT / "Examples" / name, folder / "Examples" / name)
    for name in ("embed.py", "faiss_graph.py", "dask_graph.py"):
        shutil.copy(ROOT / "Examples" / name, folder / "Examples")
    for file in [*(ROOT / "Examples/detections").iterdir(), *vectors]:
        shutil.copy(file, folder)
    action.release(world.program, folder)
    return folder


def execute(blocks: list[list[str]], folder: pathlib.Path, environment: dict[str, str]) -> int:
    """Each block in one shell, as when it is pasted; a command that fails ends it."""
    count = 0
    for block in blocks:
        lines = [line for line in block if line.split()[0] != RUNNING]
        script = "\n".join(lines)
        for placeholder, value in FILLED_IN.items():
            script = script.replace(placeholder, value)
        result = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", script], cwd=folder, env=environment, text=True,
            stdin=subprocess.DEVNULL, capture_output=True)
        assert result.returncode == 0, f"README: {script}: exit code {result.returncode}: {result.stdout}{result.stderr}"
        count += len(lines)
    return count

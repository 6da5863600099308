#!/usr/bin/env python3
"""Measures vectors to clusters and map as whole processes, ours beside peers'; prints Markdown.

    swift build -c release --static-swift-stdlib --product vector-report
    python3 -m venv .venv && .venv/bin/pip install numpy umap-learn hdbscan \\
        fastumap fastumap-accel hdbscan-rs umapers
    .venv/bin/python Benchmarks/analysis.py FOLDER [--rows 192 2000 10000 70000] > Benchmarks/analysis.md

Every process reads a .npy of 768 columns, embeds it in 10 and in 2 dimensions (n_neighbors 30, min_dist
0.05), clusters the 10 (min_cluster_size 15, min_samples 15) and writes the result. CPU seconds are user and
system time of all threads. "again" is a second run in the same process, when Python's compilers are done.
Tools take turns; the best of --runs counts, beyond 2,000 images of one. A process that takes longer than
--minutes is stopped, and its row says so; one that fails, as where a peer is not installed, has a row that
says that. Peers run up to --peers-up-to images. Vectors are curved groups of five dimensions with noise, of 33
images each, at most 300 of them.
"""
import argparse
import datetime
import math
import multiprocessing
import os
import pathlib
import re
import signal
import subprocess
import sys
import typing

import numpy as np

import measuring

ROOT = pathlib.Path(__file__).resolve().parent.parent
OWN = "vector-report"
PROGRAM = os.environ.get("PROGRAM", ROOT / ".build/release/vector-report")

UMAP_LEARN = """
import umap, hdbscan
def run(x):
    fit = lambda d: umap.UMAP(n_neighbors=30, min_dist=0.05, n_components=d, random_state=1).fit_transform(x)
    y, m = fit(10), fit(2)
    return hdbscan.HDBSCAN(min_cluster_size=15).fit_predict(y), m
"""
FASTUMAP = """
import fastumap, hdbscan_rs
def run(x):
    fit = lambda d: fastumap.umap_project(x, d, n_neighbors=30, min_dist=0.05, random_state=1)
    y, m = fit(10), fit(2)
    return hdbscan_rs.HDBSCAN(min_cluster_size=15).fit_predict(np.asarray(y, np.float64)), m
"""
UMAPERS = """
import umapers, hdbscan_rs
def run(x):
    fit = lambda d: umapers.Umap(n_neighbors=30, min_dist=0.05, n_components=d, random_seed=1).fit_transform(x)
    y, m = fit(10), fit(2)
    return hdbscan_rs.HDBSCAN(min_cluster_size=15).fit_predict(np.asarray(y, np.float64)), m
"""
PEERS = {"umap-learn + hdbscan": UMAP_LEARN, "fastumap + hdbscan-rs": FASTUMAP, "umapers + hdbscan-rs": UMAPERS}
FRAME = """
import sys, time, warnings
warnings.filterwarnings("ignore")
import numpy as np
{peer}
for _ in range(2):
    before = time.process_time()
    labels, places = run(np.load(sys.argv[1]))
    np.save(sys.argv[2], places)
    print(time.process_time() - before, labels.max() + 1, flush=True)
    if _ == 0: open(sys.argv[2] + ".cold", "w").write(str(time.process_time()))
"""


def make(folder, rows):
    """Curved groups of five dimensions each, as in embeddings.py, and a CSV of their images."""
    if all((folder / f"{rows}.{ending}").exists() for ending in ("npy", "csv")):
        return
    random = np.random.default_rng(2)
    groups = max(3, min(rows // 33, 300))
    labels = random.integers(groups, size=rows)
    x = random.standard_normal((groups, 768), np.float32)[labels]
    for group in range(groups):
        basis, own = random.standard_normal((5, 768), np.float32), labels == group
        x[own] += random.standard_normal((own.sum(), 5), np.float32) @ basis * np.float32(0.35)
    x += np.float32(0.25) * random.standard_normal(x.shape, np.float32)
    np.save(folder / f"{rows}.npy", x)
    lines = [f"{row}.jpg,test,{row % 3},1,0" for row in range(rows)]
    (folder / f"{rows}.csv").write_text("\n".join(["name,split,tp,fp,fn", *lines]))


# A process counts the memory of the one that started it, so a small one does.
STARTER = """
import os, sys
child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(child, 0)
with open(sys.argv[1], "w") as file:
    print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status), file=file)
"""


class Run(typing.NamedTuple):
    """CPU seconds of a process and of a second call in it, megabytes, and the share of neighbours found."""
    cold: float | None = None
    again: float | None = None
    memory: float | None = None
    neighbours: str = ""
    # Why it has no end.
    fault: str = ""


def measured(folder, arguments, minutes):
    """CPU seconds, megabytes, the output of a process, and why it has no end."""
    report = folder / "usage.txt"
    report.unlink(missing_ok=True)
    process = subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", STARTER, report, *map(str, arguments)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True)
    try:
        output, _ = process.communicate(timeout=60 * minutes)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        return None, None, process.communicate()[0], f"stopped after {minutes:g} min"
    if not report.exists():
        return None, None, output, "failed"
    seconds, memory, status = report.read_text().split()
    return float(seconds), float(memory), output, "" if status == "0" else "failed"


def ours(folder, rows, minutes):
    seconds, memory, output, fault = measured(folder, [
        PROGRAM, "analyze", folder / f"{rows}.csv", "--embeddings", folder / f"{rows}.npy",
        "--min-cluster-size", 15, "-o", folder / "own"], minutes)
    recall = re.search(r"([0-9.]+) % of the nearest neighbours", output)
    return Run(seconds, seconds, memory, recall[1] + " %" if recall else "all", fault)


def theirs(peer, folder, rows, minutes):
    places = folder / "places.npy"
    cold = pathlib.Path(f"{places}.cold")
    cold.unlink(missing_ok=True)
    _, memory, output, fault = measured(
        folder, [sys.executable, "-c", FRAME.format(peer=peer), folder / f"{rows}.npy", places], minutes)
    first = float(cold.read_text()) if cold.exists() else None
    again = None if fault else float(output.strip().split("\n")[-1].split()[0])
    return Run(first, again, memory, "", fault)


def best(tools, runs):
    """The best CPU seconds and megabytes of each tool, in turn; what failed or was stopped is not run again."""
    found = {name: [] for name in tools}
    for _ in range(runs):
        for name, run in tools.items():
            if not any(run.fault for run in found[name]):
                found[name].append(run())
    return {name: least(runs) for name, runs in found.items()}


def least(runs):
    """The least of each figure; the fault of the last."""
    def of(values):
        return min((value for value in values if value is not None), default=None)
    last = runs[-1]
    return Run(
        of(run.cold for run in runs), of(run.again for run in runs), of(run.memory for run in runs),
        last.neighbours, last.fault)


def measure(options, rows):
    """Prints a row of each tool; returns what they took."""
    # Elsewhere, so that this process stays small.
    maker = multiprocessing.Process(target=make, args=(options.folder, rows))
    maker.start()
    maker.join()
    tools = {OWN: lambda: ours(options.folder, rows, options.minutes)}
    if rows <= options.peers_up_to:
        for name, peer in PEERS.items():
            tools[name] = lambda peer=peer: theirs(peer, options.folder, rows, options.minutes)
    results = best(tools, options.runs if rows <= 2000 else 1)
    for name, run in results.items():
        figures = [
            run.fault if value is None else f"{value:.{digits}f}"
            for value, digits in ((run.cold, 2), (run.again, 2), (run.memory, 0))]
        print(f"| {rows:,} | {name} | {' | '.join(figures)} | {run.neighbours} |", flush=True)
    return results


def ahead(own, peers, figure):
    """How far ahead of the fastest peer, and which that is; nothing where none came to an end."""
    times = {name: getattr(run, figure) for name, run in peers.items() if getattr(run, figure) is not None}
    if not times:
        return None
    name = min(times, key=times.get)
    return f"{times[name] / own.cold:.1f} times ahead of the fastest", name


def summary(results):
    """Ratios to the fastest peer, and the exponent of time."""
    own = {rows: found[OWN] for rows, found in results.items() if found[OWN].cold is not None}
    for rows, run in own.items():
        peers = {name: run for name, run in results[rows].items() if name != OWN}
        cold, again = ahead(run, peers, "cold"), ahead(run, peers, "again")
        if cold:
            print(f"- {rows:,} images: {cold[0]} process ({cold[1]}).")
        if again:
            print(f"- {rows:,} images: {again[0]} second call in a process that runs already ({again[1]}).")
    sizes = [rows for rows in own if rows >= 2000]
    if len(sizes) > 1:
        first, last = sizes[0], sizes[-1]
        exponent = math.log(own[last].cold / own[first].cold) / math.log(last / first)
        print(f"- From {first:,} to {last:,} images time grows with the power {exponent:.2f} of their number.")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--rows", type=int, nargs="+", default=[192, 2000, 10000, 70000])
    parser.add_argument("--peers-up-to", type=int, default=10000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--minutes", type=float, default=20)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    print("# From vectors of 768 numbers to clusters and map, whole processes\n")
    print(
        f"Made by `Benchmarks/analysis.py` in one run on {datetime.date.today()}, {measuring.machine()}, load"
        f" {os.getloadavg()[0]:.1f}\nat its start. Neighbours: share of the true 30 nearest, from a sample of"
        " rows; all where all pairs are compared.\n")
    print("| images | tool | CPU s | again | MB | neighbours |\n|--:|---|--:|--:|--:|--:|", flush=True)
    results = {rows: measure(options, rows) for rows in options.rows}
    print()
    summary(results)


if __name__ == "__main__":
    main()

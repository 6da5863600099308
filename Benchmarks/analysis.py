#!/usr/bin/env python3
"""Measures vectors to clusters and map as whole processes, ours beside peers'; prints Markdown.

    swift build -c release --static-swift-stdlib --product vector-report
    python3 -m venv .venv && .venv/bin/pip install numpy umap-learn hdbscan \\
        fastumap fastumap-accel hdbscan-rs umapers
    .venv/bin/python Benchmarks/analysis.py FOLDER [--rows 192 2000 10000] > Benchmarks/analysis.md

Every process reads a .npy of 768 columns, embeds it in 10 and in 2 dimensions (n_neighbors 30, min_dist
0.05), clusters the 10 (min_cluster_size 15, min_samples 15) and writes the result. CPU seconds are user and
system time of all threads. "again" is a second run in the same process, when Python's compilers are done.
A peer that is not installed has no row. Only the best of --runs counts.
"""
import argparse
import os
import pathlib
import subprocess
import sys

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parent.parent
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
    random = np.random.default_rng(2)
    groups = max(3, rows // 33)
    labels = random.integers(groups, size=rows)
    x = random.normal(size=(groups, 768))[labels]
    for group in range(groups):
        basis, own = random.normal(size=(5, 768)), labels == group
        x[own] += random.normal(size=(own.sum(), 5)) @ basis * 0.35
    file = folder / f"{rows}.npy"
    np.save(file, (x + 0.25 * random.normal(size=x.shape)).astype(np.float32))
    lines = [f"{row}.jpg,test,{row % 3},1,0" for row in range(rows)]
    (folder / f"{rows}.csv").write_text("\n".join(["name,split,tp,fp,fn", *lines]))
    return file


def measured(arguments):
    """CPU seconds, megabytes, and the output of a process."""
    process = subprocess.Popen([str(a) for a in arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return (usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output) if not process.returncode else None


def ours(folder, rows):
    found = measured([
        PROGRAM, "analyze", folder / f"{rows}.csv", "--embeddings", folder / f"{rows}.npy",
        "--min-cluster-size", 15, "-o", folder / "own"])
    return None if found is None else (found[0], found[0], found[1])


def theirs(peer, folder, rows):
    places = folder / "places.npy"
    found = measured([sys.executable, "-c", FRAME.format(peer=peer), folder / f"{rows}.npy", places])
    if found is None:
        return None
    cold = float(pathlib.Path(f"{places}.cold").read_text())
    return cold, float(found[2].split("\n")[1].split()[0]), found[1]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--rows", type=int, nargs="+", default=[192, 2000, 10000])
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    print("# From vectors of 768 numbers to clusters and map, whole processes\n")
    print("| images | tool | CPU s | again | MB |\n|--:|---|--:|--:|--:|")
    for rows in options.rows:
        make(options.folder, rows)
        tools = {"vector-report": lambda: ours(options.folder, rows)}
        for name, peer in PEERS.items():
            tools[name] = lambda peer=peer: theirs(peer, options.folder, rows)
        for name, run in tools.items():
            runs = [found for found in (run() for _ in range(options.runs)) if found]
            if runs:
                cold, again, memory = (min(run[i] for run in runs) for i in range(3))
                print(f"| {rows:,} | {name} | {cold:.2f} | {again:.2f} | {memory:.0f} |", flush=True)


if __name__ == "__main__":
    main()

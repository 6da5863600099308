#!/usr/bin/env python3
"""Measures vectors to clusters and map as whole processes, ours beside peers'; prints Markdown.

    swift build -c release --static-swift-stdlib --product vector-report
    python3 -m venv .venv && .venv/bin/pip install numpy umap-learn hdbscan \\
        fastumap fastumap-accel hdbscan-rs umapers
    .venv/bin/python Benchmarks/analysis.py FOLDER [--rows 192 2000 10000 70000] > Benchmarks/analysis.md

Every process reads a .npy of 768 columns, embeds it in 10 and in 2 dimensions (n_neighbors 30, min_dist
0.05), clusters the 10 (min_cluster_size 15, min_samples 15) and writes the result. CPU seconds are user and
system time of all threads. "again" is a second run in the same process, when Python's compilers are done.
Tools take turns; the best of --runs counts, beyond 2,000 images of one. A peer that is not installed has no
row, nor has any beyond --peers-up-to. Vectors are curved groups of five dimensions with noise, of 33 images
each, at most 300 of them.
"""
import argparse
import math
import multiprocessing
import os
import pathlib
import re
import subprocess
import sys

import numpy as np

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


def measured(arguments):
    """CPU seconds, megabytes, and the output of a process."""
    process = subprocess.Popen(
        [str(a) for a in arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return (usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output) if not process.returncode else None


def ours(folder, rows):
    found = measured([
        PROGRAM, "analyze", folder / f"{rows}.csv", "--embeddings", folder / f"{rows}.npy",
        "--min-cluster-size", 15, "-o", folder / "own"])
    if found is None:
        return None
    recall = re.search(r"([0-9.]+) % of the nearest neighbours", found[2])
    return found[0], found[0], found[1], recall[1] + " %" if recall else "all"


def theirs(peer, folder, rows):
    places = folder / "places.npy"
    found = measured([sys.executable, "-c", FRAME.format(peer=peer), folder / f"{rows}.npy", places])
    if found is None:
        return None
    cold = float(pathlib.Path(f"{places}.cold").read_text())
    return cold, float(found[2].split("\n")[-2].split()[0]), found[1], ""


def best(tools, runs):
    """The best CPU seconds and megabytes of each tool that runs, in turn."""
    found = {name: [] for name in tools}
    for _ in range(runs):
        for name, run in tools.items():
            found[name].append(run())
    return {
        name: tuple(min(run[i] for run in runs) for i in range(4))
        for name, runs in found.items() if all(runs)}


def measure(options, rows):
    """Prints a row of each tool; returns what they took."""
    # Elsewhere: a process counts the memory of the one that started it.
    maker = multiprocessing.Process(target=make, args=(options.folder, rows))
    maker.start()
    maker.join()
    tools = {OWN: lambda: ours(options.folder, rows)}
    if rows <= options.peers_up_to:
        for name, peer in PEERS.items():
            tools[name] = lambda peer=peer: theirs(peer, options.folder, rows)
    results = best(tools, options.runs if rows <= 2000 else 1)
    for name, (cold, again, memory, recall) in results.items():
        print(f"| {rows:,} | {name} | {cold:.2f} | {again:.2f} | {memory:.0f} | {recall} |", flush=True)
    return results


def summary(results):
    """Ratios to the fastest peer, and the exponent of time."""
    for rows, found in results.items():
        peers = {name: run for name, run in found.items() if name != OWN}
        if peers and OWN in found:
            cold, again = (min(peers, key=lambda name: peers[name][i]) for i in range(2))
            print(
                f"- {rows:,} images: {peers[cold][0] / found[OWN][0]:.1f} times ahead of the fastest process"
                f" ({cold}), {peers[again][1] / found[OWN][0]:.1f} times ahead of the fastest second call in"
                f" a process that runs already ({again}).")
    sizes = [rows for rows, found in results.items() if rows >= 2000 and OWN in found]
    if len(sizes) > 1:
        first, last = sizes[0], sizes[-1]
        exponent = math.log(results[last][OWN][0] / results[first][OWN][0]) / math.log(last / first)
        print(f"- From {first:,} to {last:,} images time grows with the power {exponent:.2f} of their number.")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--rows", type=int, nargs="+", default=[192, 2000, 10000, 70000])
    parser.add_argument("--peers-up-to", type=int, default=10000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    print("# From vectors of 768 numbers to clusters and map, whole processes\n")
    print("Made by `Benchmarks/analysis.py`. Neighbours: share of the true 30 nearest, from a sample of rows.\n")
    print("| images | tool | CPU s | again | MB | neighbours |\n|--:|---|--:|--:|--:|--:|", flush=True)
    results = {rows: measure(options, rows) for rows in options.rows}
    print()
    summary(results)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Measures `render` from 192 to 10,000,000 images and writes table and picture: Benchmarks/growth.md, growth.svg.

    Benchmarks/growth.py --program FILE [--images N ...] [--rounds N]

The evaluations are made when first needed, in .build/benchmarks; the one of ten million images is a folder of pages of
10,000 and needs 3.5 GB there. Exponents are those of the time between two sizes: 1 is linear.
"""
import datetime
import json
import math
import pathlib
import subprocess
import tempfile

from measuring import CLUSTERS, PYTHON, ROOT, arguments, environment_of_peers, evaluation, machine, measured, median

# From this many images on the records are in pages, as they are fetched.
PAGED, PAGE = 3_000_000, 10_000
DRAWING = """
import json, sys
import matplotlib
matplotlib.use("svg")
matplotlib.rcParams.update({"svg.hashsalt": "growth", "svg.fonttype": "path"})
import matplotlib.pyplot as plt
rows = json.load(sys.stdin)
figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4), layout="constrained")
n = [row[0] for row in rows]
left.loglog(n, [row[1] for row in rows], "o-", label="processor time")
left.loglog(n, [row[2] for row in rows], "s--", label="wall time")
left.loglog(n[-4:], [rows[-1][1] * m / n[-1] for m in n[-4:]], ":", color="grey", label="linear")
right.loglog(n, [row[3] for row in rows], "o-", label="peak memory")
right.loglog(n[-4:], [rows[-1][3] * m / n[-1] for m in n[-4:]], ":", color="grey", label="linear")
for axes, unit in ((left, "seconds"), (right, "MB")):
    axes.set(xlabel="images", ylabel=unit)
    axes.grid(alpha=0.3)
    axes.legend(frameon=False)
figure.savefig(sys.argv[1], metadata={"Date": None})
"""


def measure(program, images, rounds):
    """The median of some runs at one size, and the size of the page."""
    folder = evaluation(images, PAGE if images >= PAGED else None)
    with tempfile.TemporaryDirectory() as place:
        report = pathlib.Path(place) / "report"
        runs = [measured([program, "render", folder, "--output", report, "--quiet"]) for _ in range(rounds)]
        return median(runs), (report / "index.html").stat().st_size


def exponents(sizes, times):
    """The slopes of a time between each size and the one before it on logarithmic axes."""
    pairs = list(zip(sizes, times))
    return [""] + [
        f"{math.log(after[1] / before[1]) / math.log(after[0] / before[0]):.2f}"
        for before, after in zip(pairs, pairs[1:])]


def table(rows):
    lines = [
        "| images | CPU s | exponent | of it the system's | exponent of the rest | µs an image | wall s | peak MB | bytes an image | page KB |",
        "|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"]
    sizes = [row[0] for row in rows]
    whole, own = exponents(sizes, [row[1] for row in rows]), exponents(sizes, [row[1] - row[5] for row in rows])
    for (images, cpu, wall, memory, page, system), all_slope, own_slope in zip(rows, whole, own):
        lines.append(
            f"| {images:,} | {cpu:.3g} | {all_slope} | {system:.2g} | {own_slope} | {cpu / images * 1e6:,.2f} | {wall:.3g} "
            f"| {memory:,.0f} | {memory * 2 ** 20 / images:,.0f} | {page / 1024:,.0f} |")
    return "\n".join(lines)


def draw(rows):
    """The picture, by matplotlib of the peers' environment."""
    subprocess.run([PYTHON, "-c", DRAWING, ROOT / "Benchmarks/growth.svg"], input=json.dumps(rows), text=True, check=True)


def main():
    parsed = arguments(__doc__, CLUSTERS)
    environment_of_peers()
    rows = []
    for images in sorted(parsed.images):
        run, page = measure(parsed.program.resolve(), images, parsed.rounds if images < PAGED else 1)
        rows.append((images, run.cpu, run.wall, run.memory, page, run.system))
        print(table(rows[-1:]).splitlines()[-1], flush=True)
    draw(rows)
    (ROOT / "Benchmarks/growth.md").write_text(
        f"# Growth\n\nMade by `Benchmarks/growth.py` on {datetime.date.today()}, {machine()}: whole processes of `render` into a folder, medians of "
        f"{parsed.rounds} (one from {PAGED:,} images on,\nwhich are in pages of {PAGE:,} records). The number of clusters grows too. Exponents are those "
        f"of processor time between a size and the one before: 1 is linear. Up to 300,000 images\nthe page and the permutations, which hardly grow, take their "
        f"part. What the system does for ten million images (5 GB of files through its cache, and memory touched for the first time) grows faster than the rest.\n\n![Time and memory against the number of images](growth.svg)\n\n{table(rows)}\n")


main()

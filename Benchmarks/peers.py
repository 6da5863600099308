#!/usr/bin/env python3
"""Makes a page of the same evaluations with this program and with others, in turn, and writes the figures.

    Benchmarks/peers.py --program FILE [--images N ...] [--rounds N]

The others make one page with three charts and a table; we judge, scan the map and write every table too. Each
round runs every tool once, so that a machine that grows slower does so for all; figures are medians of
the rounds. Writes Benchmarks/peers.md, and the ratios into README.md between the marks `peers`. The first run
makes a Python environment and the evaluations in .build/benchmarks. Needs python3-venv and Chromium.
"""
import datetime
import pathlib
import re
import tempfile

from measuring import PYTHON, ROOT, SIZES, arguments, environment_of_peers, evaluation, in_browser, machine, measured, median

SCRIPTS = {
    "hand-written Python": "handwritten", "plotly": "plotly_page", "matplotlib": "matplotlib_page",
    "bokeh": "bokeh_page", "MultiQC": "multiqc_page",
}
# Seconds of one run; a tool that takes more is not run again, nor at more images.
LIMIT = 120
# Most images that a tool is given, where it is known to take longer with more: MultiQC took six minutes at 100,000.
MOST = {"MultiQC": 10_000}


def commands(program, folder, place):
    """What each tool runs and the page that it makes."""
    made = {"vector-report": ([program, "render", folder, "--output", place / "report", "--quiet"], place / "report/index.html")}
    for name, script in SCRIPTS.items():
        page = place / f"{script}.html"
        made[name] = ([PYTHON, ROOT / f"Benchmarks/peers/{script}.py", folder, page], page)
    return made


def measure(program, images, rounds, late):
    """Figures of each tool at one size; `late` are those that took too long before."""
    folder = evaluation(images)
    rows = {}
    with tempfile.TemporaryDirectory() as temporary:
        tools = commands(program, folder, pathlib.Path(temporary))
        runs = {name: [] for name in tools}
        for _ in range(rounds):
            for name in tools:
                if name in late or images > MOST.get(name, images):
                    late.add(name)
                    continue
                run = measured(tools[name][0], limit=LIMIT)
                runs[name].append(run)
                if run is None:
                    late.add(name)
        for name, (_, page) in tools.items():
            if name in late or None in runs[name]:
                rows[name] = None
            else:
                rows[name] = (median(runs[name]), page.stat().st_size, in_browser(page))
    return rows


def number(value, digits=0):
    """A figure, or a dash."""
    return "–" if value is None or value != value else f"{value:,.{digits}f}"


def figures(results):
    """Every figure as a table."""
    lines = ["| images | tool | CPU s | wall s | peak MB | page KB | elements | load ms | first paint ms |", "|--:|---|--:|--:|--:|--:|--:|--:|--:|"]
    for images, rows in results.items():
        for name, row in rows.items():
            if row is None:
                lines.append(f"| {images:,} | {name} | over {LIMIT} | | | | | | |")
                continue
            run, size, (load, paint, elements) = row
            lines.append(
                f"| {images:,} | {name} | {run.cpu:.3g} | {run.wall:.3g} | {run.memory:,.0f} | {size / 1024:,.0f} | {number(elements)} "
                f"| {number(load)} | {number(paint)} |")
    return "\n".join(lines)


def ratios(results):
    """How many times our processor time each other takes, and our own figures."""
    others = list(SCRIPTS)
    lines = [f"| images | vector-report: CPU, wall, memory | {' | '.join(others)} |", "|--:|---|" + "--:|" * len(others)]
    for images, rows in results.items():
        ours = rows["vector-report"][0]
        cells = [f"{rows[name][0].cpu / ours.cpu:.1f} ×" if rows[name] else f"over {LIMIT / ours.cpu:.0f} ×" for name in others]
        lines.append(f"| {images:,} | {ours.cpu:.3g} s, {ours.wall:.3g} s, {ours.memory:,.0f} MB | {' | '.join(cells)} |")
    return "\n".join(lines)


def write_readme(text):
    """Puts the ratios between the marks of the README, where it has them."""
    readme = ROOT / "README.md"
    marks = r"(<!-- peers -->\n).*?(<!-- /peers -->)"
    readme.write_text(re.sub(marks, lambda found: found[1] + text + "\n" + found[2], readme.read_text(), flags=re.S))


def main():
    parsed = arguments(__doc__, SIZES)
    environment_of_peers()
    late, results = set(), {}
    for images in parsed.images:
        results[images] = measure(parsed.program.resolve(), images, parsed.rounds, late)
    conditions = f"{datetime.date.today()}, {machine()}, medians of {parsed.rounds} whole processes run in turn"
    shared = f"Processor time of others over ours ({conditions}):\n\n{ratios(results)}"
    write_readme(shared)
    (ROOT / "Benchmarks/peers.md").write_text(
        "# The same page by others\n\nMade by `Benchmarks/peers.py`. The others make one page with three charts and a table of the clusters; "
        "we judge,\nscan the map and write every table too. Load and first paint are Chromium's, from `file://`.\n\n"
        f"{shared}\n\n## Every figure\n\n{figures(results)}\n")
    print(figures(results))


main()

#!/usr/bin/env python3
"""Measures the stages of `render` alone, and reading against simdjson; writes Benchmarks/stages.md.

    swift build -c release --product stages
    Benchmarks/stages.py --program .build/release/stages [--images N ...] [--rounds N]

Stages run one after the other here; `render` does some of them beside each other. simdjson is Debian's, unpacked
into .build/benchmarks without being installed (needs apt-get and g++): a program of ours reads the same records with it
into the same columns, and does nothing else.
"""
import datetime
import pathlib
import re
import statistics
import subprocess
import tempfile

from measuring import ROOT, SCRATCH, SIZES, arguments, environment_of_peers, evaluation, machine

LINE = re.compile(r"^(\w+) ([\d.e-]+) s, wall ([\d.e-]+) s, peak (\d+) MB$", re.M)


def simdjson_reader():
    """The program that reads with simdjson, built where it is not there."""
    place = SCRATCH / "simdjson"
    program = place / "reader"
    source = ROOT / "Benchmarks/stages/simdjson_reader.cpp"
    if program.exists() and program.stat().st_mtime > source.stat().st_mtime:
        return program
    place.mkdir(parents=True, exist_ok=True)
    subprocess.run(["apt-get", "download", "libsimdjson-dev", "libsimdjson14"], cwd=place, check=True, stderr=subprocess.DEVNULL)
    for package in sorted(place.glob("*.deb")):
        subprocess.run(["dpkg", "-x", package, place], check=True)
    library = next(place.glob("usr/lib/*/libsimdjson.so.14"))
    subprocess.run(
        ["g++", "-std=c++17", "-O3", "-o", program, source, f"-I{place}/usr/include", library, f"-Wl,-rpath,{library.parent}"],
        check=True)
    return program


def stages(command):
    """The stages of one run by name: seconds of processor and wall time, peak of memory so far."""
    output = subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout
    return {name: (float(cpu), float(wall), int(peak)) for name, cpu, wall, peak in LINE.findall(output)}


def medians(runs):
    """The median of each figure of each stage."""
    return {name: tuple(statistics.median(values) for values in zip(*(run[name] for run in runs))) for name in runs[0]}


def measure(program, reader, images, rounds):
    """Our stages and simdjson's reading, run in turn."""
    folder = evaluation(images)
    pages = sorted(folder.glob("image-predictions/*.json")) or [folder / "image-predictions.json"]
    ours, theirs = [], []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as place:
            ours.append(stages([program, folder, pathlib.Path(place) / "report"]))
        theirs.append(stages([reader] + pages))
    return medians(ours), medians(theirs)["read"]


def row(images, ours, theirs):
    """A line of the table."""
    figures = [f"{cpu:.3g} ({wall:.3g})" for cpu, wall, _ in ours.values()]
    cpu, wall, memory = theirs
    return " | ".join(
        [f"| {images:,}"] + figures + [f"{cpu:.3g} ({wall:.3g})", f"{cpu / ours['read'][0]:.1f} ×", f"{ours['read'][2]:,.0f}", f"{memory:,.0f} |"])


def main():
    parsed = arguments(__doc__, SIZES)
    environment_of_peers()
    reader, program = simdjson_reader(), parsed.program.resolve()
    rows = []
    for images in sorted(parsed.images):
        rows.append(row(images, *measure(program, reader, images, parsed.rounds)))
        print(rows[-1], flush=True)
    text = f"""# Stages of `render`, each alone

Made by `Benchmarks/stages.py` on {datetime.date.today()}, {machine()}: seconds of processor time (in brackets wall time),
medians of {parsed.rounds} processes. Digests are SHA-256 of every input; the last columns are the same records read by simdjson
(Debian's, on demand, one thread) into the same columns and nothing else, its processor time over ours, and the peak of memory
in MB after reading, ours and simdjson's.

| images | read | digest | assess | draw | write | simdjson reads | over ours | our MB | its MB |
|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
""" + "\n".join(rows) + "\n"
    (ROOT / "Benchmarks/stages.md").write_text(text)


main()

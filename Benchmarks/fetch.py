#!/usr/bin/env python3
"""Measures `vector-report fetch` of many images from the loopback service of the tests.

Prints time, CPU and peak memory of a fetch, of a second run over the finished folder, and of the
start of the program. Build first:

    swift build -c release --product vector-report
    swift build -c release --product loopback-service

Usage: Benchmarks/fetch.py [images ...]     (default: 10000 100000 1000000)
"""
import pathlib
import statistics
import subprocess
import sys
import tempfile

from measuring import measured

BUILD = pathlib.Path(__file__).resolve().parent.parent / ".build" / "release"
KEY = "rfk_SECRET0123456789abcdef"


def line(name, values):
    print(f"| {name} | {values.wall:.2f} s | {values.cpu:.2f} s | {values.memory:.0f} MB |")


def fetch(images):
    with tempfile.TemporaryDirectory() as temporary, subprocess.Popen(
            [BUILD / "loopback-service", str(images)], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True) as service:
        environment = {
            "API_URL": service.stdout.readline().strip(), "HOME": temporary,
            "ROBOFLOW_API_KEY": KEY,
        }
        command = [BUILD / "vector-report", "fetch", "orchard", "q7Rn2cVwLx0TbYd45KsE", "-o",
                   pathlib.Path(temporary) / "evaluation", "--quiet"]
        line(f"{images:,} images", measured(command, environment))
        line(f"{images:,} images, all there", measured(command, environment))
        service.stdin.close()


def main():
    print("| | wall | CPU | peak memory |\n|---|---|---|---|")
    for images in [int(word) for word in sys.argv[1:]] or [10_000, 100_000, 1_000_000]:
        fetch(images)
    runs = [measured([BUILD / "vector-report", "--help"], {}) for _ in range(60)]
    print(f"\nstart (`--help`): median {statistics.median(run.wall for run in runs) * 1000:.1f} ms")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Why tidecv's average precision is not pycocotools', set by set.

    .venv/bin/pip install numpy pycocotools tidecv
    .venv/bin/python Benchmarks/detections/tide.py

The sets are those of Tests/DetectionsTests/Fixtures/tide.json. Each line has both tools' precision at an
overlap of 0.5, then pycocotools' with tidecv's two rules taken over one after the other: a class that is
detected and has no object counts 0, and recall is looked at at the numbers nearest to 0, 0.01 to 1.
"""
import contextlib
import importlib.util
import io
import json
import pathlib

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def fixtures():
    path = ROOT / "Scripts/make-detection-fixtures.py"
    spec = importlib.util.spec_from_file_location("fixtures", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def precisions(made, image_count, truths, found, levels=None):
    """Average precision at 0.5 of each class with objects, by pycocotools."""
    evaluation = made.COCOeval(*made.as_coco(image_count, truths, found, False), "bbox")
    if levels is not None:
        evaluation.params.recThrs = levels
    evaluation.evaluate()
    evaluation.accumulate()
    curves = evaluation.eval["precision"][0, :, :, 0, 2]
    return [float(curves[:, k].mean()) for k in range(80) if curves[:, k].max() > -1]


def main():
    made = fixtures()
    rows = json.loads((ROOT / "Tests/DetectionsTests/Fixtures/tide.json").read_text())
    lines = []
    for row in rows:
        with contextlib.redirect_stdout(io.StringIO()):
            image_count, truths, found, _ = made.generate(row["seed"])
            plain = precisions(made, image_count, truths, found)
            nearest = precisions(made, image_count, truths, found, np.arange(101) / 100)
        strangers = len(row["whole"]["classes"]) - len(plain)
        lines.append((
            row["seed"], np.mean(plain), row["whole"]["precision"] / 100, strangers,
            sum(plain) / (len(plain) + strangers), sum(nearest) / (len(plain) + strangers)))
    print("| set | pycocotools | tidecv | classes without an object | counted as 0 | and levels |")
    print("|--:|--:|--:|--:|--:|--:|")
    for line in lines:
        if abs(line[1] - line[2]) > 1e-12:
            print(f"| {line[0]} | {line[1]:.6f} | {line[2]:.6f} | {line[3]} | {line[4]:.6f} | {line[5]:.6f} |")
    equal = sum(abs(line[1] - line[2]) <= 1e-12 for line in lines)
    print(f"\n{equal} of {len(lines)} sets are equal as they are; after both rules the largest difference "
          f"is {max(abs(line[5] - line[2]) for line in lines):.1e}.")


if __name__ == "__main__":
    main()

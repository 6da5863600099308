#!/usr/bin/env python3
"""Outlines for the boxes that `detections --write FOLDER` wrote: an ellipse in each, as peers.py reads them.

    .venv/bin/pip install pycocotools
    .venv/bin/python Benchmarks/detections/masks.py FOLDER OUTLINES [IMAGES]     (default: 1000)

OUTLINES gets truth.json with polygons and detections.json with compressed runs, of the first images.
"""
import json
import math
import pathlib
import sys

from pycocotools import mask as masks

HEIGHT, WIDTH = 480, 640


def ellipse(box):
    x, y, w, h = box
    turns = [2 * math.pi * corner / 16 for corner in range(16)]
    return [round(v, 2) for t in turns for v in (x + w / 2 + w / 2 * math.cos(t), y + h / 2 + h / 2 * math.sin(t))]


def main():
    source, target = map(pathlib.Path, sys.argv[1:3])
    images = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    target.mkdir(exist_ok=True)
    truth = json.loads((source / "truth.json").read_text())
    truth["images"] = truth["images"][:images]
    truth["annotations"] = [row for row in truth["annotations"] if row["image_id"] <= images]
    for row in truth["annotations"]:
        shape = [ellipse(row["bbox"])]
        runs = masks.merge(masks.frPyObjects(shape, HEIGHT, WIDTH))
        row["area"] = int(masks.area(runs))
        runs["counts"] = runs["counts"].decode()
        row["segmentation"] = runs if row["iscrowd"] else shape
    found = [row for row in json.loads((source / "detections.json").read_text()) if row["image_id"] <= images]
    for row in found:
        runs = masks.merge(masks.frPyObjects([ellipse(row.pop("bbox"))], HEIGHT, WIDTH))
        row["segmentation"] = {"size": runs["size"], "counts": runs["counts"].decode()}
    for name, rows in (("truth", truth), ("detections", found)):
        (target / f"{name}.json").write_text(json.dumps(rows, separators=(",", ":")))
    print(f"{len(truth['annotations'])} objects, {len(found)} detections")


if __name__ == "__main__":
    main()

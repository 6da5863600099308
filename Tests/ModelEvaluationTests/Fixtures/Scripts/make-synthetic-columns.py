#!/usr/bin/env python3
"""Writes synthetic-192/columns.txt: what another reader of JSON makes of the same records.

One line a record with every column, then one line a cluster with the aggregates of its records,
summed without rounding errors. Run it after changing the fixture.
"""
import json
import math
import os

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "synthetic-192")


def record_line(image):
    stats, cluster = image["stats"], image["cluster"]
    values = [image["imageId"], image["imageName"], image["split"], cluster["id"],
              *map(float, cluster["embedding2D"]),
              stats["truePositives"], stats["falsePositives"], stats["falseNegatives"],
              *(float(stats[key]) for key in ("precision", "recall", "f1")),
              image["augmentations"], json.dumps(image["confusion"], separators=(",", ":"))]
    return " ".join(map(str, values))


def cluster_line(identifier, images):
    f1 = [image["stats"]["f1"] for image in images]
    mean = math.fsum(f1) / len(f1)
    deviation = math.sqrt(math.fsum((value - mean) ** 2 for value in f1) / len(f1))
    splits = [sum(image["split"] == split for image in images) for split in ("train", "valid", "test")]
    return f"cluster {identifier} {len(f1)} {splits} {mean:.9f} {deviation:.9f}"


with open(os.path.join(FOLDER, "image-predictions.json")) as file:
    images = json.load(file)["images"]
clusters = {}
for image in images:
    clusters.setdefault(image["cluster"]["id"], []).append(image)
lines = [record_line(image) for image in images]
lines += [cluster_line(identifier, clusters[identifier]) for identifier in sorted(clusters)]
with open(os.path.join(FOLDER, "columns.txt"), "w") as file:
    file.write("\n".join(lines) + "\n")

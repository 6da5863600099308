#!/usr/bin/env python3
"""Makes an evaluation of any number of images, as the service gives it. Needs NumPy.

    make_evaluation.py IMAGES CLUSTERS FOLDER [--page N]

Without --page all records are in one file; with it in pages of N, which are what fetch keeps. The means of
the clusters are those of the records. Same arguments, same bytes.
"""
import argparse
import json
import pathlib

import numpy as np

SPLITS = ["train", "valid", "test"]
LETTERS = np.frombuffer(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", np.uint8)
CLASSES = 8
NOISE = 0.08


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("images", type=int)
    parser.add_argument("clusters", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--page", type=int)
    return parser.parse_args()


def columns(rng, images, clusters):
    """A column of each field; every cluster has its place on the map and its difficulty."""
    noise = round(images * NOISE)
    extra = rng.multinomial(images - noise - 2 * clusters, rng.dirichlet(np.full(clusters, 0.8)))
    label = np.concatenate([np.full(noise, -1), np.repeat(np.arange(clusters), extra + 2)])
    rng.shuffle(label)
    centre, width = rng.uniform(-12, 18, (clusters, 2)), rng.gamma(4, 0.06, (clusters, 2)) + 0.05
    place = rng.uniform(-14, 20, (images, 2))
    member = label >= 0
    place[member] = centre[label[member]] + rng.normal(size=(member.sum(), 2)) * width[label[member]]
    skill = np.append(np.clip(rng.beta(6, 2, clusters), 0.05, 0.98), 0.45)[label]
    objects = rng.poisson(3, images)
    tp = rng.binomial(objects, skill)
    fp = rng.poisson((1 - skill) * 1.5)
    with np.errstate(divide="ignore", invalid="ignore"):
        precision = np.where(tp + fp > 0, tp / (tp + fp), objects == 0)
        recall = np.where(objects > 0, tp / objects, 1.0)
        f1 = np.where(precision + recall > 0, 2 * precision * recall / (precision + recall), 0.0)
    return {
        "label": label, "x": place[:, 0].astype(np.float32).astype(float), "y": place[:, 1].astype(np.float32).astype(float),
        "split": rng.choice(3, images, p=[0.7, 0.2, 0.1]), "tp": tp, "fp": fp, "fn": objects - tp,
        "precision": precision, "recall": recall, "f1": f1, "class": rng.integers(0, CLASSES, images)}


def name(image):
    """The name of an image, as exports have it."""
    return f"IMG_{image:08d}_jpg.rf.{image * 2654435761 & 0xffffffff:08x}.jpg"


def records(rng, all_columns, first, last):
    """The records of a range of images as JSON."""
    ids = LETTERS[rng.integers(0, 62, (last - first, 20))].tobytes().decode()
    rows = zip(*(column[first:last].tolist() for column in all_columns.values()))
    for k, (label, x, y, split, tp, fp, fn, precision, recall, f1, c) in enumerate(rows):
        cells = [[c, c, tp]] * (tp > 0) + [[c, CLASSES, fn]] * (fn > 0) + [[CLASSES, c, fp]] * (fp > 0)
        yield (
            f'{{"imageId":"{ids[20 * k:20 * k + 20]}","imageName":"{name(first + k)}","split":"{SPLITS[split]}",'
            f'"augmentations":0,"cluster":{{"id":{label},"embedding2D":[{x!r},{y!r}]}},"stats":{{"truePositives":{tp},'
            f'"falsePositives":{fp},"falseNegatives":{fn},"precision":{precision!r},"recall":{recall!r},"f1":{f1!r}}},'
            f'"confusion":{str(cells).replace(" ", "")}}}')


def write_pages(rng, folder, all_columns, images, page):
    """The records, in one file or in pages."""
    if page:
        (folder / "image-predictions").mkdir(exist_ok=True)
    for first in range(0, images, page or images):
        last = min(images, first + (page or images))
        path = folder / (f"image-predictions/page-{first:09d}.json" if page else "image-predictions.json")
        with path.open("w", buffering=1 << 20) as file:
            file.write(
                f'{{"split":"all","confidenceThreshold":0.2,"totalImages":{images},"offset":{first},'
                f'"limit":{page or images},"images":[\n')
            for start in range(first, last, 100_000):
                lines = records(rng, all_columns, start, min(last, start + 100_000))
                file.write((",\n" if start > first else "") + ",\n".join(lines))
            file.write("\n]}\n")


def clusters(columns):
    """The clusters with their means."""
    order = np.argsort(columns["label"], kind="stable")
    ids, first = np.unique(columns["label"][order], return_index=True)
    for cluster, members in zip(ids.tolist(), np.split(order, first[1:])):
        f1 = columns["f1"][members]
        counts = np.bincount(columns["split"][members], minlength=3).tolist()
        yield {
            "id": cluster, "numImages": int(members.size), "splitDistribution": {s: n for s, n in zip(SPLITS, counts) if n},
            "metrics": {
                "f1Mean": f1.mean(), "f1Std": f1.std(), "f1Min": f1.min(), "f1Max": f1.max(),
                "precisionMean": columns["precision"][members].mean(), "recallMean": columns["recall"][members].mean()},
            "sampleImages": [name(image) for image in members[:5].tolist()]}


def main():
    parsed = arguments()
    rng = np.random.default_rng(7)
    parsed.folder.mkdir(parents=True, exist_ok=True)
    table = columns(rng, parsed.images, parsed.clusters)
    write_pages(rng, parsed.folder, table, parsed.images, parsed.page)
    document = {
        "clustering": {"method": "hdbscan", "nClusters": parsed.clusters, "metrics": {"noiseRatio": float((table["label"] < 0).mean())}},
        "clusters": list(clusters(table))}
    (parsed.folder / "vector-analysis.json").write_text(json.dumps(document, default=float))


main()

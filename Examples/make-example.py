#!/usr/bin/env python3
"""Makes the evaluation in Examples/small. The data is invented; no model and no picture is behind it.

    python3 Examples/make-example.py [FOLDER]        (default: Examples/small/evaluation)
    python3 Examples/make-example.py FOLDER --images 2000 --clusters 100
    python3 Examples/make-example.py FOLDER --hostile
    python3 Examples/make-example.py Examples/small/nano --model nano

A fruit sorter looks at trays under several conditions; each condition is one cluster with a detection
rate and a false-alarm rate of its own. Two conditions are truly weak: wet fruit at night (objects are
missed) and trays with glare (reflections are taken for bruises). Only the standard library is used and
the generator is seeded, so the same files come out everywhere.

With --images and --clusters the conditions are drawn at random, for checks at other sizes. With --hostile
images and classes have names that try to be markup, links, paths and formulas. With --model it is another
model on the same images, without panels: nano misses more everywhere, large less, most of all in wet nights.
"""
import argparse
import json
import math
import pathlib
import random

import example_panels

# name, images, detection rate, false alarms per image, centre and width on the map
CONDITIONS = [
    ("tray_day", 46, 0.90, 0.25, (2.0, 6.5), 0.75),
    ("tray_backlit", 30, 0.86, 0.35, (4.6, 7.4), 0.55),
    ("belt_fast", 34, 0.84, 0.40, (-3.2, 4.4), 0.70),
    ("belt_slow", 28, 0.92, 0.20, (-4.8, 5.6), 0.50),
    ("night_wet", 32, 0.52, 0.45, (7.6, -1.2), 0.60),
    ("night_dry", 26, 0.83, 0.35, (6.0, -2.8), 0.55),
    ("tray_glare", 24, 0.85, 2.60, (0.6, -3.6), 0.50),
    ("crate_top", 36, 0.88, 0.30, (-6.4, -1.0), 0.80),
    ("crate_side", 22, 0.87, 0.30, (-5.0, -3.2), 0.50),
    ("macro_skin", 18, 0.93, 0.15, (1.2, 1.4), 0.45),
    ("rain_cover", 9, 0.80, 0.40, (3.8, 2.6), 0.35),
    ("new_camera", 7, 0.78, 0.50, (9.2, 4.6), 0.30),
    ("forklift", 4, 0.70, 0.60, (-8.6, 2.4), 0.25),
    ("empty_belt", 3, 0.90, 0.10, (-1.4, 0.2), 0.20),
]
NOISE = ("odd", 25, 0.70, 0.70)

# detection rate more or less, in wet nights too, times as many false alarms
MODELS = {"nano": (-0.14, -0.10, 1.3), "large": (0.05, 0.46, 0.8)}

HOSTILE_NAMES = [
    "<script>alert(1)</script>.jpg", "<img src=x onerror=alert(1)>.jpg", "\" onmouseover=\"alert(1).jpg",
    "](javascript:alert(1)).jpg", "![x](https://example.org/a.png).jpg", "[[x]] {{title}} {{{title}}}.jpg",
    "| a | b |.jpg", "`` ` ```.jpg", "-rf *.jpg", "=HYPERLINK(\"https://example.org\").csv", "@all #1 :x:.jpg",
    "../../../etc/passwd", "a\nb\r\nc\td.jpg", "\u001b[31mred\u0000\u009b.jpg", "\u202egpj.exe",
    "\u0301\u0301\u0301.jpg", "\U0001f469\u200d\U0001f467 日本語.jpg", "https://www.example.org/a.jpg",
    "x" * 10_000, "", " ", "&lt;b&gt;&amp;.jpg", "\\", "$a$ ~~b~~ **c** _d_.jpg", "<!-- -->.jpg", "]]>.jpg",
]


def poisson(rng, mean):
    limit, k, product = math.exp(-mean), 0, rng.random()
    while product > limit:
        k += 1
        product *= rng.random()
    return k


def mean(values):
    return sum(values) / len(values)


def score(found, alarms, missed):
    """Precision, recall and F1 of one image to three decimals; nothing there and nothing said is 1."""
    precision = found / (found + alarms) if found + alarms else float(missed == 0)
    recall = found / (found + missed) if found + missed else float(alarms == 0)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return round(precision, 3), round(recall, 3), round(f1, 3)


def make_image(rng, number, cluster, condition):
    name, _, rate, alarm_rate = condition[:4]
    centre, width = condition[4:] if len(condition) > 4 else ((rng.uniform(-9, 10), rng.uniform(-5, 9)), 0)
    position = [round(rng.gauss(c, width), 4) for c in centre]
    split = rng.choices(["train", "valid", "test"], [0.60, 0.20, 0.20])[0]
    if name == "new_camera":  # arrived after training
        split = rng.choice(["valid", "test"])
    objects = 1 + poisson(rng, 2.6)
    found = sum(rng.random() < rate for _ in range(objects))
    missed = objects - found
    alarms = poisson(rng, alarm_rate)
    precision, recall, f1 = score(found, alarms, missed)
    rng.sample(range(4), 2)  # keeps the draws that follow as they were
    confusion = example_panels.confusion(name, number, found, alarms, missed)
    return {
        "imageId": "".join(rng.choices("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789", k=20)),
        "imageName": f"{name}_{number:04d}_jpg.rf.{rng.getrandbits(32):08x}.jpg",
        "split": split,
        "augmentations": 3 if split == "train" else 0,
        "cluster": {"id": cluster, "embedding2D": position},
        "stats": {"truePositives": found, "falsePositives": alarms, "falseNegatives": missed,
                  "precision": precision, "recall": recall, "f1": f1},
        "confusion": confusion,
    }


def seen_by(rng, image, condition, model):
    """The same image by another model; one in five comes out as before."""
    change, in_wet_nights, alarms = MODELS[model]
    stats = image["stats"]
    objects = stats["truePositives"] + stats["falseNegatives"]
    rate = min(max(condition[2] + (in_wet_nights if condition[0] == "night_wet" else change), 0), 0.98)
    found = sum(rng.random() < rate for _ in range(objects))
    extra, is_other = poisson(rng, condition[3] * alarms), rng.random() < 0.8
    if is_other:
        precision, recall, f1 = score(found, extra, objects - found)
        image["stats"] = {"truePositives": found, "falsePositives": extra, "falseNegatives": objects - found,
                          "precision": precision, "recall": recall, "f1": f1}
    del image["confusion"]
    return image


def summarise(cluster, images):
    f1 = [i["stats"]["f1"] for i in images]
    centre = mean(f1)
    splits = {s: sum(i["split"] == s for i in images) for s in ("train", "valid", "test")}
    return {
        "id": cluster,
        "numImages": len(images),
        "splitDistribution": {s: n for s, n in splits.items() if n},
        "metrics": {
            "f1Mean": centre,
            "f1Std": math.sqrt(mean([(v - centre) ** 2 for v in f1])),
            "f1Min": min(f1), "f1Max": max(f1),
            "precisionMean": mean([i["stats"]["precision"] for i in images]),
            "recallMean": mean([i["stats"]["recall"] for i in images]),
        },
        "sampleImages": [i["imageName"] for i in images[:5]],
    }


def random_conditions(rng, images, clusters):
    """Conditions of uneven size, at least 2 images each; one in ten is weak."""
    shares = [rng.expovariate(1) for _ in range(clusters)]
    spare = images - 2 * clusters
    sizes = [2 + int(spare * share / sum(shares)) for share in shares]
    sizes[0] += images - sum(sizes)
    extent = 3 * math.sqrt(clusters)
    return [
        (f"scene_{n:03d}", size, 0.5 if n % 10 == 3 else rng.uniform(0.75, 0.95), rng.uniform(0.1, 0.6),
         (rng.uniform(-extent, extent), rng.uniform(-extent, extent)), rng.uniform(0.2, 0.8))
        for n, size in enumerate(sizes)
    ]


def arguments():
    here = pathlib.Path(__file__).resolve().parent
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=here / "small" / "evaluation")
    parser.add_argument("--images", type=int, default=2000, help="images in clusters, with --clusters")
    parser.add_argument("--clusters", type=int, help="draw this many conditions at random")
    parser.add_argument("--model", choices=sorted(MODELS), help="another model on the same images")
    parser.add_argument("--hostile", action="store_true", help="give images and classes names that try to do harm")
    options = parser.parse_args()
    if options.clusters and options.images < 2 * options.clusters:
        parser.error("expected at least 2 images a cluster")
    return options


def main():
    options = arguments()
    rng = random.Random(20260611)
    conditions, noise = CONDITIONS, NOISE
    if options.clusters:
        conditions = random_conditions(rng, options.images, options.clusters)
        noise = (NOISE[0], max(2, options.images // 12), *NOISE[2:])
    groups = [(-1, noise)] + list(enumerate(conditions))
    images, clusters = [], []
    for cluster, condition in groups:
        members = [make_image(rng, n + 1, cluster, condition) for n in range(condition[1])]
        if options.hostile:
            for n, image in enumerate(members):
                image["imageName"] = HOSTILE_NAMES[(n + cluster) % len(HOSTILE_NAMES)]
        if options.model:
            other = random.Random(f"{options.model} {cluster}")
            members = [seen_by(other, image, condition, options.model) for image in members]
        clusters.append(summarise(cluster, members))
        images += members
    rng.shuffle(images)
    header = {"evalId": "exampleEvaluation001", "project": "apple-sorter", "versionId": "12", "modelId": None}
    if options.model:
        header |= {"evalId": f"exampleEvaluation-{options.model}", "modelId": f"apple-sorter-{options.model}"}
    analysis = header | {
        "clustering": {
            "method": "hdbscan", "nClusters": len(conditions),
            "metrics": {"noiseRatio": noise[1] / len(images), "silhouetteScore": 0.58},
            "parameters": {"min_cluster_size": 3, "min_samples": 1,
                           "cluster_selection_method": "eom", "metric": "euclidean"},
            "processingTimeSeconds": 9.4,
        },
        "preprocessing": {"method": "umap", "originalDimensions": 768, "targetDimensions": 10,
                          "nNeighbors": 30, "minDistance": 0.05},
        "clusters": clusters,
    }
    predictions = header | {"split": "all", "confidenceThreshold": example_panels.THRESHOLD, "totalImages": len(images),
                            "offset": 0, "limit": max(1000, len(images)), "images": images}
    evaluation = header | {"status": "done", "createdAt": "2026-06-11T07:31:52.118Z"}
    panels = {} if options.model else example_panels.panels(header, images)
    if panels:
        evaluation["summary"] = example_panels.summary(panels)
    if options.hostile:
        panels = example_panels.renamed(panels, dict(zip(example_panels.CLASSES, HOSTILE_NAMES)))
    folder = options.folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in [("vector-analysis", analysis), ("image-predictions", predictions),
                           ("evaluation", evaluation), *panels.items()]:
        text = json.dumps(document, indent=None if options.model else 1)
        (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Writes Tests/CommandTests/Fixtures/audit/frames: videos whose frames all score alike.

    python3 Scripts/make-frame-fixture.py

48 videos of 5 to 8 frames in 8 clusters, each video in one split; nothing is planted but cluster 7, which is
two videos alone. Counted as images many clusters would be weak or strong.
"""
import json
import pathlib
import random

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests/CommandTests/Fixtures/audit/frames"


def main():
    random.seed(7)
    images = []
    for video in range(50):
        cluster = video % 7 if video < 48 else 7
        split = ("train", "train", "valid", "test", "test")[video % 5]
        objects = 1 + min(int(random.expovariate(0.6)), 6)
        found = sum(random.random() < 0.8 for _ in range(objects))
        alarms = sum(random.random() < 0.2 for _ in range(2))
        whole = 2 * found + alarms + objects - found
        place = [10 * cluster + random.gauss(0, 1.5), random.gauss(0, 1.5)]
        for frame in range(random.randint(5, 8)):
            images.append({
                "imageId": f"{len(images):05d}", "imageName": f"clip{video:02d}_frame_{frame * 12:04d}.jpg",
                "split": split, "augmentations": 0,
                "cluster": {"id": cluster, "embedding2D": [round(x + random.gauss(0, 0.4), 3) for x in place]},
                "stats": {"precision": round(found / max(found + alarms, 1), 3), "recall": round(found / objects, 3),
                          "f1": round(2 * found / whole, 3), "truePositives": found, "falsePositives": alarms,
                          "falseNegatives": objects - found}})
    clusters = []
    for i in range(8):
        own = [r["stats"]["f1"] for r in images if r["cluster"]["id"] == i]
        mean = sum(own) / len(own)
        std = (sum((x - mean) ** 2 for x in own) / len(own)) ** 0.5
        clusters.append({"id": i, "numImages": len(own), "metrics": {"f1Mean": round(mean, 6), "f1Std": round(std, 6)}})
    FOLDER.mkdir(parents=True, exist_ok=True)
    pages = {"split": "all", "totalImages": len(images), "offset": 0, "limit": len(images), "images": images}
    text = json.dumps(pages, separators=(",", ":")).replace('{"imageId"', '\n{"imageId"')
    (FOLDER / "image-predictions.json").write_text(text + "\n")
    analysis = {"project": "p", "clustering": {"method": "hdbscan", "nClusters": 8}, "clusters": clusters}
    (FOLDER / "vector-analysis.json").write_text(json.dumps(analysis, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()

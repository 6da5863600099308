#!/usr/bin/env python3
"""Compares our embeddings with umap-learn's on the same inputs, pooled over seeds; prints Markdown.

    swift build -c release --product embedding-benchmark
    python3 -m venv .venv && .venv/bin/pip install numpy scikit-learn umap-learn hdbscan
    .venv/bin/python Benchmarks/embeddings.py FOLDER [--seeds 5] [NAME ...] > Benchmarks/embeddings.md

FOLDER keeps inputs and results; what is there already is not computed again. Parameters of both:
n_neighbors 30, min_dist 0.05. trust30 is scikit-learn's trustworthiness, kNN10 and kNN30 the share of
nearest neighbours kept, ARI the agreement with the true groups after hdbscan (min_cluster_size 5 below
500 rows, else 15; noise as one label). It fails where our digits in 10 dimensions fall below an ARI of 0.87
or a kNN30 of 0.626.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import warnings

import numpy as np
from sklearn.datasets import load_digits
from sklearn.manifold import trustworthiness
from sklearn.metrics import adjusted_rand_score
from sklearn.neighbors import NearestNeighbors

warnings.filterwarnings("ignore")
ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("PROGRAM", ROOT / ".build/release/embedding-benchmark")


def noisy_groups():
    """192 rows of 768 columns in 54 groups that overlap."""
    random = np.random.default_rng(1)
    labels = random.choice(54, 192, p=random.dirichlet(np.full(54, 1.5)))
    x = random.normal(size=(54, 768))[labels] + 1.6 * random.normal(size=(192, 768))
    return x / np.linalg.norm(x, axis=1, keepdims=True), labels


def curved_groups():
    """2,000 rows of 768 columns in 60 groups of five dimensions each."""
    random = np.random.default_rng(2)
    labels = random.integers(60, size=2000)
    x = random.normal(size=(60, 768))[labels]
    for group in range(60):
        basis, rows = random.normal(size=(5, 768)), labels == group
        x[rows] += random.normal(size=(rows.sum(), 5)) @ basis * 0.35
    return x + 0.25 * random.normal(size=x.shape), labels


def islands():
    """25 groups of 60 rows that have no edge between them."""
    random = np.random.default_rng(3)
    labels = np.repeat(np.arange(25), 60)
    return (random.normal(size=(25, 50)) * 20)[labels] + random.normal(size=(1500, 50)), labels


def digits():
    data = load_digits()
    return data.data, data.target


LEAST = {("digits", 10, "ours"): (0, 0, 0.626, 0.87)}
INPUTS = {"192": noisy_groups, "digits": digits, "2,000": curved_groups, "25 islands": islands}


def ours(folder, name, x, seeds):
    file, output = folder / f"{name}.npy", folder / f"{name}.ours"
    np.save(file, x)
    subprocess.run([PROGRAM, file, output, str(seeds), "2"], check=True, stdout=subprocess.DEVNULL)
    return {
        dimensions: [
            np.fromfile(f"{output}.{dimensions}.{seed}.f32", np.float32).reshape(len(x), dimensions)
            for seed in range(1, seeds + 1)]
        for dimensions in (2, 10)
    }


def theirs(folder, name, x, seeds):
    results = {2: [], 10: []}
    for dimensions in results:
        for seed in range(1, seeds + 1):
            file = folder / f"{name}.umap.{dimensions}.{seed}.npy"
            if not file.exists():
                import umap
                np.save(file, umap.UMAP(
                    n_neighbors=30, min_dist=0.05, n_components=dimensions,
                    random_state=seed).fit_transform(x))
            results[dimensions].append(np.load(file))
    return results


def nearest(x, k):
    return NearestNeighbors(n_neighbors=k + 1).fit(x).kneighbors(x, return_distance=False)[:, 1:]


def scores(x, labels, y):
    import hdbscan
    kept = [
        np.mean([len(set(a) & set(b)) / k for a, b in zip(nearest(x, k), nearest(y, k))])
        for k in (10, 30)]
    found = hdbscan.HDBSCAN(min_cluster_size=5 if len(x) < 500 else 15).fit_predict(y)
    return [trustworthiness(x, y, n_neighbors=30), *kept, adjusted_rand_score(labels, found)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("names", nargs="*", default=list(INPUTS))
    parser.add_argument("--seeds", type=int, default=5)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    print(f"# Embeddings: ours and umap-learn's, mean of {options.seeds} seeds (standard deviation)\n")
    print("| input | dimensions | tool | trust30 | kNN10 | kNN30 | ARI |\n|---|--:|---|--:|--:|--:|--:|")
    for name in options.names:
        x, labels = INPUTS[name]()
        x = x.astype(np.float32)
        results = {
            "umap-learn": theirs(options.folder, name, x, options.seeds),
            "ours": ours(options.folder, name, x, options.seeds)}
        for dimensions in (2, 10):
            for tool, embeddings in results.items():
                rows = np.array([scores(x, labels, y) for y in embeddings[dimensions]])
                cells = " | ".join(
                    f"{mean:.4f} ({deviation:.3f})"
                    for mean, deviation in zip(rows.mean(0), rows.std(0, ddof=1)))
                print(f"| {name} | {dimensions} | {tool} | {cells} |", flush=True)
                least = LEAST.get((name, dimensions, tool), (0, 0, 0, 0))
                if (rows.mean(0) < least).any():
                    sys.exit(f"{name} in {dimensions} dimensions: expected at least {least}")


if __name__ == "__main__":
    main()

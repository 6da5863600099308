#!/usr/bin/env python3
"""Neighbours by FAISS for `vector-report analyze --knn-graph`, where finding them outgrows one machine.

    pip install numpy faiss-cpu
    python3 Examples/faiss_graph.py embeddings.npy FOLDER [--neighbors 30] [--metric euclidean|cosine]
    vector-report analyze evaluation/ --embeddings embeddings.npy --names names.txt \\
        --knn-graph FOLDER/indices.npy FOLDER/distances.npy -o clustered

Any engine will do that gives two arrays of a row for each vector: whole numbers of rows, and distances to
them (cuVS, Spark, Dask, a vector database). Three things to mind, all of them checked by analyze:

- the metric is that of --metric: euclidean distances, or 1 minus the cosine;
- FAISS gives *squared* distances for L2 and *similarities* for inner products: both are turned here;
- every row needs all its neighbours: FAISS fills up with -1 where its search is too narrow.
"""
import argparse
import pathlib

import faiss
import numpy as np

# Rows above which an index of cells is searched instead of all rows.
EXACT = 50_000


def index_of(x, inner):
    """All rows, or cells of which enough are searched to find nearly all true neighbours."""
    metric = faiss.METRIC_INNER_PRODUCT if inner else faiss.METRIC_L2
    if len(x) <= EXACT:
        return faiss.IndexFlat(x.shape[1], metric)
    cells = int(4 * len(x) ** 0.5)
    index = faiss.IndexIVFFlat(faiss.IndexFlat(x.shape[1], metric), x.shape[1], cells, metric)
    index.train(x)
    index.nprobe = max(16, cells // 16)
    return index


def graph(x, neighbors, metric):
    """Row numbers and distances, each row itself among them."""
    inner = metric == "cosine"
    x = np.ascontiguousarray(x, dtype=np.float32)
    if inner:
        x = x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-30)
    index = index_of(x, inner)
    index.add(x)
    scores, indices = index.search(x, min(neighbors, len(x)))
    distances = one_minus_cosine(x, indices) if inner else np.sqrt(scores)
    return indices, np.maximum(distances, 0)


def one_minus_cosine(x, indices):
    """Distances of unit vectors in 64 bits: 1 minus a similarity of 32 bits has few digits left for what is near."""
    x = x.astype(np.float64)
    x /= np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-30)
    return np.array([1 - x[own] @ x[row] for row, own in enumerate(indices)])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("embeddings", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--neighbors", type=int, default=30)
    parser.add_argument("--metric", choices=["euclidean", "cosine"], default="euclidean")
    options = parser.parse_args()
    indices, distances = graph(np.load(options.embeddings), options.neighbors, options.metric)
    options.folder.mkdir(parents=True, exist_ok=True)
    np.save(options.folder / "indices.npy", indices)
    np.save(options.folder / "distances.npy", distances)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Exact neighbours by Dask for `vector-report analyze --knn-graph`, on one machine or on many.

    pip install numpy "dask[array,distributed]"
    python3 Examples/dask_graph.py embeddings.npy FOLDER [--neighbors 30] [--metric euclidean|cosine]
        [--scheduler tcp://HOST:8786]
    vector-report analyze evaluation/ --embeddings embeddings.npy --names names.txt \\
        --knn-graph FOLDER/indices.npy FOLDER/distances.npy -o clustered

Each task finds the neighbours of a block of rows among all rows, which it maps from the file; with
--scheduler the tasks run on the workers of a cluster, which must see the file under the same path. The
work grows with the square of the rows: 1,000,000 x 768 are 1.5e15 operations, an hour on 10 machines of
50 GFLOP/s. Examples/faiss_graph.py searches less and finds nearly all.
"""
import argparse
import pathlib

import dask.array as da
import numpy as np

ROWS = 4096


def units(x):
    return x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-30)


def nearest(numbers, path, neighbors, metric):
    """Neighbours of the rows of these numbers: row numbers, then distances, side by side in 64 bits."""
    x = np.load(path, mmap_mode="r")
    prepared = units if metric == "cosine" else np.asarray
    rows = prepared(x[numbers].astype(np.float64))
    indices = np.empty((len(rows), 0), np.int64)
    squares = np.empty((len(rows), 0))
    for first in range(0, len(x), ROWS):
        block = prepared(x[first:first + ROWS].astype(np.float64))
        product = rows @ block.T
        square = (rows ** 2).sum(1)[:, None] + (block ** 2).sum(1)[None] - 2 * product
        indices = np.hstack([indices, np.broadcast_to(np.arange(first, first + len(block)), square.shape)])
        squares = np.hstack([squares, square])
        # The k nearest so far; the row itself, at 0, comes first.
        squares[indices == numbers[:, None]] = -1
        order = np.argsort(squares, axis=1, kind="stable")[:, :neighbors]
        indices, squares = (np.take_along_axis(a, order, 1) for a in (indices, squares))
    others = prepared(x[indices.reshape(-1)].astype(np.float64)).reshape(*indices.shape, -1)
    exact = ((rows[:, None] - others) ** 2).sum(2)
    return np.hstack([indices, exact / 2 if metric == "cosine" else np.sqrt(exact)])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("embeddings", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--neighbors", type=int, default=30)
    parser.add_argument("--metric", choices=["euclidean", "cosine"], default="euclidean")
    parser.add_argument("--scheduler", help="address of a Dask cluster")
    parser.add_argument("--rows", type=int, default=1024, help="rows of a task")
    options = parser.parse_args()
    if options.scheduler:
        from dask.distributed import Client
        Client(options.scheduler)
    count = len(np.load(options.embeddings, mmap_mode="r"))
    neighbors = min(options.neighbors, count)
    numbers = da.arange(count, chunks=options.rows)
    found = numbers.map_blocks(
        nearest, path=str(options.embeddings.resolve()), neighbors=neighbors, metric=options.metric,
        dtype=np.float64, new_axis=1, chunks=(numbers.chunks[0], 2 * neighbors)).compute()
    options.folder.mkdir(parents=True, exist_ok=True)
    np.save(options.folder / "indices.npy", found[:, :neighbors].astype(np.int64))
    np.save(options.folder / "distances.npy", found[:, neighbors:].astype(np.float32))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Writes the reference numbers that the tests of Neighbors and Embeddings agree with.

    python3 -m venv .venv && .venv/bin/pip install numpy scipy scikit-learn umap-learn
    .venv/bin/python Scripts/make-embedding-fixtures.py

Neighbours are plain NumPy in 64 bits; the rest is umap-learn's and SciPy's own functions, on seeded input.
The files go to Tests/NeighborsTests/Fixtures and Tests/EmbeddingsTests/Fixtures.
"""
import json
import pathlib

import numpy as np
import scipy.sparse
import umap
from sklearn.datasets import load_digits
from sklearn.manifold import trustworthiness
from umap.umap_ import find_ab_params, fuzzy_simplicial_set, smooth_knn_dist

TESTS = pathlib.Path(__file__).resolve().parent.parent / "Tests"


def write(target, name, value):
    folder = TESTS / f"{target}Tests/Fixtures"
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(value, separators=(",", ":"), allow_nan=False).replace("},{", "},\n{")
    (folder / f"{name}.json").write_text(text + "\n")
    print(f"{target}/{name}", len(text))


def distances(x, metric):
    x = x.astype(np.float64)
    if metric == "euclidean":
        return np.sqrt(((x[:, None, :] - x[None, :, :]) ** 2).sum(-1))
    unit = x / np.linalg.norm(x, axis=1, keepdims=True)
    return 1 - unit @ unit.T


def nearest(x, metric, k):
    """The k nearest others of each row by (distance, number)."""
    d = distances(x, metric)
    np.fill_diagonal(d, np.inf)
    order = np.argsort(d, axis=1, kind="stable")[:, :k]
    return order, np.take_along_axis(d, order, axis=1)


def blobs(rng, rows, columns, centres, spread=0.3):
    """Groups of rows, rounded so that JSON holds them exactly enough to be 32-bit floats."""
    where = rng.normal(size=(centres, columns))
    x = where[rng.integers(centres, size=rows)] + spread * rng.normal(size=(rows, columns))
    return np.round(x, 4).astype(np.float32)


def neighbours():
    rng = np.random.default_rng(14)
    cases = []
    for rows, columns, k in ((40, 3, 7), (60, 20, 15), (30, 64, 5)):
        x = blobs(rng, rows, columns, 5)
        for metric in ("euclidean", "cosine"):
            ids, far = nearest(x, metric, k)
            cases.append(dict(
                metric=metric, rows=rows, columns=columns, neighbors=k,
                values=[round(float(v), 4) for v in x.ravel()], indices=ids.ravel().tolist(),
                distances=[float(f"{v:.9g}") for v in far.ravel()]))
    return cases


def digits(value, places=7):
    return float(f"{value:.{places}g}")


def curves():
    cases = ((0.05, 1), (0.1, 1), (0.0, 1), (0.5, 1), (0.25, 0.5), (0.1, 3), (0.8, 2))
    return [
        dict(minDist=near, spread=spread, a=digits(a, 9), b=digits(b, 9))
        for near, spread in cases for a, b in [find_ab_params(spread, near)]
    ]


def with_self(ids, far):
    """umap-learn counts a row among its neighbours."""
    own = np.arange(len(ids))[:, None]
    return np.hstack([own, ids]), np.hstack([np.zeros(own.shape), far]).astype(np.float32)


def graph_cases():
    """Rows with some copies, so that distances of 0 are there."""
    rng = np.random.default_rng(30)
    for rows, columns, k in ((40, 3, 5), (120, 8, 14)):
        x = blobs(rng, rows, columns, 6)
        x[5:9] = x[4]
        ids, far = nearest(x, "euclidean", k)
        yield x, ids, far.astype(np.float32)


def smooth_distances():
    cases = []
    for _, ids, far in graph_cases():
        for connectivity in (1.0, 2.5, 0.5):
            sigmas, rhos = smooth_knn_dist(
                with_self(ids, far)[1], float(ids.shape[1] + 1), local_connectivity=connectivity)
            cases.append(dict(
                neighbors=ids.shape[1], localConnectivity=connectivity,
                indices=ids.ravel().tolist(), distances=[digits(v, 9) for v in far.ravel()],
                sigmas=[digits(v) for v in sigmas], rhos=[digits(v) for v in rhos]))
    return cases


def fuzzy_set(x, ids, far, mix=1.0):
    all_ids, all_far = with_self(ids, far)
    graph, _, _ = fuzzy_simplicial_set(
        x, ids.shape[1] + 1, np.random.RandomState(0), "euclidean", knn_indices=all_ids,
        knn_dists=all_far, set_op_mix_ratio=mix)
    graph = graph.tocsr()
    graph.sort_indices()
    return graph


def fuzzy_sets():
    cases = []
    for x, ids, far in graph_cases():
        for mix in (1.0, 0.5, 0.0):
            graph = fuzzy_set(x, ids, far, mix)
            graph.eliminate_zeros()
            cases.append(dict(
                neighbors=ids.shape[1], setOpMixRatio=mix, indices=ids.ravel().tolist(),
                distances=[digits(v, 9) for v in far.ravel()], starts=graph.indptr.tolist(),
                others=graph.indices.tolist(), weights=[digits(v) for v in graph.data]))
    return cases


def spectra():
    """Eigenvectors of the normalised Laplacian by LAPACK, after the first."""
    rng = np.random.default_rng(20)
    cases = []
    for rows, columns, k, count in ((40, 3, 12, 4), (200, 12, 14, 10), (300, 4, 14, 2)):
        x = np.round(rng.normal(size=(rows, columns)), 4).astype(np.float32)
        ids, far = nearest(x, "euclidean", k)
        graph = fuzzy_set(x, ids, far.astype(np.float32))
        assert scipy.sparse.csgraph.connected_components(graph)[0] == 1
        roots = np.sqrt(np.asarray(graph.sum(axis=0)).ravel())
        laplacian = np.eye(rows) - graph.toarray() / np.outer(roots, roots)
        vectors = np.linalg.eigh(laplacian)[1][:, 1:count + 1]
        cases.append(dict(
            neighbors=k, count=count, indices=ids.ravel().tolist(),
            distances=[digits(v) for v in far.ravel()],
            vectors=[digits(v, 5) for v in vectors.ravel()]))
    return cases


def preserved(x, y, k):
    a, b = nearest(x, "euclidean", k)[0], nearest(y, "euclidean", k)[0]
    return np.mean([len(set(p) & set(q)) / k for p, q in zip(a, b)])


def handwriting():
    """Every third of scikit-learn's digits as letters (a for 0), with umap-learn's scores, five seeds."""
    x = load_digits().data[::3].astype(np.float32)
    scores = []
    for dimensions in (2, 10):
        runs = []
        for seed in range(1, 6):
            y = umap.UMAP(n_neighbors=30, min_dist=0.05, n_components=dimensions,
                          random_state=seed).fit_transform(x)
            runs.append((trustworthiness(x, y, n_neighbors=30), preserved(x, y, 10),
                         preserved(x, y, 30)))
        mean, deviation = np.mean(runs, axis=0), np.std(runs, axis=0, ddof=1)
        scores.append(dict(
            dimensions=dimensions, trustworthiness=digits(mean[0], 5), preserved10=digits(mean[1], 5),
            preserved30=digits(mean[2], 5), deviations=[digits(v, 3) for v in deviation]))
    rows = ["".join(chr(97 + int(v)) for v in row) for row in x]
    return dict(rows=rows, scores=scores)


if __name__ == "__main__":
    write("Neighbors", "neighbors", neighbours())
    write("Embeddings", "curves", curves())
    write("Embeddings", "smooth-distances", smooth_distances())
    write("Embeddings", "fuzzy-sets", fuzzy_sets())
    write("Embeddings", "spectra", spectra())
    write("Embeddings", "digits", handwriting())

#!/usr/bin/env python3
"""Writes the reference results that the tests of Clustering agree with.

    python3 -m venv .venv && .venv/bin/pip install hdbscan==0.8.44 scikit-learn
    .venv/bin/python Scripts/make-clustering-fixtures.py

Points come from seeds, by a generator that Tests/ClusteringTests/SeededPoints.swift repeats. The spanning
tree that hdbscan's own code turns into labels is found here by brute force in the canonical order of
edges; its weights are checked against hdbscan's `prims_kdtree` here too. The files go to
Tests/ClusteringTests/Fixtures.
"""
import itertools
import json
import pathlib

import numpy as np
from hdbscan import HDBSCAN
from hdbscan._hdbscan_linkage import label
from hdbscan.hdbscan_ import _hdbscan_prims_kdtree, _tree_to_labels
from scipy.spatial.distance import cdist
from sklearn.metrics import silhouette_samples, silhouette_score

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests/ClusteringTests/Fixtures"
MASK = (1 << 64) - 1


class SplitMix64:
    """Steele, Lea, Flood (2014), figure 17."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        bits = self.state
        bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & MASK
        return bits ^ (bits >> 31)

    def below(self, bound):
        return self.next() % bound

    def unit(self):
        return (self.next() >> 11) * 2.0**-53


def points(spec):
    """`distinct` rows around `centres` on a grid of `span` steps, then copies of them.

    A row is its centre plus whole steps up to `spread`, over `divisor`; with divisor 0, plus a real number
    up to `spread`.
    """
    random = SplitMix64(spec["seed"])
    dimension, spread = spec["dimension"], spec["spread"]
    centres = [[random.below(spec["span"]) for _ in range(dimension)] for _ in range(spec["centres"])]
    rows = []
    for _ in range(spec["distinct"]):
        centre = centres[random.below(len(centres))]
        if spec["divisor"]:
            rows.append([float(c + random.below(spread + 1)) / spec["divisor"] for c in centre])
        else:
            rows.append([float(c) + spread * random.unit() for c in centre])
    while len(rows) < spec["count"]:
        rows.append(rows[random.below(spec["distinct"])])
    return np.array(rows, dtype=np.float64).reshape(spec["count"], dimension)


def squared_distances(data):
    """Sums over columns in their order, as the Swift code sums."""
    total = np.zeros((len(data), len(data)))
    for column in data.T:
        difference = column[:, None] - column[None, :]
        total = total + difference * difference
    return total


def canonical_tree(data, min_samples):
    """Rows sorted by content; edges by reachability, distance, lower, higher; Kruskal's method."""
    count = len(data)
    order = np.lexsort((np.arange(count), *data.T[::-1]))
    squares = squared_distances(data[order])
    neighbours = max(1, min(min_samples, count - 1))
    core = np.sort(squares + np.diag([-1.0] * count), axis=1)[:, neighbours]
    edges = sorted(
        (max(squares[a, b], core[a], core[b]), squares[a, b], a, b)
        for a, b in itertools.combinations(range(count), 2))
    component = list(range(count))
    kept = []
    for reachability, _, a, b in edges:
        if component[a] != component[b]:
            old, new = component[b], component[a]
            component = [new if c == old else c for c in component]
            kept.append((a, b, np.sqrt(reachability)))
    return order, np.array(kept, dtype=np.float64)


def numbers(values):
    """Shortest texts; whole ones without a fraction."""
    return [int(v) if float(v).is_integer() else float(v) for v in values]


def run(data, order, tree, options):
    labels, probabilities, persistences, condensed, _ = _tree_to_labels(
        data, label(tree), options["minClusterSize"], options["method"],
        allow_single_cluster=options["single"], cluster_selection_epsilon=options["epsilon"],
        max_cluster_size=options["maxClusterSize"])
    row_labels = np.empty(len(order), dtype=int)
    row_probabilities = np.empty(len(order))
    row_labels[order], row_probabilities[order] = labels, probabilities
    return dict(
        options, labels=row_labels.tolist(), probabilities=numbers(row_probabilities),
        persistences=numbers(persistences), children=condensed["child"].tolist(),
        parents=condensed["parent"].tolist())


def check_weights(data, tree, min_samples):
    """Prim's tree by hdbscan weighs the same, edge by edge."""
    neighbours = max(1, min(min_samples, len(data) - 1))
    theirs = _hdbscan_prims_kdtree(data, min_samples=neighbours, metric="euclidean")[0][:, 2]
    assert np.allclose(np.sort(theirs), tree[:, 2], rtol=1e-12, atol=1e-12)
    return np.sort(theirs)


def specs():
    seed = 0
    shapes = [
        dict(centres=1, span=1, spread=9, divisor=1),        # whole numbers, many ties
        dict(centres=3, span=40, spread=5, divisor=1),
        dict(centres=4, span=60, spread=12, divisor=10),     # tenths: ties up to rounding
        dict(centres=3, span=9, spread=1, divisor=0),        # real numbers
        dict(centres=1, span=1, spread=1, divisor=0),
        dict(centres=6, span=12, spread=2, divisor=4),
    ]
    for shape in shapes:
        for dimension in (1, 2, 3, 5):
            for count, distinct in ((14, 14), (33, 33), (30, 11), (44, 30)):
                seed += 1
                yield dict(shape, seed=seed, dimension=dimension, count=count, distinct=distinct)
    for count in (2, 3, 4, 9, 20):                           # all equal; half equal; tiny
        for distinct in sorted({1, 2, count // 2 + 1, count}):
            seed += 1
            yield dict(
                centres=2, span=7, spread=3, divisor=1, seed=seed, dimension=2, count=count,
                distinct=distinct)


def choices(data, tree, turn):
    """Parameters for one tree, in turn over all methods and edge cases."""
    heights = np.unique(tree[:, 2])
    epsilons = [0.0, float(heights[len(heights) // 2]), float(heights[-1]), float(heights[-1]) * 0.7]
    sizes = (2, 3, 5)
    yield dict(method="eom", epsilon=0.0, maxClusterSize=0, single=False, minClusterSize=sizes[turn % 3])
    yield dict(method="leaf", epsilon=epsilons[turn % 4], maxClusterSize=0, single=turn % 2 == 1,
               minClusterSize=sizes[(turn + 1) % 3])
    yield dict(method="eom", epsilon=epsilons[(turn + 1) % 4], maxClusterSize=(0, 6, len(data) // 2 + 5)[turn % 3],
               single=turn % 4 > 1, minClusterSize=2)
    yield dict(method="eom", epsilon=epsilons[(turn + 2) % 4] if turn % 3 else 0.0, maxClusterSize=0,
               single=True, minClusterSize=sizes[turn % 3])


def trees():
    cases = 0
    for turn, spec in enumerate(specs()):
        data = points(spec)
        min_samples = (1, 2, 5, 3, 10, 2)[turn % 6] if turn % 11 else 60
        order, tree = canonical_tree(data, min_samples)
        weights = check_weights(data, tree, min_samples)
        runs = [run(data, order, tree, options) for options in choices(data, tree, turn)]
        if turn % 2:
            runs += [run(data, order, tree, options) for options in choices(data, tree, turn + 1)]
        cases += len(runs)
        yield dict(spec, minSamples=min_samples, weights=numbers(weights), runs=runs)
    print("trees: cases", cases)


def partitions():
    """Real numbers and one sample: no ties, and hdbscan's Prim is an oracle for the whole."""
    for seed in range(900, 960):
        spec = dict(
            seed=seed, count=40 + seed % 50, dimension=1 + seed % 7, centres=2 + seed % 5, span=5 + seed % 4,
            spread=2, divisor=0)
        spec["distinct"] = spec["count"]
        size, method = 2 + seed % 4, ("eom", "leaf")[seed % 2]
        model = HDBSCAN(min_cluster_size=size, min_samples=1, cluster_selection_method=method,
                        algorithm="prims_kdtree").fit(points(spec))
        yield dict(spec, minClusterSize=size, method=method, labels=model.labels_.tolist())


def silhouettes():
    for seed in range(700, 724):
        spec = dict(
            seed=seed, count=20 + seed % 30, dimension=1 + seed % 12, centres=3, span=9, spread=2,
            divisor=(0, 1, 10)[seed % 3])
        spec["distinct"] = spec["count"] - (seed % 4) * 4
        data = points(spec)
        random = SplitMix64(seed)
        labels = [random.below(2 + seed % 5) for _ in data]
        labels[3] = 9                                        # a cluster of one
        # scikit-learn's own distances go through a matrix product and lose half the digits.
        distances = cdist(data, data)
        yield dict(
            spec, labels=labels, mean=silhouette_score(distances, labels, metric="precomputed"),
            samples=silhouette_samples(distances, labels, metric="precomputed").tolist())


def write(name, rows):
    text = json.dumps(list(rows), separators=(",", ":"), allow_nan=False).replace("},{", "},\n{")
    (FOLDER / f"{name}.json").write_text(text + "\n")
    print(name, len(text))


write("trees", trees())
write("partitions", partitions())
write("silhouettes", silhouettes())

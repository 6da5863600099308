#!/usr/bin/env python3
"""Writes the reference numbers that the tests of the ranking of models agree with.

    python3 -m venv .venv && .venv/bin/pip install numpy scipy
    .venv/bin/python Scripts/make-ranking-fixtures.py

Written from the published formulas in NumPy, not from the Swift code; signs come from the same SplitMix64
stream, so that even the simulated critical value agrees digit by digit. The files go to
Tests/ModelRankingTests/Fixtures.
"""
import itertools
import json
import pathlib

import numpy as np
from scipy import stats

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests/ModelRankingTests/Fixtures"
MASK = (1 << 64) - 1
DRAWS, BLOCKS, WEIGHT, CREDIT, SHARE = 1999, 2048, 20, 10, 0.8


def write(name, rows):
    text = json.dumps(rows, separators=(",", ":"), allow_nan=False).replace("},{", "},\n{")
    (FOLDER / f"{name}.json").write_text(text + "\n")
    print(name, len(rows))


def words(seed):
    """Steele, Lea, Flood (2014), figure 17."""
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        bits = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & MASK
        yield bits ^ (bits >> 31)


def sign_rows(count):
    stream = words(1)
    for _ in range(DRAWS):
        signs = []
        for start in range(0, count, 64):
            word = next(stream)
            signs += [-1.0 if word >> place & 1 else 1.0 for place in range(min(64, count - start))]
        yield np.array(signs)


def by_group(differences, groups):
    """Sizes and sums of the groups that have an image."""
    known = np.unique(groups)
    return (np.array([(groups == g).sum() for g in known], float),
            np.array([differences[groups == g].sum() for g in known]), known)


def statistic(mean, residuals, prior, images):
    """The mean in standard errors; residuals are the units' own, in images."""
    count = len(residuals)
    squares = ((count / images * residuals) ** 2).sum()
    variance = (WEIGHT * prior + squares) / (WEIGHT + count - 1)
    return mean / np.sqrt(variance / count) if variance > 0 else 0.0, np.sqrt(variance / count)


def judge(scores, levels, units, smallest=5):
    pairs = list(itertools.combinations(range(len(scores)), 2))
    judged = [l for l in sorted(set(levels)) if len(np.unique(units[levels <= l])) >= smallest]
    count = min(units.max() + 1, BLOCKS)
    parts, flipped = [], []
    widest = levels <= judged[-1]
    for l in judged:
        inside = levels <= l
        for p, (a, b) in enumerate(pairs):
            d = (scores[a] - scores[b])
            def prior(groups):
                sizes, sums, _ = by_group(d[widest], groups[widest])
                return ((len(sizes) / widest.sum() * sums) ** 2).mean()
            sizes, sums, _ = by_group(d[inside], units[inside])
            mean = d[inside].mean()
            t, error = statistic(mean, sums - sizes * mean, prior(units), inside.sum())
            parts.append((p, l, mean, error, t, len(sizes), int(inside.sum())))
            blocks = units % count
            block_sizes, block_sums, known = by_group(d[inside], blocks[inside])
            flipped.append((block_sizes, block_sums - block_sizes * mean, known, prior(blocks), inside.sum()))
    greatest = []
    for signs in sign_rows(count):
        most = 0.0
        for sizes, residuals, known, prior_, images in flipped:
            own = signs[known] * residuals
            mean = own.sum() / images
            most = max(most, abs(statistic(mean, own - sizes * mean, prior_, images)[0]))
        greatest.append(most)
    greatest = np.sort(greatest)
    critical = greatest[int(np.ceil((1 - SHARE * 0.05) * (DRAWS + 1) - 1e-9)) - 1]
    rows = []
    for p, l, mean, error, t, n, images in parts:
        least = max(critical, stats.t.ppf(0.975, n - 1))
        rows.append({
            "pair": p, "level": int(l), "difference": mean, "error": error, "units": n, "images": images,
            "lower": max(mean - least * error, -1), "upper": min(mean + least * error, 1),
            "p": min(((greatest >= abs(t) * (1 - 1e-12)).sum() + 1) / (DRAWS + 1) / SHARE, 1.0), "isNear": bool(abs(t) <= least),
            "detectable": error * (least + stats.norm.ppf(0.8))})
    better = {}
    for p, pair in enumerate(pairs):
        shown = [r for r in rows if r["pair"] == p and not r["isNear"] and r["p"] <= 0.05]
        better[pair] = None if not shown else pair[0] if shown[0]["difference"] > 0 else pair[1]
    ranks = [[1 + sum(better[tuple(sorted((o, m)))] == o for o in range(len(scores)) if o != m),
              len(scores) - sum(better[tuple(sorted((o, m)))] == m for o in range(len(scores)) if o != m)]
             for m in range(len(scores))]
    return {"critical": critical, "steps": rows, "ranks": ranks}


def simultaneous_pairs(rng):
    rows = []
    for models, images, group, gap in [(2, 40, 1, 0.1), (3, 60, 1, 0.2), (4, 120, 3, 0.15), (3, 90, 5, 0.0),
                                       (5, 200, 1, 0.05), (2, 8, 1, 0.5)]:
        units = np.arange(images) // group
        hard = rng.beta(4, 1.5, images)
        shared = rng.normal(0, 0.1, units.max() + 1)[units]
        scores = np.clip(np.array([hard + shared - gap * m / models + rng.normal(0, 0.1, images)
                                   for m in range(models)]), 0, 1).round(3)
        levels = rng.permutation(np.arange(images) % 4).clip(0, 2) if group == 1 else (units % 4).clip(0, 2)
        rows.append({"scores": scores.tolist(), "levels": levels.tolist(), "unitOf": units.tolist(),
                     **judge(scores, levels, units)})
    return rows


def below_best(scores, units, clusters, count, smallest=5):
    """P value of each model being below the best of each cluster, adjusted; other clusters are left out."""
    models, placed = len(scores), (clusters >= 0) & (clusters < count)

    def values(d, rows_):
        sizes, sums, _ = by_group(d[rows_], units[rows_])
        return sizes, sums

    raw = []
    for c in range(count):
        inside = clusters == c
        n = len(np.unique(units[inside]))
        for m in range(models):
            if n < smallest:
                raw.append(None)
                continue
            ps = []
            for o in range(models):
                if o == m:
                    continue
                d = scores[o] - scores[m]
                sizes, sums = values(d, placed)
                prior = ((len(sizes) / placed.sum() * sums) ** 2).mean()
                sizes, sums = values(d, inside)
                mean = d[inside].mean()
                t, _ = statistic(mean, sums - sizes * mean, prior, inside.sum())
                ps.append(stats.t.sf(t, n - 1 + CREDIT))
            raw.append(min(1.0, min(ps) * (models - 1)))
    known = [p for p in raw if p is not None]
    adjusted = iter(stats.false_discovery_control(known) if known else [])
    out = [None if p is None else float(next(adjusted)) for p in raw]
    return [out[c * models:(c + 1) * models] for c in range(count)]


def cluster_cells(rng):
    rows = []
    for models, images, count, group in [(3, 90, 5, 1), (4, 160, 6, 2), (2, 40, 4, 1)]:
        units = np.arange(images) // group
        clusters = rng.integers(0, count, units.max() + 1)[units]
        scores = np.clip(rng.beta(4, 1.5, images) + rng.normal(0, 0.12, (models, images)), 0, 1)
        scores[1, clusters == 0] = (scores[1, clusters == 0] - 0.4).clip(0)
        scores = scores.round(3)
        rows.append({"scores": scores.tolist(), "unitOf": units.tolist(), "clusters": clusters.tolist(),
                     "adjusted": below_best(scores, units, clusters, count)})
    return rows


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    write("simultaneous-pairs", simultaneous_pairs(np.random.default_rng(20261126)))
    write("cluster-cells", cluster_cells(np.random.default_rng(611)))


if __name__ == "__main__":
    main()

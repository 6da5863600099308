#!/usr/bin/env python3
"""Writes the reference numbers that the tests of the statistics on units agree with.

    python3 -m venv .venv && .venv/bin/pip install numpy scipy
    .venv/bin/python Scripts/make-unit-fixtures.py

Written from the published formulas in NumPy, not from the Swift code; permutations come from the same
SplitMix64 stream, so that even Monte Carlo p values agree digit by digit. The files go to
Tests/ClusterStatisticsTests/Fixtures.
"""
import itertools
import json
import math
import pathlib

import numpy as np
from scipy import optimize, stats

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests/ClusterStatisticsTests/Fixtures"
MASK = (1 << 64) - 1


def write(name, rows):
    text = json.dumps(rows, separators=(",", ":"), allow_nan=False).replace("},{", "},\n{")
    (FOLDER / f"{name}.json").write_text(text + "\n")
    print(name, len(rows))


class SplitMix64:
    """Steele, Lea, Flood (2014), figure 17; bounded numbers by Lemire's multiplication."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        bits = self.state
        bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & MASK
        return (((bits ^ (bits >> 31)) >> 32) * bound) >> 32


def counted(rng, images):
    objects = 1 + rng.poisson(1.5, images)
    found = rng.binomial(objects, 0.8)
    return found.astype(float), rng.poisson(0.25, images).astype(float), (objects - found).astype(float)


def prior_weight(values, groups, tested):
    """Degrees of freedom of a common variance by how much those of groups differ beyond chance; see SpreadScatter."""
    own = [values[groups == g] for g in tested]
    freedom = np.array([len(v) - 1 for v in own], dtype=float)
    within = np.array([len(v) * v.var() for v in own])
    if not own or within.sum() <= 0:
        return 20.0
    kurtosis = (values**4).mean() / (values**2).mean() ** 2 - 3
    ratio = within / freedom / (within.sum() / freedom.sum())
    scatter = (freedom * ((ratio - 1) ** 2 - kurtosis / (freedom + 1) - 2 / freedom)).sum() / freedom.sum()
    return float(min(2 / scatter, 20)) if scatter > 0 else 20.0


def moderated(n, total, squares, variance, weight):
    return total / np.sqrt(n * (weight * variance + np.maximum(squares - total * total / n, 0)) / (weight + n - 1))


def permutation(values, groups, group_count, smallest=5, seed=1):
    """One-sided p values of every group, as the documentation of GroupPermutationTest says."""
    values = values - values.mean()
    variance = (values**2).mean()
    sizes = [int((groups == g).sum()) for g in range(group_count)]
    tested = [g for g, n in enumerate(sizes) if n >= smallest and len(values) - n >= 2]
    weight = prior_weight(values, groups, tested)
    observed = [moderated(n, values[groups == g].sum(), (values[groups == g] ** 2).sum(), variance, weight)
                if n else None for g, n in enumerate(sizes)]
    dealt, generator = np.sort(values).tolist(), SplitMix64(seed)
    count = min(len(dealt), 8192)
    most = min(max(500_000 // count, 60), 2000)
    draws = {g: [] for g in tested}
    open_groups, by_size, deals = set(tested), {}, 0
    while open_groups and deals < most:
        for i in range(min(count, len(dealt) - 1)):
            j = i + generator.below(len(dealt) - i)
            dealt[i], dealt[j] = dealt[j], dealt[i]
        deals += 1
        sums = np.concatenate([[0], np.cumsum(dealt[:count])])
        squares = np.concatenate([[0], np.cumsum(np.square(dealt[:count]))])
        for size in {sizes[g] for g in open_groups}:
            ends = np.arange(0, count + 1, size)
            block = moderated(size, np.diff(sums[ends]), np.diff(squares[ends]), variance, weight)
            by_size.setdefault(size, []).extend(block)
            for g in open_groups:
                if sizes[g] == size:
                    draws[g].extend(block if observed[g] >= 0 else -block)
        open_groups -= {g for g in open_groups if (np.array(draws[g]) >= abs(observed[g]) - 1e-9).sum() >= 20}
    p = [None] * group_count
    for g in tested:
        one = tail_share(np.array(draws[g]), np.array(by_size[sizes[g]]) * (1 if observed[g] >= 0 else -1),
                         abs(observed[g]) - 1e-9, sizes[g], len(values), weight)
        p[g] = float(one if observed[g] >= 0 else 1 - one)
    return p, deals


def tail_share(draws, reference, distance, n, count, weight):
    beyond = int((draws >= distance).sum())
    if beyond >= 20:
        return beyond / len(draws)
    anchor = np.sort(reference)[::-1][19] if len(reference) >= 20 else -1
    if anchor <= 0:
        return (int((reference >= distance).sum()) + 1) / (len(reference) + 1)
    share = 20 / len(reference)
    if distance <= anchor:
        return share
    scale, t = math.sqrt((count - 1) / (count - n)), stats.t(n - 1 + weight / 2)
    return share * t.sf(distance * scale) / t.sf(anchor * scale)


def permutations(rng):
    rows = []
    for count, group_count, shift in ((40, 5, 0.0), (192, 20, 0.0), (192, 20, 0.6), (400, 8, 0.5)):
        groups = rng.integers(-1, group_count, count)
        values = rng.gamma(0.6, 1, count).round(3) + shift * (groups == 0)
        p, deals = permutation(values, groups, group_count)
        rows.append(dict(values=values.tolist(), groups=groups.tolist(), groupCount=group_count, pAbove=p, deals=deals))
    return rows


def enumerated(rng):
    """All 252 halves of ten values: what the deals only sample."""
    rows = []
    for _ in range(4):
        values = rng.gamma(0.8, 1, 10).round(3)
        values[:5] += 0.7
        centred = values - values.mean()
        variance = (centred**2).mean()
        weight = prior_weight(centred, np.arange(10) // 5, [0])
        every = [moderated(5, centred[list(c)].sum(), (centred[list(c)] ** 2).sum(), variance, weight)
                 for c in itertools.combinations(range(10), 5)]
        exact = float((np.array(every) >= every[0] - 1e-9).mean())
        rows.append(dict(values=values.tolist(), pAbove=exact))
    return rows


def intraclass(values, units):
    """Donner (1986): one-way analysis of variance with unequal sizes."""
    labels, sizes = np.unique(units, return_counts=True)
    means = np.array([values[units == u].mean() for u in labels])
    between = (sizes * (means - values.mean()) ** 2).sum() / (len(labels) - 1)
    within = sum(((values[units == u] - m) ** 2).sum() for u, m in zip(labels, means)) / (len(values) - len(labels))
    size = (len(values) - (sizes**2).sum() / len(values)) / (len(labels) - 1)
    return float(min(max((between - within) / (between + (size - 1) * within), 0), 1))


def unit_excess(rng):
    """Standardised excess of pieces, test and adjusted p values of clusters, on grouped images."""
    rows = []
    for images, clusters, group in ((120, 6, 1), (200, 8, 4), (300, 4, 7)):
        tp, fp, fn = counted(rng, images)
        unit = np.arange(images) // group
        for u in range(unit.max() + 1):  # half of a unit's images repeat its first
            same = (unit == u) & (rng.random(images) < 0.6)
            for column in (tp, fp, fn):
                column[same] = column[unit == u][0]
        cluster = rng.integers(-1, clusters, images) if group == 1 else (unit * 7 + 3) % (clusters + 1) - 1
        tp[3] = fp[3] = fn[3] = 0
        rows.append(excess_row(tp, fp, fn, unit, cluster, clusters))
    return rows


def excess_row(tp, fp, fn, unit, cluster, clusters):
    error, weight = fp + fn, 2 * tp + fp + fn
    tells = weight > 0
    excess = error - error.sum() / weight.sum() * weight
    pieces = list(dict.fromkeys((u, c) for u, c, t in zip(unit.tolist(), cluster.tolist(), tells) if t))
    label = np.array([pieces.index((u, c)) if t else -1 for u, c, t in zip(unit.tolist(), cluster.tolist(), tells)])
    size = np.bincount(label[tells])
    rho = intraclass(excess[tells], label[tells]) if size.max() > 1 else None
    scale = 1 if rho is None else np.sqrt(rho + (1 - rho) / size)
    value = np.bincount(label[tells], excess[tells]) / size / scale
    home = np.array([c for _, c in pieces])
    p, _ = permutation(value, home, clusters)
    units = [int((home == c).sum()) for c in range(clusters)]
    tested = [c for c in range(clusters) if p[c] is not None]
    capped = np.minimum([units[c] for c in tested], 1.5 * np.mean([units[c] for c in tested]))
    weighted = np.minimum(np.array([p[c] for c in tested]) * capped.mean() / capped, 1)
    adjusted = [None] * clusters
    for c, q in zip(tested, stats.false_discovery_control(weighted)):
        adjusted[c] = float(q)
    return dict(tp=tp.tolist(), fp=fp.tolist(), fn=fn.tolist(), units=unit.tolist(), clusters=cluster.tolist(),
                clusterCount=clusters, correlation=rho, values=value.tolist(), unitCounts=units, p=p,
                adjusted=adjusted)


def beta_quantiles():
    return [dict(a=a, b=b, p=p, quantile=stats.beta.ppf(p, a, b))
            for a in (0.3, 1, 7.5, 900) for b in (0.5, 1, 12, 300) for p in (0.001, 0.023, 0.5, 0.977)
            if stats.beta.ppf(p, a, b) > 1e-12 and 1 - stats.beta.ppf(p, a, b) > 1e-6]


def honest_bound(values, tail=0.023):
    """Least of Student's bound and Korn and Graubard's, both with one score of 0 more."""
    n, mean = len(values), values.mean()
    more = np.append(values, 0)
    error = stats.sem(more)
    if error == 0:
        return 0.0
    student = more.mean() - stats.t.ppf(1 - tail, n) * error
    size = more.mean() * (1 - more.mean()) / error**2
    return max(min(student, stats.beta.ppf(tail, size * mean, size * (1 - mean) + 1)), 0)


def honest_intervals(rng):
    rows = []
    for n in (1, 2, 3, 5, 19, 100, 1000):
        for values in (np.ones(n), rng.beta(3, 1, n), (rng.random(n) < 0.9).astype(float)):
            rows.append(dict(values=values.tolist(), low=honest_bound(values), high=1 - honest_bound(1 - values)))
    return rows


def cluster_intervals(rng):
    rows = []
    for level in (0.95, 0.999):
        groups = [rng.beta(3, 1, n) for n in (2, 5, 8, 30)] + [(rng.random(12) < 0.5).astype(float), np.ones(6)]
        every = np.concatenate(groups)
        within = sum(len(g) * g.var() for g in groups) / sum(len(g) - 1 for g in groups)
        share = within / (every.mean() * (1 - every.mean()))
        bounds = [wilson(g, share, every.mean(), level) for g in groups]
        rows.append(dict(groups=[g.tolist() for g in groups], level=level, lows=[b[0] for b in bounds],
                         highs=[b[1] for b in bounds]))
    return rows


def wilson(values, share, middle, level):
    """Wilson (1927), eq. 4, as the two roots of (m - p)^2 = t^2 p (1 - p) / size."""
    n, mean = len(values), values.mean()
    m = (n * mean + middle) / (n + 1)
    own = (20 * share * m * (1 - m) + n * values.var()) / (20 + n - 1) / (m * (1 - m))
    size = n / max(own, share)
    t = stats.t.ppf(0.5 + level / 2, n - 1 + 10)
    roots = np.sort(np.roots([1 + t * t / size, -2 * mean - t * t / size, mean**2]).real)
    return min(max(roots[0], 0), mean), max(min(roots[1], 1), mean)


def unit_samples(rng):
    """Cluster-robust variance of a mean: U / (U - 1) times the sum of squared unit residual sums over M^2."""
    rows = []
    for clusters in (1, 4):
        unit = rng.integers(0, 30, 150)
        cluster = unit % clusters
        values = np.clip(rng.normal(0.7, 0.1, 30)[unit] + rng.normal(0, 0.1, 150), 0, 1)
        means, variances, counts = [], [], []
        for c in range(clusters):
            y, u = values[cluster == c], unit[cluster == c]
            labels = np.unique(u)
            residuals = np.array([(y[u == label] - y.mean()).sum() for label in labels])
            k = len(labels)
            means.append(float(y.mean()))
            variances.append(float(k / (k - 1) * (residuals**2).sum() / len(y) ** 2))
            counts.append(k)
        rows.append(dict(values=values.tolist(), units=unit.tolist(), clusters=cluster.tolist(),
                         clusterCount=clusters, means=means, variances=variances, unitCounts=counts))
    return rows


def paired_ladder(rng):
    """Each group on ever more levels; t tests of units with the moderated variance."""
    rows = []
    for pairs, per_unit in ((120, 1), (240, 3)):
        unit, group = np.arange(pairs) // per_unit, np.arange(pairs) // per_unit % 4
        level = np.array([0, 1, 2, 2, 2])[rng.integers(0, 5, pairs // per_unit + 1)[unit]]
        change = np.where(group == 1, -0.15, 0) + rng.normal(0, 0.1, pairs) + rng.normal(0, 0.05, pairs)[unit]
        prior, looks = (change**2).mean(), []
        steps = []
        for g in range(4):
            found, seen = [], 0
            for top in range(3):
                inside = (group == g) & (level <= top)
                labels = np.unique(unit[inside])
                is_new, seen = inside.sum() > seen, inside.sum()
                found.append((inside, labels) if is_new and len(labels) >= 5 else None)
            steps.append(found)
        p, detectable, least = [], [], []
        for found in steps:
            looked = sum(f is not None for f in found)
            results = [ladder_step(change, unit, f, prior, 0.10 / (4 * looked)) if f else (None, None) for f in found]
            p.append([r[0] for r in results])
            detectable.append([r[1] for r in results])
            least.append(min(min(r[0] for r in results if r[0] is not None) * looked, 1))
        rows.append(dict(differences=change.tolist(), levels=level.tolist(), groups=group.tolist(),
                         units=unit.tolist(), groupCount=4, p=p, detectable=detectable,
                         adjusted=stats.false_discovery_control(least).tolist()))
    return rows


def ladder_step(change, unit, found, prior, alpha):
    inside, labels = found
    y, u = change[inside], unit[inside]
    k, mean = len(labels), y.mean()
    residuals = np.array([(y[u == label] - mean).sum() for label in labels]) * k / len(y)
    variance = (20 * prior + (residuals**2).sum()) / (20 + k - 1)
    error = math.sqrt(variance / k)
    p = 2 * stats.t.sf(abs(mean) / error, k - 1)
    return float(p), float(error * (stats.t.isf(alpha / 2, k - 1) + stats.norm.ppf(0.8)))


def detectable_gaps():
    """Every number of units is tried; see DetectableGap."""
    def shown(row, n, everyone, clusters):
        m, low = row["mean"], max(row["mean"] - row["deficit"], 0)
        usual, weak = row["share"] * m * (1 - m), row["share"] * low * (1 - low)
        weight = min(n * max(clusters, 1) / everyone, 1.5)
        rate = 0.068 * row["look"] * weight / max(clusters, 1)
        test = stats.t.isf(rate, n + 9) * math.sqrt(usual * (1 / n + 1 / (everyone - n)))
        return row["deficit"] >= test + stats.norm.ppf(0.8) * math.sqrt(weak / n + usual / (everyone - n))

    rows = []
    for share, mean, deficit, others, clusters, look in (
            (0.44, 0.81, 0.25, 192, 12, 1), (0.44, 0.81, 0.15, 2000, 40, 0.7), (1.0, 0.9, 0.1, 500, 5, 1),
            (0.3, 0.7, 0.05, 90, 9, 0.2), (0.0, 0.8, 0.1, 60, 3, 1), (0.8, 0.5, 0.02, 300, 10, 1)):
        row = dict(share=share, mean=mean, deficit=deficit, others=others, clusters=clusters, look=look)
        row["units"] = next((n for n in range(5, 30_000) if shown(row, n, others + n, clusters)), None)
        row["size"] = next((n for n in range(5, others // 2 + 1) if shown(row, n, others, others / n)), None)
        rows.append(row)
    return rows


def weighted_simes():
    """The combined p value, and that of each look in the closed test, from all sets of looks."""
    def simes(looks):
        looks, whole = sorted(looks), sum(w for _, w in looks)
        return min(p * whole / sum(w for _, w in looks[:k + 1]) for k, (p, _) in enumerate(looks))

    rows = []
    for looks in ([(0.03, 5)], [(0.01, 8), (0.2, 48)], [(0.4, 6), (0.003, 20), (0.001, 70)],
                  [(0.02, 1), (0.02, 1), (0.02, 1)], [(0.001, 5), (0.5, 15), (0.9, 50)]):
        sets = [s for n in range(1, len(looks) + 1) for s in itertools.combinations(range(len(looks)), n)]
        rows.append(dict(
            p=[p for p, _ in looks], weights=[float(w) for _, w in looks], combined=simes(looks),
            closed=[max(simes([looks[j] for j in s]) for s in sets if k in s) for k in range(len(looks))]))
    return rows


def named_deficits():
    """Two thirds of the way from z to the mean at which a normal value cut at a threshold is expected there."""
    rows = []
    for p, threshold in ((0.001, 0.001), (0.001, 0.0011), (1e-4, 0.002), (1e-9, 0.01), (0.04, 0.05), (1e-320, 0.1)):
        z, least = -stats.norm.ppf(p), -stats.norm.ppf(threshold)
        share = 1.0
        if p >= 1e-300:
            cut = lambda mean: stats.truncnorm.mean(least - mean, np.inf, loc=mean) - z
            likeliest = optimize.brentq(cut, 0, z, xtol=1e-14, rtol=1e-14) if cut(0) < 0 else 0.0
            share = (2 * likeliest + z) / (3 * z)
        rows.append(dict(p=p, threshold=threshold, share=share))
    return rows


def error_means(rng):
    """Mean F1 of clusters as their errors tell it, image by image and with units of several."""
    rows = []
    for images, clusters, group, has_counts in ((150, 8, 1, True), (150, 8, 1, False), (240, 5, 4, True)):
        tp, fp, fn = counted(rng, images)
        error, weight = fp + fn, 2 * tp + fp + fn
        f1 = np.divide(2 * tp, weight, out=np.zeros(images), where=weight > 0)
        if not has_counts:
            error, weight = 1 - f1, np.ones(images)
        unit = np.arange(images) // group
        cluster = (unit * 7 + 3) % (clusters + 1) - 1
        size = np.bincount(unit)
        excess = error - error.sum() / weight.sum() * weight
        scale = 1.0
        if group > 1:
            rho = intraclass(excess, unit)
            scale = np.sqrt(rho + (1 - rho) / size)
        value, load = (np.bincount(unit, x) / size / scale for x in (excess, weight))
        value = value - value.mean()
        slope = np.polyfit(value, np.bincount(unit, f1) / size, 1)[0]
        home = cluster[np.concatenate([[0], np.cumsum(size)[:-1]])]
        own = [home == c for c in range(clusters)]
        within = sum(((value[o] - value[o].mean()) ** 2).sum() for o in own) / sum(o.sum() - 1 for o in own)
        worth = [slope * load.mean() / load[o].sum() for o in own]
        rows.append(dict(
            tp=tp.tolist() if has_counts else None, fp=fp.tolist(), fn=fn.tolist(), f1=f1.tolist(), units=unit.tolist(),
            clusters=cluster.tolist(), clusterCount=clusters,
            means=[float(f1.mean() + w * value[o].sum()) for w, o in zip(worth, own)],
            variances=[float(w * w * within * o.sum()) for w, o in zip(worth, own)]))
    return rows


def shared_traits(rng):
    """Every pair of cluster and trait by Fisher's exact test in SciPy; trait 0 belongs to cluster 1."""
    rows = []
    for per_unit in (1, 3):
        images, clusters, trait_count = 180, 6, 12
        unit = np.arange(images) // per_unit
        cluster = rng.integers(-1, clusters, images // per_unit)[unit]
        has = rng.random((images // per_unit, trait_count))[unit] < 0.15
        has[:, 0] = cluster == 1
        has[:5, 0] = True
        pieces = sorted(set(zip(unit.tolist(), cluster.tolist())))
        own = np.array([has[(unit == u) & (cluster == c)].any(axis=0) for u, c in pieces])
        home = np.array([c for _, c in pieces])
        pairs, p = [], []
        for c in range(clusters):
            for t in range(trait_count):
                a, b = int(own[home == c, t].sum()), int(own[home != c, t].sum())
                if a >= 3:
                    n, m = int((home == c).sum()), int((home != c).sum())
                    pairs.append((c, t, a, n, b, m))
                    p.append(stats.fisher_exact([[a, n - a], [b, m - b]], alternative="greater").pvalue)
        found = [dict(cluster=c, trait=t, counts=[a, n, b, m], adjusted=float(q))
                 for (c, t, a, n, b, m), q in zip(pairs, stats.false_discovery_control(p))
                 if q <= 0.05 and a / n >= 0.6 and a / n >= 4 * b / m]
        rows.append(dict(traits=[np.flatnonzero(h).tolist() for h in has], clusters=cluster.tolist(),
                         units=unit.tolist(), found=found))
    return rows


def main():
    rng = np.random.default_rng(20260101)
    write("permutations", permutations(rng))
    write("permutations-enumerated", enumerated(rng))
    write("unit-excess", unit_excess(rng))
    write("beta-quantiles", beta_quantiles())
    write("honest-intervals", honest_intervals(rng))
    write("cluster-intervals", cluster_intervals(rng))
    write("unit-samples", unit_samples(rng))
    write("paired-ladder", paired_ladder(rng))
    write("detectable-gaps", detectable_gaps())
    write("weighted-simes", weighted_simes())
    write("named-deficits", named_deficits())
    write("error-means", error_means(np.random.default_rng(78)))
    write("shared-traits", shared_traits(np.random.default_rng(77)))


if __name__ == "__main__":
    main()

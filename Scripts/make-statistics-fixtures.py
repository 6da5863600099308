#!/usr/bin/env python3
"""Writes the reference numbers that the tests of ClusterStatistics agree with.

    python3 -m venv .venv && .venv/bin/pip install numpy scipy statsmodels
    .venv/bin/python Scripts/make-statistics-fixtures.py

Everything is computed by SciPy, statsmodels or plain NumPy from the published formula, from seeded
input. The files go to Tests/ClusterStatisticsTests/Fixtures, one a topic.
"""
import json
import math
import pathlib

import numpy as np
from scipy import optimize, stats
from statsmodels.stats.meta_analysis import combine_effects
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests/ClusterStatisticsTests/Fixtures"


def write(name, rows):
    text = json.dumps(rows, indent=None, separators=(",", ":"), allow_nan=False)
    text = text.replace("},{", "},\n{")
    (FOLDER / f"{name}.json").write_text(text + "\n")
    print(name, len(rows))


def scores(rng, size, mean=0.75, std=0.22):
    """F1-like: a beta distribution, with a few exact ones and zeros as detectors give them."""
    total = mean * (1 - mean) / std**2 - 1
    value = rng.beta(mean * total, (1 - mean) * total, size)
    value[value > 0.97] = 1.0
    value[value < 0.03] = 0.0
    return value


def students_t():
    rows = []
    for df in (1, 1.5, 2, 3, 4.2, 7, 12.34, 30, 186.5, 5e3, 1e6):
        for t in (0.0, 1e-6, 0.01, 0.3, 0.9, 1.7, 2.776, 4.1, 9.0, 33.0, -0.4, -2.2, -12.0):
            rows.append(dict(df=df, t=t, cumulative=stats.t.cdf(t, df), upper=stats.t.sf(t, df)))
    return rows


def t_quantiles():
    return [
        dict(df=df, p=p, quantile=stats.t.ppf(p, df))
        for df in (1, 2, 3, 4.5, 9, 29, 187, 1e5)
        for p in (1e-9, 1e-4, 0.005, 0.025, 0.2, 0.45, 0.6, 0.9, 0.975, 0.9995)
    ]


def normal():
    return [
        dict(p=p, quantile=stats.norm.ppf(p), z=z, cumulative=stats.norm.cdf(z))
        for p, z in zip(
            (1e-300, 1e-20, 1e-6, 0.01, 0.08, 0.3, 0.55, 0.93, 0.999, 1 - 1e-9),
            (-30.0, -9.0, -4.0, -1.96, -0.5, 0.1, 0.9, 1.6449, 3.3, 6.0))
    ]


def incomplete_beta():
    from scipy.special import betainc
    return [
        dict(a=a, b=b, x=x, value=betainc(a, b, x))
        for a in (0.5, 1, 3.7, 40, 9000)
        for b in (0.5, 2, 25, 700)
        for x in (1e-5, 0.1, 0.5, 0.93, 0.9999)
        if betainc(a, b, x) > 1e-280
    ]


def hypergeometric(rng):
    rows = []
    for population in (10, 192, 5000, 1_000_000):
        for _ in range(12):
            marked = int(rng.integers(0, population + 1))
            drawn = int(rng.integers(0, population + 1))
            low, high = max(0, drawn + marked - population), min(drawn, marked)
            mean = drawn * marked / population
            spread = max(1, math.sqrt(mean * (1 - marked / population)))
            count = int(min(max(round(rng.normal(mean, spread)), low), high))
            probability = float(mp_hypergeometric(count, population, marked, drawn))
            rows.append(dict(population=population, marked=marked, drawn=drawn, count=count,
                             probability=probability))
    return rows


def mp_hypergeometric(count, population, marked, drawn):
    """Exact integers: SciPy's own log-gamma form loses digits at a million."""
    from fractions import Fraction
    if population <= 5000:
        return Fraction(math.comb(marked, count) * math.comb(population - marked, drawn - count),
                        math.comb(population, drawn))
    return stats.hypergeom.pmf(count, population, marked, drawn)


def samples(rng):
    rows = []
    for size in (1, 2, 3, 5, 17, 192):
        first, second = scores(rng, size), scores(rng, size + 1, 0.5)
        for values in (first, np.full(size, 0.7)):
            both = np.concatenate([values, second])
            interval = None
            if size > 1 and values.std() > 0:
                low, high = stats.t.interval(0.95, size - 1, values.mean(), stats.sem(values))
                interval = [max(low, 0), min(high, 1)]
            rows.append(dict(
                values=values.tolist(), other=second.tolist(), mean=values.mean(),
                std=values.std(), variance=values.var(ddof=1) if size > 1 else None,
                mergedMean=both.mean(), mergedStd=both.std(), interval=interval))
    return rows


def welch(rng):
    rows = []
    for n, m in ((2, 2), (5, 187), (8, 40), (5, 5), (192, 3), (60, 300), (12, 12)):
        for shift in (0.75, 0.5):
            a, b = scores(rng, n, shift), scores(rng, m)
            result = stats.ttest_ind(a, b, equal_var=False)
            below = stats.ttest_ind(a, b, equal_var=False, alternative="less")
            rows.append(dict(first=a.tolist(), second=b.tolist(), statistic=result.statistic,
                             df=result.df, p=result.pvalue, below=below.pvalue,
                             moderated=moderated_welch(a, b, np.concatenate([a, b]).var(ddof=1))))
    return rows


def moderate(values, prior, weight=20.0):
    """Smyth (2004), eq. 6, with a prior that weighs twenty degrees of freedom."""
    n = len(values)
    return (weight * prior + n * values.var()) / (weight + n - 1)


def moderated_welch(a, b, prior, credit=10.0):
    va, vb = moderate(a, prior) / len(a), moderate(b, prior) / len(b)
    df = (va + vb) ** 2 / (va**2 / (len(a) - 1 + credit) + vb**2 / (len(b) - 1 + credit))
    return float(2 * stats.t.sf(abs(a.mean() - b.mean()) / math.sqrt(va + vb), df))


def adjusted(rng):
    lists = [[0.01], [0.04, 0.01, 0.03, 0.2, 0.04], [1.0, 1.0], [0.0, 0.5, 0.0, 1e-300],
             rng.uniform(size=54).tolist(), (rng.uniform(size=200) ** 3).round(2).tolist()]
    rows = []
    for values in lists:
        value = stats.false_discovery_control(values)
        assert np.allclose(value, multipletests(values, method="fdr_bh")[1], rtol=1e-12)
        rows.append(dict(p=values, adjusted=value.tolist()))
    return rows


def random_effects(rng):
    rows = []
    for k, tau in ((2, 0.1), (3, 0.0), (10, 0.08), (54, 0.05), (54, 0.0), (7, 0.3)):
        variances = rng.uniform(0.001, 0.05, k)
        effects = 0.7 + rng.normal(0, tau, k) + rng.normal(0, 1, k) * np.sqrt(variances)
        fit = combine_effects(effects, variances, method_re="chi2")
        tau2 = max(fit.tau2, 0)
        weights = 1 / (variances + tau2)
        rows.append(dict(effects=effects.tolist(), variances=variances.tolist(), tau2=tau2,
                         mean=(weights * effects).sum() / weights.sum(),
                         meanVariance=1 / weights.sum(), q=fit.q))
    return rows


def clusters_of(rng, sizes, means):
    return [scores(rng, n, m) for n, m in zip(sizes, means)]


def judgements(rng):
    """The whole judgement, recomputed from the formulas."""
    rows = []
    shapes = (
        (rng.integers(2, 12, 20), np.full(20, 0.75), 15),
        ([40, 30, 12, 9, 8, 8, 6, 3, 2, 1], [0.75, 0.7, 0.45, 0.8, 0.45, 0.9, 0.75, 0.7, 0.5, 0.3], 0),
        ([200, 150, 90, 60], [0.8, 0.78, 0.6, 0.9], 33),
    )
    for sizes, means, noise in shapes:
        groups = clusters_of(rng, sizes, means)
        unclustered = scores(rng, noise, 0.6) if noise else np.array([])
        rows.append(judgement(groups, unclustered))
    return rows


def judgement(groups, unclustered, rate=0.10, floor=5):
    every = np.concatenate(groups + [unclustered])
    within = sum(len(g) * g.var() for g in groups) / sum(len(g) - 1 for g in groups)
    sampling = np.array([moderate(g, within) / len(g) for g in groups])
    raw = np.array([g.mean() for g in groups])
    tau2 = max(combine_effects(raw, sampling, method_re="chi2").tau2, 0)
    weights = 1 / (sampling + tau2)
    mean = (weights * raw).sum() / weights.sum()
    pull = sampling / (sampling + tau2)
    shrunken = pull * mean + (1 - pull) * raw
    posterior = np.sqrt(sampling * (1 - pull) + pull**2 / weights.sum())
    p, rests = [], []
    for index, group in enumerate(groups):
        rest = np.concatenate([g for i, g in enumerate(groups) if i != index] + [unclustered])
        rests.append(rest.mean())
        enough = len(group) >= floor
        p.append(moderated_welch(group, rest, every.var(ddof=1)) if enough else None)
    tested = [i for i, value in enumerate(p) if value is not None]
    adjusted = [None] * len(p)
    for i, value in zip(tested, stats.false_discovery_control([p[i] for i in tested])):
        adjusted[i] = float(value)
    verdicts = [
        "tooFewImages" if a is None else "notDistinguishable" if a > rate
        else "weak" if g.mean() < r else "strong"
        for a, g, r in zip(adjusted, groups, rests)]
    gains = [r - every.mean() for r in rests]
    weak = sorted((i for i, v in enumerate(verdicts) if v == "weak"), key=lambda i: -gains[i])[:3]
    outside = [g for i, g in enumerate(groups) if i not in weak] + [unclustered]
    return dict(
        clusters=[g.tolist() for g in groups], unclustered=unclustered.tolist(), tau2=tau2,
        mean=mean, shrunken=shrunken.tolist(),
        lower=np.clip(shrunken - stats.norm.ppf(0.975) * posterior, 0, 1).tolist(),
        upper=np.clip(shrunken + stats.norm.ppf(0.975) * posterior, 0, 1).tolist(),
        p=p, adjusted=adjusted, verdicts=verdicts, gains=gains, best=weak,
        bestGain=float(np.concatenate(outside).mean() - every.mean()) if weak else None)


def proportions():
    rows = []
    for count, total in ((0, 1), (1, 1), (0, 10), (3, 10), (10, 10), (57, 192), (1, 100_000)):
        for level in (0.95, 0.8):
            low, high = proportion_confint(count, total, 1 - level, method="wilson")
            same = stats.binomtest(count, total).proportion_ci(level, method="wilson")
            assert np.allclose([low, high], [same.low, same.high], atol=1e-12)
            rows.append(dict(count=count, total=total, level=level, low=max(same.low, 0),
                             high=min(same.high, 1)))
    return rows


def fisher(rng):
    tables = [[3, 1, 1, 3], [0, 5, 5, 0], [0, 0, 3, 4], [10, 10, 10, 10], [1, 9, 11, 3],
              [8, 2, 1, 5], [0, 12, 38, 142], [9, 3, 29, 151], [1000, 9000, 1200, 8800],
              [40, 60, 300_000, 699_900], [3, 97, 99_997, 199_903]]
    tables += [rng.integers(0, 15, 4).tolist() for _ in range(30)]
    return [dict(table=t, p=float(stats.fisher_exact([t[:2], t[2:]]).pvalue)) for t in tables]


def assignments(rng):
    rows = []
    for height, width in ((1, 1), (1, 6), (5, 5), (7, 4), (12, 30), (40, 40)):
        weights = rng.uniform(size=(height, width)) * (rng.uniform(size=(height, width)) < 0.6)
        chosen = optimize.linear_sum_assignment(weights, maximize=True)
        rows.append(dict(weights=weights.tolist(), total=float(weights[chosen].sum())))
    return rows


def paired(rng):
    rows = []
    for size, shift in ((2, 0.0), (5, -0.1), (12, 0.02), (40, -0.15), (300, 0.01)):
        before = scores(rng, size)
        after = np.clip(before + shift + rng.normal(0, 0.08, size), 0, 1)
        result = stats.ttest_rel(after, before)
        interval = result.confidence_interval(0.95)
        rows.append(dict(before=before.tolist(), after=after.tolist(), difference=(after - before).mean(),
                         p=result.pvalue, low=max(interval.low, -1), high=min(interval.high, 1)))
    return rows


def scans(rng):
    """Every image with its k nearest, by brute force."""
    rows = []
    for count in (25, 60, 192):
        xs, ys = rng.uniform(-12, 18, (2, count))
        values = scores(rng, count)
        values[np.argsort(np.hypot(xs - 2, ys - 3))[: count // 8]] *= 0.5
        rows.append(dict(xs=xs.tolist(), ys=ys.tolist(), scores=values.tolist(),
                         **strongest(xs, ys, values)))
    return rows


def strongest(xs, ys, values):
    count, best = len(values), dict(statistic=-math.inf)
    sizes, size = [], 5
    while size < count // 5:
        sizes.append(size)
        size = max(size + 1, size * 115 // 100)
    for centre in range(count):
        order = np.argsort(np.hypot(xs - xs[centre], ys - ys[centre]), kind="stable")
        for k in sizes + [count // 5]:
            inside = order[:k]
            spread = math.sqrt(values.var() / k * (count - k) / (count - 1))
            z = float((values.mean() - values[inside].mean()) / spread)
            if z > best["statistic"]:
                outside = np.delete(values, inside)
                within = k * values[inside].var() + (count - k) * outside.var()
                ratio = 0.5 * count * math.log(count * values.var() / within)
                best = dict(statistic=z, members=sorted(inside.tolist()), ratio=ratio,
                            inside=float(values[inside].mean()), outside=float(outside.mean()))
    return best


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(20240607)
    write("student-t", students_t())
    write("student-t-quantiles", t_quantiles())
    write("normal", normal())
    write("incomplete-beta", incomplete_beta())
    write("hypergeometric", hypergeometric(rng))
    write("samples", samples(rng))
    write("welch", welch(rng))
    write("benjamini-hochberg", adjusted(rng))
    write("random-effects", random_effects(rng))
    write("judgements", judgements(rng))
    write("proportions", proportions())
    write("fisher", fisher(rng))
    for count in (1, 2, 5, 6, 40):  # what follows keeps its numbers
        scores(rng, count, 0.85, 0.12)
    write("assignments", assignments(rng))
    write("paired", paired(rng))
    write("scans", scans(rng))


if __name__ == "__main__":
    main()

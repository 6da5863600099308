#!/usr/bin/env python3
"""Recomputes what a report claims from the evaluation's own JSON, and compares it with data/report.json.

    python3 recompute.py EVALUATION REPORT [BASELINE]

EVALUATION is a vector-analysis.json or an evaluation folder, REPORT the report folder made of it with
default settings, BASELINE the evaluation folder that it was compared with. Written from the papers with NumPy and SciPy, not from the Swift code: permutation of
standardised error excesses (Scripts/make-unit-fixtures.py has it, with the same stream of random
numbers), cluster-robust variances over units, Wilson (1927) with dispersion, Korn and Graubard (1998);
with aggregates alone Welch's test with moderated variances (Smyth 2004); Benjamini and Hochberg (1995),
empirical Bayes by DerSimonian and Laird (1986) of what errors tell of mean F1; looks by Simes (1986) with weights
(Hochberg and Liberman 1994) and closed tests, gains less the luck of being named (Zhong and Prentice 2008), leaks,
images that fail alone, what would settle a cluster, and changes since a baseline by Student (1908). Which images belong together is taken from
data/images.csv. Numbers must agree to 1e-9; verdicts, ranking and the clusters that findings name must be
the same. Exits with 1 and names every difference otherwise.
"""
import csv
import importlib.util
import itertools
import json
import math
import pathlib
import re
import sys

import numpy as np
from scipy import optimize, stats

ROOT = pathlib.Path(__file__).resolve().parents[3]
SPEC = importlib.util.spec_from_file_location("unit_fixtures", ROOT / "Scripts/make-unit-fixtures.py")
units_module = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(units_module)

TOLERANCE = 1e-9
RATE, LEAST, LEAST_GAP = 0.10, 5, 0.02
WEAK_SHARE, STRONG_SHARE = 0.68, 0.01
NOISE = -1
PRIOR_WEIGHT, PRIOR_CREDIT = 20.0, 10.0


# Reading ---------------------------------------------------------------------------------------------

def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def read(evaluation):
    """The vector analysis and the per-image records, each once; None where there are none."""
    if evaluation.is_file():
        return load(evaluation), None
    pages = sorted(evaluation.glob("image-predictions/*.json"))
    single = evaluation / "image-predictions.json"
    pages = ([single] if single.exists() else []) + pages
    records, seen = [], set()
    for page in pages:
        for record in load(page)["images"]:
            key = (record.get("imageId"), record.get("imageName"), record.get("split"))
            if key not in seen:
                seen.add(key)
                records.append(record)
    return load(evaluation / "vector-analysis.json"), records if pages else None


def add_units(records, folder):
    """Notes the unit of each record: a column of data/images.csv, else every image for itself."""
    with open(folder / "data" / "images.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for place, (record, row) in enumerate(zip(records, rows, strict=True)):
        record["unit"] = int(row["unit"]) if "unit" in row else place


class Group:
    """Number, mean and sum of squared deviations of the F1 of some images."""

    def __init__(self, count, mean=math.nan, squares=0.0):
        self.count, self.mean, self.squares = count, mean, squares

    @classmethod
    def of(cls, values):
        values = np.asarray(values, dtype=float)
        if not values.size:
            return cls(0)
        mean = math.fsum(values) / values.size
        return cls(values.size, mean, math.fsum((values - mean) ** 2))

    @classmethod
    def union(cls, groups):
        groups = [g for g in groups if g.count]
        count = sum(g.count for g in groups)
        if not count:
            return cls(0)
        mean = math.fsum(g.count * g.mean for g in groups) / count
        return cls(count, mean, math.fsum(g.squares + g.count * (g.mean - mean) ** 2 for g in groups))

    def variance(self, prior=None):
        """With divisor n - 1, drawn toward a prior variance where one is given."""
        if prior is None:
            return self.squares / (self.count - 1)
        return (PRIOR_WEIGHT * prior + self.squares) / (PRIOR_WEIGHT + self.count - 1)

    def freedom(self, prior=None):
        return self.count - 1 + (0 if prior is None else PRIOR_CREDIT)

    def honest(self, level=0.95):
        """Interval of the mean of all images; see units_module.honest_bound."""
        if not self.count:
            return None
        values = self.stand_in()
        tail = 0.92 * (1 - level) / 2
        low, high = (units_module.honest_bound(v, tail) for v in (values, 1 - values))
        mean = min(max(self.mean, 0), 1)
        return [min(low, mean), max(1 - high, mean)]

    def stand_in(self):
        """As many values of the same mean and spread: nothing else of them is used."""
        if self.count == 1:
            return np.array([self.mean])
        values = np.linspace(-1, 1, self.count)
        values *= math.sqrt(self.squares / (values**2).sum())
        return self.mean + values

    def own_interval(self, share, middle, level):
        """Wilson's interval for count / dispersion outcomes; see units_module.wilson."""
        if share == 0:
            return self.honest(level)
        return list(units_module.wilson(self.stand_in(), share, middle, level))


# The claims ------------------------------------------------------------------------------------------

def f1(record):
    value = (record.get("stats") or {}).get("f1")
    return value if isinstance(value, (int, float)) and math.isfinite(value) else None


def cluster(record):
    value = record.get("cluster")
    return value if isinstance(value, int) else (value or {}).get("id", NOISE)


def in_splits(records, splits):
    return [r for r in records if f1(r) is not None and (splits is None or r.get("split") in splits)]


def groups_of(records, ids, splits):
    """F1 of each cluster and of all images, in some splits; None means all of them."""
    scores = {i: [] for i in ids}
    for record in in_splits(records, splits):
        scores.setdefault(cluster(record), []).append(f1(record))
    return {i: Group.of(values) for i, values in scores.items()}


def by_unit(records):
    """A group whose count is the number of units: the spread of its mean is cluster-robust."""
    if not records:
        return Group(0)
    mean = math.fsum(f1(r) for r in records) / len(records)
    residuals = {}
    for record in records:
        residuals[record["unit"]] = residuals.get(record["unit"], 0.0) + f1(record) - mean
    scale = len(residuals) / len(records)
    return Group(len(residuals), mean, math.fsum((scale * r) ** 2 for r in residuals.values()))


SETS = {"test": {"test"}, "held-out": {"test", "valid"}, "all": None}


def judged_set(records, ids):
    """The strictest set of splits that leaves at least three clusters and half of the best to judge."""
    able = {}
    for name, splits in SETS.items():
        seen = {}
        for r in in_splits(records, splits):
            seen.setdefault(cluster(r), set()).add(r["unit"])
        able[name] = sum(len(u) >= LEAST for i, u in seen.items() if i != NOISE)
    enough = max(3, math.ceil(able["all"] / 2))
    return next((name for name in ("test", "held-out") if able[name] >= enough), "all")


def headline(records, groups):
    """Images and units that the report leads with."""
    if records is None:
        return [Group.union(groups.values())] * 2
    for split in ("test", "valid", None):
        measured = in_splits(records, None if split is None else {split})
        if measured:
            return [Group.of([f1(r) for r in measured]), by_unit(measured)]
    return [Group(0)] * 2


def error_test(records, ids):
    """P values of a surplus of errors by permutation, by id; units that tell anything; which lie high;
    mean F1 and its variance as errors tell them; standardised excess."""
    def counts(record):
        s = record.get("stats") or {}
        return [s.get(k) for k in ("truePositives", "falsePositives", "falseNegatives")]

    if not records:
        return {}, dict.fromkeys(ids, 0), {}, None, {}, 1
    columns, caution = [counts(r) for r in records], 1
    def agree(record, c):
        if not all(isinstance(x, int) and x >= 0 for x in c):
            return False
        whole = 2 * c[0] + c[1] + c[2]
        return whole == 0 or abs(f1(record) - 2 * c[0] / whole) < 0.006

    if all(agree(r, c) for r, c in zip(records, columns)):
        tp, fp, fn = np.array(columns, dtype=float).T
        error, weight = fp + fn, 2 * tp + fp + fn
    else:
        error = 1 - np.array([f1(r) for r in records])
        weight, caution = np.ones(len(records)), 1.4
    tells = weight > 0
    excess = np.zeros(len(records))
    splits = np.array([str(r.get("split")) for r in records])
    for split in set(splits):
        own = splits == split
        if (own & tells).any():
            excess[own] = error[own] - error[own & tells].sum() / weight[own & tells].sum() * weight[own]
    place = {i: p for p, i in enumerate(ids)}
    home, label, pieces = [], np.full(len(records), -1), {}
    for k, record in enumerate(records):
        if tells[k]:
            key = (record["unit"], place.get(cluster(record), -1))
            if key not in pieces:
                pieces[key] = len(home)
                home.append(key[1])
            label[k] = pieces[key]
    home, size = np.array(home), np.bincount(label[tells])
    scale = 1.0
    if size.max() > 1:
        rho = intraclass(excess[tells], label[tells])
        scale = np.sqrt(rho + (1 - rho) / size)
    value = np.bincount(label[tells], excess[tells]) / size / scale
    p, _ = units_module.permutation(value, home, len(ids), LEAST)
    deviations = value - value.mean()
    units = {i: int((home == c).sum()) for c, i in enumerate(ids)}
    above = {i: p[c] for c, i in enumerate(ids) if p[c] is not None}
    total = {i: deviations[home == place[i]].sum() for i in ids}
    spread = (deviations**2).mean()
    standard = {i: total[i] / math.sqrt(units[i] * spread) if spread > 0 else 0.0 for i in ids if units[i]}
    scores = np.array([f1(r) for r in records])
    f1s = np.bincount(label[tells], scores[tells]) / size
    weights = np.bincount(label[tells], weight[tells]) / size / scale
    means = error_means(deviations, f1s, weights, {i: home == place[i] for i in ids}, scores.mean())
    return above, units, {i: total[i] >= 0 for i in above}, means, standard, caution


def error_means(deviations, f1s, weights, own, overall):
    """Mean F1 of clusters and its variance: their excess as a ratio to their weight (Cochran 1977, 6.4), and
    what one error more is worth of F1 by least squares."""
    square = (deviations**2).sum()
    inside = [x for x in own.values() if x.any()]
    freedom = sum(int(x.sum()) - 1 for x in inside)
    if square <= 1e-18 * len(deviations) or freedom < 1:
        return None
    within = sum(((deviations[x] - deviations[x].mean()) ** 2).sum() for x in inside) / freedom
    worth = (deviations * (f1s - f1s.mean())).sum() / square * weights.mean()
    means = {}
    for i, x in own.items():
        if x.any():
            scale = worth / weights[x].sum()
            means[i] = (overall + scale * deviations[x].sum(), scale**2 * within * x.sum())
    return means


class Level:
    """What one set of images says of every cluster."""

    def __init__(self, name, records, ids):
        self.name, self.rows = name, len(records)
        self.above, self.units, self.is_high, self.means, self.excess, self.caution = error_test(records, ids)
        values = {i: [] for i in ids}
        for r in records:
            values.setdefault(cluster(r), []).append(f1(r))
        self.groups = {i: Group.of(v) for i, v in values.items()}

    def p(self, i, side):
        return min((self.above[i] if side == "weak" else 1 - self.above[i]) * self.caution, 1)

    def shows(self, i, side):
        """Whether mean F1 lies on the same side by enough."""
        rest = Group.union(g for j, g in self.groups.items() if j != i)
        if not rest.count or not self.groups[i].count:
            return False
        gap = self.groups[i].mean - rest.mean
        if abs(gap) < LEAST_GAP or (gap < 0) != (side == "weak"):
            return False
        return side == "weak" or self.units[i] >= 2 * LEAST


def simes(p, weights):
    """Simes (1986) with the weights of Hochberg and Liberman (1994)."""
    order = np.lexsort((weights, p))
    return (p[order] * weights.sum() / np.cumsum(weights[order])).min()


def closed(p, weights):
    """The greatest combined p value of all sets of looks that hold each (Marcus, Peritz and Gabriel 1976)."""
    sets = [list(s) for n in range(1, len(p) + 1) for s in itertools.combinations(range(len(p)), n)]
    return [max(simes(p[s], weights[s]) for s in sets if k in s) for k in range(len(p))]


def look_weight(units):
    """Looks are weighed by their units to the power 1.5 (Roeder and Wasserman 2009; the power by simulation)."""
    return np.array(units, dtype=float) ** 1.5


def ladder(levels, ids):
    """Simes over the looks at each cluster, weighed, then Benjamini and Hochberg by weight; by id
    p value, adjusted one, verdict and the set that shows it."""
    looks = {}
    for i in ids:
        before, own = 0, []
        for level in levels:
            if i in level.above and level.units[i] > before:
                before = level.units[i]
                own.append(level)
        if own:
            looks[i] = own
    if not looks:
        return {}, {}, {}, {}
    sizes = np.array([own[-1].units[i] for i, own in looks.items()], dtype=float)
    capped = np.minimum(sizes, 1.5 * sizes.mean())
    sides = {"weak": WEAK_SHARE, "strong": STRONG_SHARE}
    combined, adjusted = {}, {}

    def asked(i, side):
        own = looks[i]
        return np.array([v.p(i, side) for v in own]), look_weight([v.units[i] for v in own])

    for side in sides:
        each = [simes(*asked(i, side)) for i in looks]
        combined[side] = dict(zip(looks, each))
        adjusted[side] = dict(zip(looks, stats.false_discovery_control(
            np.minimum(np.array(each) * capped.mean() / capped, 1))))

    p, q, calls, shown = {}, {}, {}, {}
    for i, own in looks.items():
        telling = min(own, key=lambda level: min(level.p(i, side) for side in sides))
        side, found, calls[i] = "weak" if telling.is_high[i] else "strong", telling, "notDistinguishable"
        for candidate, share in sides.items():
            if adjusted[candidate][i] > share * RATE:
                continue
            cost = adjusted[candidate][i] / combined[candidate][i] if combined[candidate][i] > 0 else 1
            able = [v for v, alone in zip(own, closed(*asked(i, candidate))) if alone * cost <= share * RATE]
            able = able or [min(own, key=lambda level: level.p(i, candidate))]
            able = [v for v in able if v.shows(i, candidate)]
            if able:
                side, found, calls[i] = candidate, able[0], candidate
                break
        p[i], shown[i] = found.p(i, side), found.name
        q[i] = min(adjusted[side][i] / sides[side], 1)
    return p, q, calls, shown


def intraclass(values, label):
    """Donner (1986), one-way analysis of variance with unequal sizes; cut to 0...1."""
    size, total = np.bincount(label), np.bincount(label, values)
    n, k = len(values), len(size)
    between = max((total**2 / size).sum() - values.sum() ** 2 / n, 0) / (k - 1)
    within = max((values**2).sum() - (total**2 / size).sum(), 0) / (n - k)
    typical = (n - (size**2).sum() / n) / (k - 1)
    whole = between + (typical - 1) * within
    return min(max((between - within) / whole, 0), 1) if whole > 0 else 0.0


def welch(one, rest, prior):
    errors = [g.variance(prior) / g.count for g in (one, rest)]
    total = sum(errors)
    if total == 0:
        return 1.0 if one.mean == rest.mean else 0.0
    freedom = total**2 / sum(e**2 / g.freedom(prior) for e, g in zip(errors, (one, rest)))
    return 2 * stats.t.sf(abs(one.mean - rest.mean) / math.sqrt(total), freedom)


def shrink(groups, means=None):
    """Empirical-Bayes mean and interval of each group, of its own mean or of one with a variance that is given."""
    freedom = sum(g.count - 1 for g in groups.values())
    if freedom == 0:
        return {}, 0.0
    within = sum(g.squares for g in groups.values()) / freedom
    if means is None:
        means = {i: (g.mean, g.variance(within) / g.count) for i, g in groups.items()}
    v = {i: variance for i, (_, variance) in means.items()}
    y = np.array([m for m, _ in means.values()])
    variances = np.array(list(v.values()))
    if np.all(variances > 0):
        w = 1 / variances
        fixed = np.sum(w * y) / w.sum()
        scale = w.sum() - np.sum(w**2) / w.sum()
        excess = np.sum(w * (y - fixed) ** 2) - (y.size - 1)
        between = max(0.0, excess / scale) if y.size > 1 and scale > 0 else 0.0
        w = 1 / (variances + between)
        mean, mean_variance = np.sum(w * y) / w.sum(), 1 / w.sum()
    else:
        mean = y.mean()
        between = max(0.0, y.var(ddof=1) - variances.mean()) if y.size > 1 else 0.0
        mean_variance = (between + variances.mean()) / y.size
    estimates = {}
    for i, (own, _) in means.items():
        b = v[i] / (v[i] + between) if v[i] + between > 0 else 0.0
        estimate = min(max(b * mean + (1 - b) * own, 0), 1)
        half = stats.norm.ppf(0.975) * math.sqrt(v[i] * (1 - b) + b * b * mean_variance)
        estimates[i] = (estimate, [max(estimate - half, 0), min(estimate + half, 1)])
    return estimates, within


def claims(analysis, records):
    """Everything that is compared, by cluster id, and the ranking."""
    listed = {c["id"]: c for c in analysis["clusters"]}
    if records is None:
        basis, groups = "all", {}
        for i, c in listed.items():
            m = c.get("metrics") or {}
            if m.get("f1Mean") is not None and m.get("f1Std") is not None and c["numImages"]:
                n = c["numImages"]
                groups[i] = Group(n, m["f1Mean"], n * m["f1Std"] ** 2 if n > 1 else 0.0)
    else:
        basis = judged_set(records, list(listed))
        groups = groups_of(records, list(listed), SETS[basis])
    overall = Group.union(groups.values())
    ranked = {i: g for i, g in groups.items() if i != NOISE and g.count}
    rest = {i: Group.union(g for j, g in groups.items() if j != i) for i in ranked}
    if records is None:
        samples, units = ranked, {i: g.count for i, g in ranked.items()}
        p, adjusted, calls = welch_calls(ranked, rest, overall)
        shown, levels, excess, means = {}, [], {}, None
    else:
        judged = in_splits(records, SETS[basis])
        samples = {i: by_unit([r for r in judged if cluster(r) == i]) for i in ranked}
        order = [i for i in listed if i != NOISE] + sorted(i for i in ranked if i not in listed)
        levels, most = [], 0
        for name in SETS:
            rows = in_splits(records, SETS[name])
            if len(rows) > most:
                most = len(rows)
                levels.append(Level(name, rows, order))
        p, adjusted, calls, shown = ladder(levels, order)
        own = [level for level in levels if level.rows <= len(judged)][-1] if judged else None
        units = {i: min(samples[i].count, own.units[i]) for i in ranked}
        excess, means = (own.excess, own.means) if own else ({}, None)
    estimates, within = shrink(samples, means)
    every = Group.union(samples.values())
    m = min(max(every.mean, 0), 1)
    share = within / (m * (1 - m)) if 0 < m < 1 else 0.0
    look = 1.0
    if len(levels) > 1:
        asked = [by_unit(in_splits(records, SETS[v.name])).count for v in levels]
        look = float(look_weight([by_unit(judged).count])[0] / look_weight(asked).sum())
    tested = sum(g.count >= LEAST for g in samples.values())
    verdicts, intervals, at_once, gains, likely = {}, {}, {}, {}, {}
    for i, group in ranked.items():
        verdicts[i] = calls.get(i) or ("tooFewImages" if units[i] < LEAST else "notDistinguishable")
        intervals[i] = samples[i].own_interval(share, every.mean, 0.95)
        at_once[i] = samples[i].own_interval(share, every.mean, 1 - 0.05 / max(tested, 1))
        if rest[i].count:
            mean, low_high = estimates[i][0] if i in estimates else group.mean, intervals[i]
            if verdicts[i] == "weak" and adjusted[i] > 0:
                level = next((v for v in levels if v.name == shown[i]), None)
                seen, side = rest[i].mean - group.mean, 1 if level else 0.5
                if level:
                    seen = Group.union(g for j, g in level.groups.items() if j != i).mean - level.groups[i].mean
                mean = rest[i].mean - seen * named_share(side * p[i], side * p[i] * RATE / adjusted[i])
            likely[i] = min(max(mean, low_high[0]), low_high[1])
            gains[i] = expected_gain([i], groups, likely, intervals, overall)
    return {
        "basis": basis, "headline": headline(records, groups), "groups": ranked, "all": groups,
        "overall": overall, "units": units if records is not None else {}, "intervals": intervals,
        "at once": at_once, "expected": gains,
        "estimates": estimates, "within": within, "p": p, "shown": shown,
        "share": share, "every mean": every.mean, "look": look,
        "units in all": by_unit(judged).count if records is not None else overall.count, "adjusted": adjusted, "verdicts": verdicts,
        "gain": {i: rest[i].mean - overall.mean for i in ranked if rest[i].count},
        "ranking": sorted(ranked, key=lambda i: (
            estimates.get(i, [ranked[i].mean])[0], -excess.get(i, -math.inf), ranked[i].mean, i)),
    }


def welch_calls(ranked, rest, overall):
    """P values, adjusted ones and calls with aggregates alone."""
    spread = overall.variance()
    tested = [i for i, g in ranked.items() if g.count >= LEAST and rest[i].count >= 2]
    p = {i: welch(ranked[i], rest[i], spread) for i in tested}
    adjusted = dict(zip(tested, stats.false_discovery_control([p[i] for i in tested]))) if tested else {}
    def call(i):
        gap = ranked[i].mean - rest[i].mean
        far = adjusted[i] <= RATE and abs(gap) >= LEAST_GAP
        return ("weak" if gap < 0 else "strong") if far else "notDistinguishable"

    calls = {i: call(i) for i in tested}
    return p, adjusted, calls


def named_share(p, threshold):
    """How much of a deficit is to be expected again: two thirds of the way from what was seen to the likeliest mean of
    a normal value seen only beyond a threshold (Zhong and Prentice 2008, section 2)."""
    if not 1e-300 <= p < 0.5:
        return 1.0
    z, least = -stats.norm.ppf(p), -stats.norm.ppf(min(max(threshold, p), 0.5))

    def surplus(mean):
        return mean + math.exp(stats.norm.logpdf(least - mean) - stats.norm.logsf(least - mean)) - z

    likeliest = 0.0 if surplus(0) >= 0 else optimize.brentq(surplus, 0, z, xtol=1e-14, rtol=1e-14)
    return (2 * likeliest + z) / (3 * z)


def expected_gain(ids, groups, likely, intervals, overall):
    """Rise of the overall mean from the means to be expected, and from the ends of the intervals."""
    rest = Group.union(g for i, g in groups.items() if i not in ids).mean
    shares = [groups[i].count / overall.count for i in ids]
    return (math.fsum(s * (rest - likely[i]) for s, i in zip(shares, ids)),
            [math.fsum(s * (rest - min(intervals[i][1] + max(likely[i] - groups[i].mean, 0), 1))
                       for s, i in zip(shares, ids)),
             math.fsum(s * (rest - intervals[i][0]) for s, i in zip(shares, ids))])


# The comparison --------------------------------------------------------------------------------------

class Differences:
    def __init__(self):
        self.lines, self.largest, self.numbers = [], 0.0, 0

    def number(self, place, received, expected):
        if received is None or expected is None:
            if received is not expected:
                self.lines.append(f"{place}: report has {received}, recomputed {expected}")
            return
        self.numbers += 1
        self.largest = max(self.largest, abs(received - expected))
        if not abs(received - expected) <= TOLERANCE:
            self.lines.append(f"{place}: report has {received!r}, recomputed {expected!r}")

    def pair(self, place, received, expected):
        for side, name in enumerate(("lower", "upper")):
            self.number(f"{place} {name}", received and received[side], expected and expected[side])

    def same(self, place, received, expected):
        if received != expected:
            self.lines.append(f"{place}: report has {received!r}, recomputed {expected!r}")


def compare(report, c, total):
    d = Differences()
    d.same("criteria.judgedOn", report["criteria"]["judgedOn"], c["basis"])
    measured = [x for x in report["clusters"] if x["judged"]["measured"]]
    ranking = [x["id"] for x in measured]
    d.same("ranked", sorted(ranking), sorted(c["ranking"]))
    for received, expected in zip(ranking, c["ranking"]):  # equal estimates may stand in either order
        if received != expected and received in c["estimates"] and expected in c["estimates"]:
            d.number(f"ranking at {expected}", c["estimates"][received][0], c["estimates"][expected][0])
        else:
            d.same("ranking", received, expected)
    for part in measured:
        i, place = part["id"], f"cluster {part['id']}"
        if i not in c["groups"]:
            d.lines.append(f"{place}: only the report has it")
            continue
        group = c["groups"][i]
        d.same(f"{place} measured", part["judged"]["measured"], group.count)
        d.same(f"{place} verdict", part["verdict"], c["verdicts"][i])
        d.number(f"{place} f1Mean", part["judged"].get("f1Mean"), group.mean)
        d.number(f"{place} f1Std", part["judged"].get("f1Std"), math.sqrt(group.squares / group.count))
        estimate, bounds = c["estimates"].get(i, (None, None))
        d.number(f"{place} estimate", part.get("estimate"), estimate)
        d.pair(f"{place} estimateInterval", part.get("estimateInterval"), bounds)
        d.pair(f"{place} interval", part.get("interval"), c["intervals"][i])
        d.pair(f"{place} simultaneousInterval", part.get("simultaneousInterval"), c["at once"][i])
        d.same(f"{place} units", part.get("units"), c["units"].get(i))
        d.number(f"{place} expectedGain", part.get("expectedGain"), c["expected"].get(i, [None])[0])
        d.pair(f"{place} expectedGainInterval", part.get("expectedGainInterval"),
               c["expected"].get(i, [None, None])[1])
        d.number(f"{place} pValue", part.get("pValue"), c["p"].get(i))
        d.number(f"{place} adjustedPValue", part.get("adjustedPValue"), c["adjusted"].get(i))
        d.same(f"{place} testedOn", part.get("testedOn"), c["shown"].get(i))
        d.number(f"{place} gain", part.get("gain"), c["gain"].get(i))
    compare_findings(report, c, d)
    if "leak" not in report:
        compare_verdict(report["verdict"], c, total, d)
    return d


def compare_findings(report, c, d):
    def named(kind):
        return [i for f in report["findings"] if f["kind"] == kind for i in f["clusters"]]

    by_verdict = lambda v: [i for i in c["ranking"] if c["verdicts"][i] == v]
    weak, strong = by_verdict("weak"), by_verdict("strong")
    steps = [i for kind in ("weak-cluster", "worse", "missing-training-images", "other-steps") for i in named(kind)]
    d.same("weak clusters without a step", sorted(set(weak) - set(steps)), [])
    listed = named("weak-cluster")
    d.same("steps by gain", listed, sorted(listed, key=lambda i: -max(0, c["expected"][i][0])))
    d.same("finding on strong clusters", sorted(named("strong-clusters")),
           sorted(strong) if strong and len(strong) * 2 <= len(report["clusters"]) else [])


def compare_verdict(text, c, total, d):
    group, units = c["headline"]
    if not group.count:
        return d.same("verdict", "has an F1" in text, True)
    plain = text.replace("\u00a0", " ").replace("\u202f", "")
    found = re.search(r"Mean F1 is (\d\.\d+) on (\d+) .*?(?:\(95% interval (\d\.\d+) to (\d\.\d+)\))?\.", plain)
    if not found:
        return d.lines.append(f"verdict: cannot be read: {text}")
    interval = units.honest()
    decimals = 2
    while interval and decimals < 6 and (interval[1] - interval[0]) / 2 < 10**-decimals:
        decimals += 1
    d.same("verdict mean", found[1], f"{group.mean:.3f}")
    d.same("verdict images", int(found[2]), group.count)
    d.same("verdict interval", [found[3], found[4]], [f"{x:.{decimals}f}" for x in interval or []] or [None, None])
    weak = sum(v == "weak" for v in c["verdicts"].values())
    found = re.search(r"(\d+) of (\d+) clusters? (?:is|are) clearly weaker", plain)
    d.same("verdict weak clusters", (int(found[1]), int(found[2])) if found else (0, total), (weak, total))


# What is told beside the verdicts -------------------------------------------------------------------

def settling(c, i):
    """Units that settle a cluster (Chow, Shao and Wang 2008, 3.2.1), and the deficit; None where none do."""
    if c["verdicts"][i] not in ("tooFewImages", "notDistinguishable") or not c["share"]:
        return None
    rest = Group.union(g for j, g in c["all"].items() if j != i)
    seen = (rest.mean if rest.count else c["overall"].mean) - c["groups"][i].mean
    deficit = max(seen, 0.1)
    own = c["units"].get(i, c["groups"][i].count)
    others = max(c["units in all"] - own, 2)
    tests = sum(j in c["p"] for j in c["groups"]) + (i not in c["p"])
    m, share = min(max(c["every mean"], 0), 1), c["share"]
    low = max(m - deficit, 0)
    usual, weak = share * m * (1 - m), share * low * (1 - low)

    def shown(n):
        error = math.sqrt(usual * (1 / n + 1 / others))
        rate = WEAK_SHARE * RATE * c["look"] * min(n * tests / (n + others), 1.5) / max(tests, 1)
        quantile = stats.t.isf(rate, n + 9)
        return deficit >= quantile * error + stats.norm.ppf(0.8) * math.sqrt(weak / n + usual / others)

    low_n, high_n = LEAST, 100_000
    if not shown(high_n):
        return None
    while low_n < high_n:
        middle = (low_n + high_n) // 2
        low_n, high_n = (low_n, middle) if shown(middle) else (middle + 1, high_n)
    more = low_n - own
    return {"deficit": deficit, "more": more} if 0 < more <= 2000 else None


def whole_counts(record):
    s = record.get("stats") or {}
    c = [s.get(k) for k in ("truePositives", "falsePositives", "falseNegatives")]
    return c if all(isinstance(x, int) and x >= 0 for x in c) else None


def lone_failures(c, records):
    """Images with more errors than their objects and their cluster's rates explain, by (id, name, split)."""
    mean = c["overall"].mean if c["overall"].count else 1
    good = [i for i, g in c["groups"].items() if c["verdicts"][i] != "weak" and g.mean >= mean]
    rows = {i: [r for r in records if cluster(r) == i] for i in good}
    every = [whole_counts(r) for r in records]
    for r, n in zip(records, every):
        whole = n and 2 * n[0] + n[1] + n[2]
        if f1(r) is not None and (n is None or whole and abs(f1(r) - 2 * n[0] / whole) >= 0.006):
            return {}
    every = np.array([n for n in every if n], dtype=float)
    found = []
    for own in rows.values():
        counts = np.array([whole_counts(r) for r in own if whole_counts(r)], dtype=float).reshape(-1, 3)
        for r in own:
            if whole_counts(r) is None:
                continue
            tp, fp, fn = whole_counts(r)
            objects, alarms, missed = tp + fn, fp, fn
            rate = (counts[:, 2].sum() - missed + 3 * every[:, 2].sum() / len(every)) / max(
                (counts[:, 0] + counts[:, 2]).sum() - objects + 3 * (every[:, 0] + every[:, 2]).sum() / len(every),
                sys.float_info.min)
            mu = (counts[:, 1].sum() - alarms + 3 * every[:, 1].sum() / len(every)) / (len(counts) - 1 + 3)
            tails = [1.0 if missed == 0 else stats.binom.sf(missed - 1, objects, min(rate, 1)),
                     1.0 if alarms == 0 else stats.poisson.sf(alarms - 1, mu) if mu > 0 else 0.0]
            found.append((r, min(1, 2 * min(tails))))
    if not found:
        return {}
    adjusted = stats.false_discovery_control([p for _, p in found])
    return {(r.get("imageId"), r.get("split")): q for (r, _), q in zip(found, adjusted) if q <= 0.01}


def leaked(records, split):
    """Images of a split that share a unit with a training image, and the rest."""
    trained = {r["unit"] for r in records if r.get("split") == "train"}
    own = [r for r in records if r.get("split") == split]
    return [r for r in own if r["unit"] in trained], [r for r in own if r["unit"] not in trained]


def paired_samples(group, levels, differences, units):
    """Differences of the units of a group on each level that has images of its own."""
    before, samples = 0, []
    for level in range(3):
        rows = [k for k in group if levels[k] <= level]
        if len(rows) <= before:
            samples.append(None)
            continue
        before = len(rows)
        mean = math.fsum(differences[k] for k in rows) / len(rows)
        residuals = {}
        for k in rows:
            residuals[units[k]] = residuals.get(units[k], 0.0) + differences[k] - mean
        scale = len(residuals) / len(rows)
        samples.append(Group(len(residuals), mean, math.fsum((scale * r) ** 2 for r in residuals.values())))
        samples[-1].images = len(rows)
    return samples


def paired_ladder(groups, levels, differences, units, rate):
    """Student (1908), Bonferroni over the levels, Benjamini and Hochberg over the groups."""
    prior = math.fsum(d * d for d in differences) / max(len(differences), 1)
    samples = [[s if s and s.count >= LEAST else None for s in paired_samples(g, levels, differences, units)]
               for g in groups]
    looks = [sum(s is not None for s in own) for own in samples]
    p = []
    for own in samples:
        each = []
        for s in own:
            if s is None:
                each.append(None)
                continue
            error = math.sqrt(s.variance(prior) / s.count)
            each.append(1.0 if s.mean == 0 else 0.0 if error == 0 else 2 * stats.t.sf(abs(s.mean) / error, s.count - 1))
        p.append(each)
    judged = [g for g in range(len(groups)) if looks[g]]
    adjusted = dict(zip(judged, stats.false_discovery_control(
        [min(min(x for x in p[g] if x is not None) * looks[g], 1) for g in judged]))) if judged else {}
    results = []
    for g in range(len(groups)):
        if g not in adjusted:
            results.append(None)
            continue
        least = min(x for x in p[g] if x is not None)
        inflation = adjusted[g] / least if least > 0 else 1
        level = None
        if adjusted[g] <= rate:
            level = next((k for k, s in enumerate(samples[g])
                          if s and abs(s.mean) > 1e-9 and p[g][k] * inflation <= rate), None)
        first = next(k for k, s in enumerate(samples[g]) if s)
        last = [s for s in samples[g] if s][-1]
        error = math.sqrt(last.variance(prior) / last.count)
        alpha = rate / max(looks[g] * len(groups), 1)
        shown = samples[g][first if level is None else level]
        results.append({
            "level": first if level is None else level, "adjusted": adjusted[g],
            "threshold": min(rate * least / adjusted[g], 1) if adjusted[g] > 0 else rate,
            "interval": student(shown, prior),
            "p": p[g][first if level is None else level], "change": shown.mean,
            "verdict": "notDistinguishable" if level is None else "better" if shown.mean > 0 else "worse",
            "detectable": error * (stats.t.ppf(1 - alpha / 2, last.count - 1) + stats.norm.ppf(0.8))})
    return results


def student(group, prior):
    """Interval of a mean difference, cut to what differences of scores can be."""
    half = stats.t.ppf(0.975, group.count - 1) * math.sqrt(group.variance(prior) / group.count)
    return [max(group.mean - half, -1), min(group.mean + half, 1)]


def undone(change, share):
    """The gain of undoing a loss, less the luck of being named; by the same rule as that of a weak cluster."""
    low, high = change["interval"]
    likely = min(max(named_share(change["p"] / 2, change["threshold"] / 2) * change["change"], low), high)
    return -share * likely, [-share * min(high + max(likely - change["change"], 0), 1), -share * low]


def compare_step_gains(report, c, worse, d):
    """Gains that findings tell of single clusters; `worse` are changes of those that got worse, by id."""
    for finding in report["findings"]:
        told = finding["kind"] == "weak-cluster" or "gain" in finding
        if not told or finding["kind"] not in ("weak-cluster", "worse", "missing-training-images"):
            continue
        i = finding["clusters"][0]
        gains = [c["expected"][i]] if i in c["expected"] else []
        if i in worse:
            gains.append(undone(worse[i], c["groups"][i].count / c["overall"].count))
        mean, ends = max(gains, key=lambda gain: gain[0])
        d.number(f"finding on cluster {i} gain", finding.get("gain"), max(mean, 0))
        d.pair(f"finding on cluster {i} gainInterval", finding.get("gainInterval"), ends)


def pairs_of(records, earlier):
    """Records in both by id and name, else by name; those trained on in one evaluation alone left out."""
    known = {(r.get("imageId"), r.get("imageName")): r for r in earlier}
    both = [(known[k], r) for r in records if (k := (r.get("imageId"), r.get("imageName"))) in known]
    return [(a, b) for a, b in both if (a.get("split") == "train") == (b.get("split") == "train")
            and f1(a) is not None and f1(b) is not None]


def pair_level(a, b):
    splits = {a.get("split"), b.get("split")}
    return 0 if splits == {"test"} else 1 if splits <= {"test", "valid"} else 2


def compare_changes(report, c, records, earlier, d):
    part = report["comparison"]
    pairs = pairs_of(records, earlier)
    levels = [pair_level(a, b) for a, b in pairs]
    differences = [f1(b) - f1(a) for a, b in pairs]
    units = [b["unit"] for _, b in pairs]
    shown = [("cluster", x) for x in part["clusters"]]
    shown += [("noise", part["noise"])] if part.get("noise") else []
    shown += [("baseline", x) for x in part["baselineClusters"]]
    groups = []
    for kind, x in shown:
        place = 0 if kind == "baseline" else 1
        groups.append([k for k, pair in enumerate(pairs) if cluster(pair[place]) == x["id"]])
    changes, worse = paired_ladder(groups, levels, differences, units, RATE), {}
    for (kind, x), change in zip(shown, changes):
        compare_change(f"{kind} {x['id']} since the baseline", x["paired"], change, d)
        if change:
            d.same(f"{kind} {x['id']} images", x["images"], list(SETS)[change["level"]])
        if change and kind == "cluster" and change["verdict"] == "worse":
            worse[x["id"]] = change
    compare_step_gains(report, c, worse, d)
    whole = paired_ladder([list(range(len(pairs)))], levels, differences, units, 0.05)[0]
    compare_change("overall since the baseline", part["overall"]["paired"], whole, d)


def compare_change(place, paired, change, d):
    d.number(f"{place} adjustedPValue", paired.get("adjustedPValue"), change and change["adjusted"])
    if change:
        d.same(f"{place} verdict", paired["verdict"], change["verdict"])
        d.number(f"{place} change", paired["change"], change["change"])
        d.number(f"{place} pValue", paired["pValue"], change["p"])
        d.number(f"{place} detectable", paired["detectable"], change["detectable"])


def compare_told(report, c, records, d):
    for part in report["clusters"]:
        if part["id"] not in c["groups"]:
            continue
        received, expected = part.get("settling"), settling(c, part["id"])
        d.same(f"cluster {part['id']} settling", received and received["more"], expected and expected["more"])
        if received and expected:
            d.number(f"cluster {part['id']} deficit", received["deficit"], expected["deficit"])
    if records is None:
        return
    expected = lone_failures(c, records)
    received = {(x.get("id"), x.get("split")): x["adjustedPValue"] for x in report["imagesToCheck"]}
    d.same("images to check", sorted(map(str, received)), sorted(map(str, expected)))
    for key in received.keys() & expected.keys():
        d.number(f"image to check {key}", received[key], expected[key])
    if "leak" in report:
        compare_leak(report["leak"], records, d)


PICTURE = re.compile(r"^(.+)[._](?:jpg|jpeg|png|webp|bmp|tif|tiff|gif|heic)$", re.S)
COPY = {"copy", "aug", "augmented", "flip", "flipped", "hflip", "vflip", "rot", "rotated", "rotate", "crop",
        "cropped", "tile", "patch", "slice", "blur", "noise", "bright", "dark"}
COORDINATE = {"x", "y", "r", "c", "row", "col"}


def without_mark(name):
    """The name without one mark of a copy at its end; None where there is none."""
    if name.endswith(")"):
        found = re.match(r"^(.*)\([0-9]*\)$", name, re.S)
        before = found[1] if found else ""
    else:
        before, mark, numbers = re.match(r"^(.*?)([a-z\x80-\xff]*)([0-9_\- .]*)$", name, re.S).groups()
        if not (mark in COPY or mark in COORDINATE and re.search("[0-9]", numbers)):
            return None
        if not re.search(r"[0-9_\- .]$", before):
            return None
    return before.rstrip("_- .") or None


def name_parts(name):
    """Words of a name and pairs of them, digits folded, without what software adds."""
    name = name.encode().decode("latin-1").translate({c: c + 32 for c in range(65, 91)})
    name = re.split(r"[/\\\\]", name)[-1].split(".rf.")[0]
    while found := PICTURE.match(name):
        name = found[1]
    while shorter := without_mark(name):
        name = shorter
    words = [re.sub("[0-9]+", "#", w) for w in re.findall(r"[a-z0-9\x80-\xff]+", name)]
    parts = words + ["_".join(pair) for pair in zip(words, words[1:])]
    return {p for p in parts if len(p) <= 40 and re.search(r"[a-z\x80-\xff]", p)}


def shared_traits(records, order, background):
    """Fisher's exact test of every cluster and trait, Benjamini and Hochberg; by cluster and trait."""
    pieces, places = {}, set(order)
    for r in records:
        own = {("namePart", p) for p in name_parts(r.get("imageName") or "")}
        own |= {("split", r["split"])} if r.get("split") else set()
        own |= {("presentClass", t[0]) for t in r.get("confusion") or [] if t[0] != background}
        home = cluster(r) if cluster(r) in places else None
        pieces.setdefault((r["unit"], home), set()).update(own)
    drawn, inside, total = {}, {}, {}
    for (_, home), own in pieces.items():
        drawn[home] = drawn.get(home, 0) + 1
        for trait in own:
            total[trait] = total.get(trait, 0) + 1
            inside[home, trait] = inside.get((home, trait), 0) + 1
    tried = [(i, t, n) for (i, t), n in inside.items() if i is not None and n >= 3]
    if not tried:
        return {}
    p = [stats.hypergeom.sf(n - 1, len(pieces), total[t], drawn[i]) for i, t, n in tried]
    found = {}
    for (i, t, n), q in zip(tried, stats.false_discovery_control(np.minimum(p, 1))):
        others = len(pieces) - drawn[i]
        elsewhere = (total[t] - n) / others if others else 0
        if q <= 0.05 and n / drawn[i] >= max(0.6, 4 * elsewhere):
            found[i, t] = (n, drawn[i], total[t] - n, others, q)
    return found


def telling(found):
    """Without parts of names that a longer part of the same images speaks for."""
    def is_told(key):
        (i, (kind, part)), counts = key, found[key]
        if kind != "namePart":
            return False
        word = part.strip("#_-. ")
        for (j, (other, text)), theirs in found.items():
            longer = text.strip("#_-. ")
            if (j, other) == (i, kind) and text != part and theirs[:4] == counts[:4] and longer and word:
                # Of two with the same letters the shorter, which was met first.
                if longer == word and len(text) < len(part) or longer != word and word in longer:
                    return True
        return False
    return {key: counts for key, counts in found.items() if not is_told(key)}


def background_of(matrix):
    names = matrix["classes"]
    return max((k for k, name in enumerate(names) if name == "background"), default=None)


def compare_traits(report, c, records, evaluation, d):
    matrix = evaluation / "confusion-matrix.json"
    background = background_of(load(matrix)) if matrix.exists() else None
    expected = telling(shared_traits(records, [x["id"] for x in report["clusters"]], background))
    names = load(matrix)["classes"] if matrix.exists() else []
    named = lambda kind, value: ("class", names[value]) if kind == "presentClass" else (kind, value)
    expected = {(i, named(*trait)): counts for (i, trait), counts in expected.items()}
    received = {}
    for part in report["clusters"]:
        for x in part.get("sharedTraits", []):
            kind, value = x["kind"], x["text"]
            value = value.encode().decode("latin-1") if kind == "namePart" else value
            received[part["id"], (kind, value)] = (
                x["inside"], x["insideOf"], x["elsewhere"], x["elsewhereOf"], x["adjustedPValue"])
    d.same("shared traits", sorted(map(str, received)), sorted(map(str, expected)))
    for key in received.keys() & expected.keys():
        d.same(f"trait {key} counts", received[key][:4], expected[key][:4])
        d.number(f"trait {key} adjustedPValue", received[key][4], expected[key][4])


def compare_leak(leak, records, d):
    gone, rest = leaked(records, leak["all"]["images"])
    d.same("leaked images", leak["images"], len(gone))
    d.number("leaked share", leak["share"], len(gone) / (len(gone) + len(rest)))
    d.number("leaked f1Mean", leak["leaked"].get("f1Mean"), Group.of([f1(r) for r in gone if f1(r) is not None]).mean)
    measured = [r for r in rest if f1(r) is not None]
    units = by_unit(measured)
    d.same("unseen", "unseen" in leak, units.count >= 5)
    if "unseen" in leak:
        d.number("unseen f1Mean", leak["unseen"]["f1Mean"], units.mean)
        d.pair("unseen interval", leak["unseen"].get("interval"), units.honest())


def main():
    np.seterr(invalid="ignore")  # a set of equal values has no statistic
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    evaluation, folder, *baseline = map(pathlib.Path, sys.argv[1:])
    analysis, records = read(evaluation)
    report = load(folder / "data" / "report.json")
    if records is not None:
        add_units(records, folder)
    c = claims(analysis, records)
    d = compare(report, c, len(report["clusters"]))
    compare_told(report, c, records, d)
    if records is not None:
        compare_traits(report, c, records, evaluation, d)
    if baseline:
        compare_changes(report, c, records, read(baseline[0])[1], d)
    else:
        compare_step_gains(report, c, {}, d)
    for line in d.lines:
        print(line)
    if d.lines:
        sys.exit(1)
    weak = sum(v == "weak" for v in c["verdicts"].values())
    strong = sum(v == "strong" for v in c["verdicts"].values())
    print(f"agrees: {len(c['ranking'])} clusters judged on {c['basis']}, {weak} weak, {strong} strong, "
          f"{d.numbers} numbers, largest difference {d.largest:.1e}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Recomputes what a report claims from the evaluation's own JSON, and compares it with data/report.json.

    python3 recompute.py EVALUATION REPORT

EVALUATION is a vector-analysis.json or an evaluation folder, REPORT the report folder made of it with
default settings. Written from the papers with NumPy and SciPy, not from the Swift code: permutation of
standardised error excesses (Scripts/make-unit-fixtures.py has it, with the same stream of random
numbers), cluster-robust variances over units, Wilson (1927) with dispersion, Korn and Graubard (1998);
with aggregates alone Welch's test with moderated variances (Smyth 2004); Benjamini and Hochberg (1995),
empirical Bayes by DerSimonian and Laird (1986). Which images belong together is taken from
data/images.csv. Numbers must agree to 1e-9; verdicts, ranking and the clusters that findings name must be
the same. Exits with 1 and names every difference otherwise.
"""
import csv
import importlib.util
import json
import math
import pathlib
import re
import sys

import numpy as np
from scipy import stats

ROOT = pathlib.Path(__file__).resolve().parents[3]
SPEC = importlib.util.spec_from_file_location("unit_fixtures", ROOT / "Scripts/make-unit-fixtures.py")
units_module = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(units_module)

TOLERANCE = 1e-9
RATE, LEAST, LEAST_GAP = 0.10, 5, 0.02
WEAK_SHARE, STRONG_SHARE = 0.6, 0.05
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
    """P values of errors by permutation, weighted and adjusted; units that tell anything."""
    def counts(record):
        s = record.get("stats") or {}
        return [s.get(k) for k in ("truePositives", "falsePositives", "falseNegatives")]

    if not records:
        return {}, {}, {}, dict.fromkeys(ids, 0)
    columns = [counts(r) for r in records]
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
        weight = np.ones(len(records))
    tells = weight > 0
    excess = error - error[tells].sum() / weight[tells].sum() * weight
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
    units = [int((home == c).sum()) for c in range(len(ids))]
    tested = [c for c in range(len(ids)) if p[c] is not None]
    if not tested:
        return {}, {}, {}, dict(zip(ids, units))
    capped = np.array([min(units[c], 2 * np.mean([units[t] for t in tested])) for c in tested])

    def adjust(q):
        return stats.false_discovery_control(np.minimum(q * capped.mean() / capped, 1))

    above = np.array([p[c] for c in tested])
    weak, strong = adjust(above), adjust(1 - above)
    deviations = value - value.mean()
    is_high = {ids[c]: deviations[home == c].sum() >= 0 for c in tested}
    raw = {ids[c]: p[c] if is_high[ids[c]] else 1 - p[c] for c in tested}
    adjusted = {ids[c]: min((w / WEAK_SHARE) if is_high[ids[c]] else (s / STRONG_SHARE), 1)
                for c, w, s in zip(tested, weak, strong)}
    calls = {}
    for c, w, s in zip(tested, weak, strong):
        is_strong = s <= STRONG_SHARE * RATE and units[c] >= 2 * LEAST
        calls[ids[c]] = "weak" if w <= WEAK_SHARE * RATE else "strong" if is_strong else "notDistinguishable"
    return raw, adjusted, calls, dict(zip(ids, units))


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


def shrink(groups):
    """Empirical-Bayes mean and interval of each group."""
    freedom = sum(g.count - 1 for g in groups.values())
    if freedom == 0:
        return {}, 0.0
    within = sum(g.squares for g in groups.values()) / freedom
    v = {i: g.variance(within) / g.count for i, g in groups.items()}
    y = np.array([g.mean for g in groups.values()])
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
    for i, group in groups.items():
        b = v[i] / (v[i] + between) if v[i] + between > 0 else 0.0
        estimate = group.mean + b * (mean - group.mean)
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
    else:
        judged = in_splits(records, SETS[basis])
        samples = {i: by_unit([r for r in judged if cluster(r) == i]) for i in ranked}
        order = [i for i in listed if i != NOISE] + sorted(i for i in ranked if i not in listed)
        p, adjusted, calls, telling = error_test(judged, order)
        units = {i: min(samples[i].count, telling[i]) for i in ranked}
    estimates, within = shrink(samples)
    every = Group.union(samples.values())
    m = min(max(every.mean, 0), 1)
    share = within / (m * (1 - m)) if 0 < m < 1 else 0.0
    tested = sum(g.count >= LEAST for g in samples.values())
    verdicts, intervals, at_once, gains = {}, {}, {}, {}
    for i, group in ranked.items():
        gap = group.mean - rest[i].mean if rest[i].count else 0
        likely = "notDistinguishable" if abs(gap) < LEAST_GAP else "weak" if gap < 0 else "strong"
        verdicts[i] = "tooFewImages" if units[i] < LEAST else (
            likely if calls.get(i) == likely else "notDistinguishable")
        intervals[i] = samples[i].own_interval(share, every.mean, 0.95)
        at_once[i] = samples[i].own_interval(share, every.mean, 1 - 0.05 / max(tested, 1))
        if rest[i].count:
            gains[i] = expected_gain([i], groups, estimates, intervals, overall)
    return {
        "basis": basis, "headline": headline(records, groups), "groups": ranked, "all": groups,
        "overall": overall, "units": units if records is not None else {}, "intervals": intervals,
        "at once": at_once, "expected": gains,
        "estimates": estimates, "within": within, "p": p, "adjusted": adjusted, "verdicts": verdicts,
        "gain": {i: rest[i].mean - overall.mean for i in ranked if rest[i].count},
        "ranking": sorted(ranked, key=lambda i: (estimates.get(i, [ranked[i].mean])[0], ranked[i].mean, i)),
    }


def welch_calls(ranked, rest, overall):
    """P values, adjusted ones and calls with aggregates alone."""
    spread = overall.variance()
    tested = [i for i, g in ranked.items() if g.count >= LEAST and rest[i].count >= 2]
    p = {i: welch(ranked[i], rest[i], spread) for i in tested}
    adjusted = dict(zip(tested, stats.false_discovery_control([p[i] for i in tested]))) if tested else {}
    calls = {i: "weak" if ranked[i].mean < rest[i].mean else "strong"
             for i in tested if adjusted[i] <= RATE}
    return p, adjusted, calls


def expected_gain(ids, groups, estimates, intervals, overall):
    """Rise of the overall mean from the estimates, and from the ends of the intervals."""
    rest = Group.union(g for i, g in groups.items() if i not in ids).mean
    shares = [groups[i].count / overall.count for i in ids]
    means = [estimates[i][0] if i in estimates else groups[i].mean for i in ids]
    held = [min(max(m, intervals[i][0]), intervals[i][1]) for m, i in zip(means, ids)]
    return (math.fsum(s * (rest - m) for s, m in zip(shares, held)),
            [math.fsum(s * (rest - intervals[i][1]) for s, i in zip(shares, ids)),
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
    d.same("ranking", [x["id"] for x in measured], c["ranking"])
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
    d.same("steps by gain", listed, sorted(listed, key=lambda i: -c["gain"][i]))
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


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    evaluation, folder = map(pathlib.Path, sys.argv[1:])
    analysis, records = read(evaluation)
    report = load(folder / "data" / "report.json")
    if records is not None:
        add_units(records, folder)
    c = claims(analysis, records)
    d = compare(report, c, len(report["clusters"]))
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

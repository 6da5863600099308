#!/usr/bin/env python3
"""Recomputes what a report claims from the evaluation's own JSON, and compares it with data/report.json.

    python3 recompute.py EVALUATION REPORT

EVALUATION is a vector-analysis.json or an evaluation folder, REPORT the report folder made of it with
default settings. Written from the papers with NumPy and SciPy, not from the Swift code:
Welch's test with moderated variances (Smyth 2004), Benjamini and Hochberg (1995), empirical Bayes by
DerSimonian and Laird (1986). Numbers must agree to 1e-9; verdicts, ranking and the clusters that findings
name must be the same. Exits with 1 and names every difference otherwise.
"""
import json
import math
import pathlib
import re
import sys

import numpy as np
from scipy import stats

TOLERANCE = 1e-9
RATE, LEAST = 0.10, 5
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

    def interval(self, prior=None):
        if self.count < 2:
            return None
        half = stats.t.ppf(0.975, self.freedom(prior)) * math.sqrt(self.variance(prior) / self.count)
        return [min(max(self.mean - half, 0), 1), min(max(self.mean + half, 0), 1)]


# The claims ------------------------------------------------------------------------------------------

def f1(record):
    value = (record.get("stats") or {}).get("f1")
    return value if isinstance(value, (int, float)) and math.isfinite(value) else None


def cluster(record):
    return (record.get("cluster") or {}).get("id", NOISE)


def groups_of(records, ids, splits):
    """F1 of each cluster and of all images, in some splits; None means all of them."""
    scores = {i: [] for i in ids}
    for record in records:
        if f1(record) is not None and (splits is None or record.get("split") in splits):
            scores.setdefault(cluster(record), []).append(f1(record))
    return {i: Group.of(values) for i, values in scores.items()}


SETS = {"test": {"test"}, "held-out": {"test", "valid"}, "all": None}


def judged_set(records, ids):
    """The strictest set of splits that leaves at least three clusters and half of the best to judge."""
    able = {
        name: sum(g.count >= LEAST for i, g in groups_of(records, ids, splits).items() if i != NOISE)
        for name, splits in SETS.items()
    }
    enough = max(3, math.ceil(able["all"] / 2))
    return next((name for name in ("test", "held-out") if able[name] >= enough), "all")


def headline(records, groups):
    if records is None:
        return Group.union(groups.values())
    for split in ("test", "valid", None):
        measured = [f1(r) for r in records if f1(r) is not None and split in (None, r.get("split"))]
        if measured:
            return Group.of(measured)
    return Group(0)


def welch(one, rest, prior):
    errors = [g.variance(prior) / g.count for g in (one, rest)]
    total = sum(errors)
    if total == 0:
        return 1.0 if one.mean == rest.mean else 0.0
    freedom = total**2 / sum(e**2 / g.freedom(prior) for e, g in zip(errors, (one, rest)))
    return 2 * stats.t.sf(abs(one.mean - rest.mean) / math.sqrt(total), freedom)


def shrink(groups):
    """Empirical-Bayes mean and interval of each group."""
    within = sum(g.squares for g in groups.values()) / sum(g.count - 1 for g in groups.values())
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
    estimates, within = shrink(ranked)
    spread = overall.variance()
    rest = {i: Group.union(g for j, g in groups.items() if j != i) for i in ranked}
    tested = [i for i, g in ranked.items() if g.count >= LEAST and rest[i].count >= 2]
    p = {i: welch(ranked[i], rest[i], spread) for i in tested}
    adjusted = dict(zip(tested, stats.false_discovery_control([p[i] for i in tested]))) if tested else {}
    verdicts = {}
    for i, group in ranked.items():
        gap = group.mean - rest[i].mean if rest[i].count else 0
        if group.count < LEAST:
            verdicts[i] = "tooFewImages"
        elif i in adjusted and adjusted[i] <= RATE and abs(gap) > 1e-9:
            verdicts[i] = "weak" if gap < 0 else "strong"
        else:
            verdicts[i] = "notDistinguishable"
    return {
        "basis": basis, "headline": headline(records, groups), "groups": ranked, "all": groups,
        "overall": overall,
        "estimates": estimates, "within": within, "p": p, "adjusted": adjusted, "verdicts": verdicts,
        "gain": {i: rest[i].mean - overall.mean for i in ranked if rest[i].count},
        "ranking": sorted(ranked, key=lambda i: (estimates[i][0], ranked[i].mean, i)),
    }


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
        d.number(f"{place} estimate", part.get("estimate"), c["estimates"][i][0])
        d.pair(f"{place} estimateInterval", part.get("estimateInterval"), c["estimates"][i][1])
        d.pair(f"{place} interval", part.get("interval"), group.interval(c["within"]))
        d.number(f"{place} pValue", part.get("pValue"), c["p"].get(i))
        d.number(f"{place} adjustedPValue", part.get("adjustedPValue"), c["adjusted"].get(i))
        d.number(f"{place} gain", part.get("gain"), c["gain"].get(i))
    compare_findings(report, c, d)
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
    group = c["headline"]
    plain = text.replace("\u00a0", " ").replace("\u202f", "")
    found = re.search(r"Mean F1 is (\d\.\d+) on (\d+) .*?(?:\(95% interval (\d\.\d+) to (\d\.\d+)\))?\.", plain)
    if not found:
        return d.lines.append(f"verdict: cannot be read: {text}")
    interval = group.interval()
    d.same("verdict mean", found[1], f"{group.mean:.3f}")
    d.same("verdict images", int(found[2]), group.count)
    d.same("verdict interval", [found[3], found[4]], [f"{x:.2f}" for x in interval or []] or [None, None])
    weak = sum(v == "weak" for v in c["verdicts"].values())
    found = re.search(r"(\d+) of (\d+) clusters? (?:is|are) weaker", plain)
    d.same("verdict weak clusters", (int(found[1]), int(found[2])) if found else (0, total), (weak, total))


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    evaluation, folder = map(pathlib.Path, sys.argv[1:])
    analysis, records = read(evaluation)
    report = load(folder / "data" / "report.json")
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

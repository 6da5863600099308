#!/usr/bin/env python3
"""Recomputes the rest of a report's numbers from the evaluation's own JSON, and compares them with data/.

    python3 recompute_data.py EVALUATION REPORT [BASELINE]

As recompute.py, which has the verdicts on clusters: scores and their intervals of every split, cluster and of
noise, objects by class, weak classes, the groups that data/slices.json keeps, what is said of groups known
before, and every line of the comparison with a baseline. Written from the papers with NumPy and SciPy, not from the
Swift code: weak classes by the permutation of recompute.py, weighted as Genovese, Roeder and Wasserman (2006) do;
known groups by the same permutation of one group, Holm (1979), and the interval of Zou and Donner (2008) from
two honest ones; clusters matched by the greatest sum of Jaccard indices (scipy.optimize). Exits with 1 and
names every difference.
"""
import csv
import math
import pathlib
import sys

import numpy as np
from scipy import optimize, stats

import recompute as base

CLASS_SHARE, CLASS_GAP, SLICE_RATE, MOST_UNITS = 0.08, 0.05, 0.05, 2000
WHOLE_NUMBERS = ("count", "measured", "truePositives", "falsePositives", "falseNegatives")


# Scores ----------------------------------------------------------------------------------------------

def present(records, name):
    values = [(r.get("stats") or {}).get(name) for r in records]
    return [v for v in values if isinstance(v, (int, float)) and not isinstance(v, bool) and math.isfinite(v)]


def summary(records):
    f1 = np.array([base.f1(r) for r in records if base.f1(r) is not None])
    counts = [c for c in map(base.whole_counts, records) if c]
    tp, fp, fn = np.sum(counts, axis=0).tolist() if counts else (0, 0, 0)
    mean = lambda values: float(np.mean(values)) if len(values) else None
    return {
        "count": len(records), "measured": len(f1), "f1Mean": mean(f1),
        "f1Std": float(f1.std()) if len(f1) else None, "f1Min": float(f1.min()) if len(f1) else None,
        "f1Max": float(f1.max()) if len(f1) else None, "precisionMean": mean(present(records, "precision")),
        "recallMean": mean(present(records, "recall")), "truePositives": tp, "falsePositives": fp,
        "falseNegatives": fn, "f1Pooled": 2 * tp / (2 * tp + fp + fn) if 2 * tp + fp + fn else None}


def compare_summary(place, received, records, d):
    for name, expected in summary(records).items():
        value = received.get(name)
        if name in WHOLE_NUMBERS:
            if value is not None or expected:
                d.same(f"{place} {name}", value, expected)
        else:
            d.number(f"{place} {name}", value, expected)


def compare_scores(report, records, d):
    of = lambda name: [r for r in records if name == "all" or r.get("split") == name]
    for line in report["scores"]:
        own = of(line["images"])
        compare_summary(f"scores {line['images']}", line, own, d)
        measured = [r for r in own if base.f1(r) is not None]
        d.pair(f"scores {line['images']} interval", line.get("interval"), base.by_unit(measured).honest())
    evaluation = report["evaluation"]
    d.same("noise images", evaluation.get("noiseImages", 0), sum(home(r) == base.NOISE for r in records))


def home(record):
    """The cluster as sent; None where a record names none."""
    value = record.get("cluster")
    return value.get("id") if isinstance(value, dict) else value


def compare_clusters(report, records, matrix, d):
    judged = base.SETS[report["criteria"]["judgedOn"]]
    noise = report.get("noise")
    for part in report["clusters"] + ([noise] if noise else []):
        place = f"cluster {part['id']}"
        own = [r for r in records if home(r) == part["id"]]
        if not own:
            continue
        chosen = [r for r in own if judged is None or r.get("split") in judged]
        compare_summary(f"{place} judged", part["judged"], chosen, d)
        training = [r for r in own if r.get("split") == "train"]
        if "training" in part:
            compare_summary(f"{place} training", part["training"], training, d)
        for split, count in part.get("splits", {}).items():
            d.same(f"{place} in {split}", count, sum(r.get("split") == split for r in own))
        if "classes" in part and matrix:
            triples = [t for r in chosen for t in r.get("confusion") or []]
            compare_objects(f"{place} classes", part["classes"], matrix, triples, d)


def compare_objects(place, received, matrix, triples, d):
    background, names = base.background_of(matrix), matrix["classes"]
    table = np.zeros((len(names), len(names)), dtype=int)
    for actual, predicted, count in triples:
        table[actual, predicted] += count
    front = [k for k in range(len(names)) if k != background]
    right = sum(table[k, k] for k in front)
    missed = sum(table[k, background] for k in front) if background is not None else 0
    alarms = sum(table[background, k] for k in front) if background is not None else 0
    objects = table[front].sum()
    for name, expected in (("objects", objects), ("right", right), ("missed", missed), ("falseAlarms", alarms),
                           ("mixedUp", objects - right - missed)):
        d.same(f"{place} {name}", received[name], int(expected))
    place_of = {name: k for k, name in enumerate(names)}
    for x in received.get("mostMissed", []):
        k = place_of[x["name"]]
        d.same(f"{place} missed {x['name']}", (x["count"], x["total"]), (table[k, background], table[k].sum()))
    for x in received.get("mostFalseAlarms", []):
        k = place_of[x["name"]]
        d.same(f"{place} alarms {x['name']}", (x["count"], x["total"]), (table[background, k], table[:, k].sum()))
    for x in received.get("mostMixedUp", []):
        a, p = place_of[x["actual"]], place_of[x["predicted"]]
        d.same(f"{place} {x['actual']} as {x['predicted']}", (x["count"], x["total"]), (table[a, p], table[a].sum()))


# Weak classes ----------------------------------------------------------------------------------------

def class_counts(record, background):
    """TP, FP and FN of each class on an image; one taken for another is missed and a false alarm."""
    counts = {}
    for actual, predicted, n in record.get("confusion") or []:
        if n <= 0:
            continue
        if actual == predicted:
            if actual != background:
                counts.setdefault(actual, [0, 0, 0])[0] += n
            continue
        if actual != background:
            counts.setdefault(actual, [0, 0, 0])[2] += n
        if predicted != background:
            counts.setdefault(predicted, [0, 0, 0])[1] += n
    return counts


def ratio(tp, fp, fn):
    return 2 * tp / (2 * tp + fp + fn) if 2 * tp + fp + fn else None


def weak_classes(records, matrix, judged):
    background, names = base.background_of(matrix), matrix["classes"]
    front = [k for k in range(len(names)) if k != background]
    if len(front) < 2:
        return []
    observations = []
    for r in base.in_splits(records, judged):
        for k, (tp, fp, fn) in sorted(class_counts(r, background).items()):
            observations.append({
                "cluster": k, "unit": r["unit"], "split": r.get("split"),
                "stats": {"truePositives": tp, "falsePositives": fp, "falseNegatives": fn, "f1": ratio(tp, fp, fn)}})
    above, units, *_, caution = base.error_test(observations, list(range(len(names))))
    tested = [k for k in above if k is not None]
    if not tested:
        return []
    sizes = np.array([units[k] for k in tested], dtype=float)
    weights = np.minimum(sizes, 1.5 * sizes.mean())
    p = np.minimum(np.minimum(caution * np.array([above[k] for k in tested]), 1) * weights.mean() / weights, 1)
    adjusted = dict(zip(tested, stats.false_discovery_control(p)))
    totals = {k: np.sum([base.whole_counts(o) for o in observations if o["cluster"] == k], axis=0) for k in tested}
    every = np.sum([base.whole_counts(o) for o in observations], axis=0)
    found = []
    for k in front:
        if k not in adjusted:
            continue
        own, rest = ratio(*totals[k]), ratio(*(every - totals[k]))
        if adjusted[k] <= CLASS_SHARE * base.RATE and rest - own >= CLASS_GAP:
            found.append({"name": names[k], "f1": own, "rest": rest, "objects": int(totals[k][0] + totals[k][2]),
                          "images": sum(o["cluster"] == k for o in observations),
                          "adjustedPValue": min(adjusted[k] / CLASS_SHARE, 1)})
    return sorted(found, key=lambda x: x["f1"])


def compare_weak_classes(report, records, matrix, d):
    expected = weak_classes(records, matrix, base.SETS[report["criteria"]["judgedOn"]])
    received = report.get("weakClasses", [])
    d.same("weak classes", [x["name"] for x in received], [x["name"] for x in expected])
    for one, other in zip(received, expected):
        for name in ("objects", "images"):
            d.same(f"class {one['name']} {name}", one[name], other[name])
        for name in ("f1", "rest", "adjustedPValue"):
            d.number(f"class {one['name']} {name}", one[name], other[name])


# Groups known before ---------------------------------------------------------------------------------

def members(rule, records, matrix):
    """Which records a rule picks."""
    kind, value = next(iter(rule.items()))
    if kind == "namePart":
        return [value in base.name_parts(r.get("imageName") or "") for r in records]
    if kind == "split":
        return [r.get("split") == value for r in records]
    if kind == "presentClass":
        index = (matrix or {"classes": []})["classes"].index(value)
        return [any(t[0] == index and t[2] > 0 for t in r.get("confusion") or []) for r in records]
    ids = {m.get("id") for m in value} - {None, ""}
    known = [r.get("imageId") in ids for r in records]
    names = {m.get("name") for m in value if not any(known) or not m.get("id")}
    return [k or r.get("imageName") in names for k, r in zip(known, records)]


def measured(slice_, judged_on, records, matrix):
    """The records on which a slice is judged, with its measure as F1, and which of them are inside."""
    inside = members(slice_["rule"], records, matrix)
    if slice_["kind"] == "missing-from-training":
        known = [(r, m) for r, m in zip(records, inside) if r.get("split") in ("train", "test", "valid")]
        share = lambda r: {"unit": r["unit"], "stats": {"f1": float(r["split"] == "train")}}
        return [share(r) for r, _ in known], [m for _, m in known]
    splits = base.SETS[judged_on]
    known = [(r, m) for r, m in zip(records, inside)
             if base.f1(r) is not None and (splits is None or r.get("split") in splits)]
    return [r for r, _ in known], [m for _, m in known]


class Gap:
    def __init__(self, rows, inside):
        self.images = sum(inside)
        self.inside = base.by_unit([r for r, m in zip(rows, inside) if m])
        self.outside = base.by_unit([r for r, m in zip(rows, inside) if not m])
        self.gap = self.outside.mean - self.inside.mean
        labelled = [dict(r, cluster=0 if m else base.NOISE) for r, m in zip(rows, inside)]
        above, *_, caution = base.error_test(labelled, [0])
        self.p = min(caution * above[0], 1) if 0 in above else None

    def interval(self, level):
        (a, b), (c, e) = self.inside.honest(level), self.outside.honest(level)
        low = self.gap - math.hypot(self.outside.mean - c, b - self.inside.mean)
        high = self.gap + math.hypot(e - self.outside.mean, self.inside.mean - a)
        return [min(low, self.gap), max(high, self.gap)]

    def needed(self, gap, tests):
        """Units that show a gap with probability .8 (Chow, Shao and Wang 2008, 3.2.1)."""
        both = base.Group.union([self.inside, self.outside])
        freedom = self.inside.count + self.outside.count - 2
        m = min(max(both.mean, 0), 1)
        if gap <= 0 or freedom <= 0 or not 0 < m < 1:
            return None
        share = (self.inside.squares + self.outside.squares) / freedom / (m * (1 - m))
        others, low = max(self.outside.count, 2), max(m - gap, 0)
        usual, weak = share * m * (1 - m), share * low * (1 - low)

        def shown(n):
            error = math.sqrt(usual * (1 / n + 1 / others))
            left = gap - stats.norm.ppf(0.8) * math.sqrt(weak / n + usual / others)
            if error == 0:
                return left >= 0
            return stats.t.sf(left / error, n + 9) <= base.WEAK_SHARE * base.RATE / max(tests, 1)

        n, most = base.LEAST, 100_000
        if not shown(most):
            return None
        while n < most:
            middle = (n + most) // 2
            n, most = (n, middle) if shown(middle) else (middle + 1, most)
        return n


def holm(p_values):
    known = [k for k, p in enumerate(p_values) if p is not None]
    adjusted, greatest = [None] * len(p_values), 0.0
    for place, k in enumerate(sorted(known, key=lambda k: (p_values[k], k))):
        greatest = max(greatest, min((len(known) - place) * p_values[k], 1))
        adjusted[k] = greatest
    return adjusted


def compare_slices(folder, records, matrix, d):
    """The numbers of data/slices.json, and that a pattern keeps the finding."""
    for slice_ in base.load(folder / "data" / "slices.json")["slices"]:
        rows, inside = measured(slice_, slice_["judgedOn"], records, matrix)
        gap, place = Gap(rows, inside), f"slice {slice_['name']}"
        d.same(f"{place} images", slice_["images"], gap.images)
        d.same(f"{place} units", slice_["units"], gap.inside.count)
        d.number(f"{place} value", slice_["value"], gap.inside.mean)
        d.number(f"{place} rest", slice_["rest"], gap.outside.mean)
        if "images" not in slice_["rule"]:
            d.same(f"{place} is weak by its pattern", gap.p is not None and gap.p <= SLICE_RATE, True)


def compare_known_groups(report, records, matrix, d):
    parts = report.get("knownGroups", [])
    gaps = []
    for part in parts:
        rows, inside = measured(part["slice"], part["slice"]["judgedOn"], records, matrix)
        gaps.append(Gap(rows, inside) if any(inside) and not all(inside) else None)
    adjusted = holm([gap and gap.p for gap in gaps])
    for part, gap, q in zip(parts, gaps, adjusted):
        place = f"known group {part['slice']['name']}"
        d.number(f"{place} adjustedPValue", part.get("adjustedPValue"), q)
        if gap is None:
            d.same(f"{place} verdict", part["verdict"], "cannot-tell")
            continue
        interval, then = gap.interval(1 - SLICE_RATE / len(parts)), part["slice"]["rest"] - part["slice"]["value"]
        verdict = "cannot-tell"
        if q is not None and q <= SLICE_RATE and gap.gap >= base.LEAST_GAP:
            verdict = "confirmed"
        elif interval[1] < then:
            verdict = "gone"
        d.same(f"{place} verdict", part["verdict"], verdict)
        d.same(f"{place} images and units", (part["images"], part["units"]), (gap.images, gap.inside.count))
        for name, expected in (("value", gap.inside.mean), ("rest", gap.outside.mean), ("gap", gap.gap)):
            d.number(f"{place} {name}", part[name], expected)
        d.pair(f"{place} gapInterval", part["gapInterval"], interval)
        if verdict == "cannot-tell":
            d.same(f"{place} moreUnits", part.get("moreUnits"), more_units(gap, then, interval, len(parts)))


def more_units(gap, then, interval, count):
    units = gap.inside.count
    shown, room = gap.needed(then, count), then - gap.gap
    wide = (interval[1] - gap.gap) / room if room > 0 else math.inf
    needed = shown if shown and shown > units else math.ceil(units * wide * wide) if math.isfinite(wide) else math.inf
    return needed - units if 1 <= needed - units <= MOST_UNITS else None


# Every line of the comparison ------------------------------------------------------------------------

def compare_lines(report, records, earlier, d):
    part = report["comparison"]
    pairs = base.pairs_of(records, earlier)
    known = {(r.get("imageId"), r.get("imageName")) for r in earlier}
    both = sum((r.get("imageId"), r.get("imageName")) in known for r in records)
    d.same("images in both", part["images"]["both"], both)
    d.same("images new", part["images"]["new"], len(records) - both)
    d.same("images gone", part["images"]["gone"], len(earlier) - both)
    of = {"all": lambda a, b: True, "test and valid": lambda a, b: base.pair_level(a, b) <= 1}
    for line in part["lines"]:
        name = line["images"]
        chosen = [p for p in pairs if of.get(name, lambda a, b: a.get("split") == b.get("split") == name)(*p)]
        compare_paired(f"line {name}", line.get("paired"), chosen, chosen, d)
        splits = {"test and valid": {"test", "valid"}, "all": None}.get(name, {name})
        for key, side in (("Before", earlier), ("Now", records)):
            own = [r for r in side if splits is None or r.get("split") in splits]
            d.same(f"line {name} images{key}", line[f"images{key}"], len(own))
            d.number(f"line {name} f1Mean{key}", line.get(f"f1Mean{key}"), summary(own)["f1Mean"])
    shown = [(1, x) for x in part["clusters"]] + [(0, x) for x in part["baselineClusters"]]
    shown += [(1, part["noise"])] if part.get("noise") else []
    for side, x in shown + [(None, part["overall"])]:
        level = {"test": 0, "held-out": 1, "test and valid": 1, "all": 2}[x["images"]]
        chosen = [p for p in pairs if base.pair_level(*p) <= level
                  and (side is None or base.cluster(p[side]) == x["id"])]
        compare_paired(f"{x.get('id', 'overall')} of {x['images']}", x["paired"], chosen, pairs, d)
    compare_matching(part, pairs, d)


def compare_paired(place, paired, chosen, every, d):
    if not paired:
        return d.same(f"{place} paired", len(chosen), 0)
    before, now = ([base.f1(p[side]) for p in chosen] for side in (0, 1))
    d.same(f"{place} count", paired["count"], len(chosen))
    d.number(f"{place} before", paired["before"], float(np.mean(before)))
    d.number(f"{place} now", paired["now"], float(np.mean(now)))
    differences = [base.f1(b) - base.f1(a) for a, b in every]
    prior = math.fsum(x * x for x in differences) / len(differences)
    units = base.by_unit([dict(b, stats={"f1": base.f1(b) - base.f1(a)}) for a, b in chosen])
    if units.count < 2:
        return None
    half = stats.t.ppf(0.975, units.count - 1) * math.sqrt(units.variance(prior) / units.count)
    return d.pair(f"{place} interval", paired["interval"],
                  [max(units.mean - half, -1), min(units.mean + half, 1)])


def compare_matching(part, pairs, d):
    """Clusters are matched so that the sum of Jaccard indices is the greatest."""
    table = {}
    for a, b in pairs:
        table[base.cluster(a), base.cluster(b)] = table.get((base.cluster(a), base.cluster(b)), 0) + 1
    before, now = ({key[side]: sum(n for k, n in table.items() if k[side] == key[side]) for key in table}
                   for side in (0, 1))
    index = lambda i, j: table.get((i, j), 0) / (before[i] + now[j] - table.get((i, j), 0))
    rows, columns = ([i for i in side if i != base.NOISE] for side in (before, now))
    jaccards = np.array([[index(i, j) for j in columns] for i in rows])
    best = jaccards[optimize.linear_sum_assignment(-jaccards)]
    matched = [x for x in part["clusters"] if "earlierId" in x]
    for x in matched:
        d.number(f"cluster {x['id']} jaccard", x["jaccard"], index(x["earlierId"], x["id"]))
    d.number("sum of Jaccard indices of matches", sum(x["jaccard"] for x in matched), float(best[best >= 0.1].sum()))


def compare_table(folder, report, d):
    """data/clusters.csv says what data/report.json says."""
    columns = {"estimate": "estimate", "p_value": "pValue", "p_value_adjusted": "adjustedPValue", "gain": "gain",
               "gain_expected": "expectedGain", "units": "units"}
    ends = {"estimate": "estimateInterval", "mean": "interval", "gain_expected": "expectedGainInterval"}
    with open(folder / "data" / "clusters.csv", newline="", encoding="utf-8") as file:
        rows = {row["cluster"]: row for row in csv.DictReader(file)}
    for part in report["clusters"]:
        row = rows[str(part["id"])]
        number = lambda name: float(row[name]) if row.get(name) else None
        for name, key in columns.items():
            d.number(f"clusters.csv {part['id']} {name}", number(name), part.get(key))
        for name, key in ends.items():
            d.pair(f"clusters.csv {part['id']} {name}", [number(f"{name}_lower"), number(f"{name}_upper")],
                   part.get(key) or [None, None])
        d.same(f"clusters.csv {part['id']} verdict", row["verdict"], part["verdict"])


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    evaluation, folder, *baseline = map(pathlib.Path, sys.argv[1:])
    _, records = base.read(evaluation)
    report, d = base.load(folder / "data" / "report.json"), base.Differences()
    compare_table(folder, report, d)
    if records is not None:
        base.add_units(records, folder)
        path = evaluation / "confusion-matrix.json"
        matrix = base.load(path) if path.exists() else None
        compare_scores(report, records, d)
        compare_clusters(report, records, matrix, d)
        if matrix:
            triples = [(a, p, n) for a, row in enumerate(matrix["matrix"]) for p, n in enumerate(row)] \
                if "matrix" in matrix else []
            if triples:
                compare_objects("confusion matrix", report["panels"]["confusionMatrix"]["counts"], matrix, triples, d)
            compare_weak_classes(report, records, matrix, d)
        compare_slices(folder, records, matrix, d)
        compare_known_groups(report, records, matrix, d)
        if baseline:
            compare_lines(report, records, base.read(baseline[0])[1], d)
    for line in d.lines:
        print(line)
    if d.lines:
        sys.exit(1)
    print(f"agrees: {len(report.get('weakClasses', []))} weak classes, {len(report.get('knownGroups', []))} known "
          f"groups, {d.numbers} numbers, largest difference {d.largest:.1e}")


if __name__ == "__main__":
    main()

"""The other panels of the invented evaluation that make-example.py writes.

What can be counted is counted: the confusion matrix is the sum of the images' triples, and performance by
class follows from the same triples on the test split. What the records do not hold, scores at other
thresholds and average precision, comes from a simple model of detection confidences around those counts.
"""
import random

CLASSES = ["bruise", "stem", "leaf", "rot", "scab", "insect hole", "label", "twig"]
BACKGROUND = len(CLASSES)
NAMES = CLASSES + ["background"]
THRESHOLD = 0.35

# How often each class is on a tray; the last one is on none of them.
SHARES = [30, 22, 16, 12, 9, 6, 5, 0]
# What is easily taken for what.
ALIKE = {0: [3, 4], 1: [7, 2], 2: [1], 3: [0, 4], 4: [0, 3], 5: [0], 6: [2]}
# Conditions under which certain classes fail more often than others: missed, and imagined.
HARD = {"night_wet": [0, 5], "tray_glare": [6], "odd": [4]}
IMAGINED = {"tray_glare": [0, 0, 0, 5], "belt_fast": [1, 2]}


def confusion(condition, number, found, alarms, missed):
    """The triples of an image that go with its counts; a mix-up is a miss and a false alarm at once."""
    rng = random.Random(f"{condition} {number}")
    counts = {}

    def add(actual, predicted):
        counts[actual, predicted] = counts.get((actual, predicted), 0) + 1

    def draw(preferred):
        return rng.choice(preferred) if preferred and rng.random() < 0.7 else rng.choices(range(len(CLASSES)), SHARES)[0]

    for _ in range(found):
        kind = draw([])
        add(kind, kind)
    mixed = sum(rng.random() < 0.5 for _ in range(min(alarms, missed)))
    for _ in range(mixed):
        kind = draw(HARD.get(condition))
        add(kind, rng.choice(ALIKE[kind]))
    for _ in range(missed - mixed):
        add(draw(HARD.get(condition)), BACKGROUND)
    for _ in range(alarms - mixed):
        add(BACKGROUND, draw(IMAGINED.get(condition)))
    return [[actual, predicted, count] for (actual, predicted), count in sorted(counts.items())]


def matrix(images, split=None):
    counts = [[0] * len(NAMES) for _ in NAMES]
    for image in images:
        if split in (None, image["split"]):
            for actual, predicted, count in image["confusion"]:
                counts[actual][predicted] += count
    return counts


def scores(found, alarms, missed):
    precision = found / (found + alarms) if found + alarms else 0.0
    recall = found / (found + missed) if found + missed else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def tallies(counts, kind):
    """Found, false alarms and misses of a class."""
    found = counts[kind][kind]
    return found, sum(row[kind] for row in counts) - found, sum(counts[kind]) - found


def kept(threshold, steepness):
    """Share of detections whose confidence is at least the threshold."""
    return (1 - threshold) ** steepness


def sweep_curve(found, alarms, missed, steepness):
    """Detections are surer when they are right: scores at every threshold that agree with the counts at
    THRESHOLD."""
    objects = found + missed
    thresholds, best = {}, None
    for step in range(100):
        threshold = step / 100
        right = min(objects, found * kept(threshold, steepness) / kept(THRESHOLD, steepness))
        fall = 9 * steepness + 2
        wrong = alarms * kept(threshold, fall) / kept(THRESHOLD, fall)
        wrong += 3 * max(0.0, kept(threshold, fall) - kept(THRESHOLD, fall))
        point = scores(right, wrong, objects - right)
        thresholds[f"{threshold:.2f}"] = point
        if best is None or point["f1"] > best[1]["f1"]:
            best = threshold, point
    return {"perThreshold": thresholds, "optimalThreshold": best[0], "optimalMetrics": best[1]}


def steepness(kind):
    return [0.35, 0.22, 0.28, 0.5, 0.6, 0.9, 0.3, 0.4][kind]


def sweep_split(counts):
    kinds = [kind for kind in range(len(CLASSES)) if sum(counts[kind])]
    total = [sum(column) for column in zip(*(tallies(counts, kind) for kind in kinds))]
    split = sweep_curve(*total, 0.35)
    split["perClass"] = {CLASSES[kind]: sweep_curve(*tallies(counts, kind), steepness(kind)) for kind in kinds}
    return split


def average_precision(counts, kind, ease=1.0):
    """Average precision is a little below the product of best precision and reach."""
    if not sum(counts[kind]):
        return {"map50": None, "map50_95": None, "map75": None}
    found, alarms, missed = tallies(counts, kind)
    level = (found / (found + missed)) * (1 - 0.35 * alarms / max(1, found + alarms)) * ease
    return {"map50": round(min(0.995, level), 4), "map50_95": round(0.61 * level, 4), "map75": round(0.66 * level, 4)}


def mean_precision(values):
    known = [value for value in values if value["map50"] is not None]
    return {key: round(sum(value[key] for value in known) / len(known), 4) for key in ("map50", "map50_95", "map75")}


def map_split(counts):
    eases = {"small": 0.62, "medium": 1.0, "large": 1.07}
    split = mean_precision([average_precision(counts, kind) for kind in range(len(CLASSES))])
    split["byObjectSize"] = {
        size: mean_precision([average_precision(counts, kind, ease) for kind in range(len(CLASSES))])
        for size, ease in eases.items()
    }
    split["perClass"] = {
        name: average_precision(counts, kind)
        | {"byObjectSize": {size: average_precision(counts, kind, ease) for size, ease in eases.items()}
           if sum(counts[kind]) else None}
        for kind, name in enumerate(CLASSES)
    }
    return split


def performance(counts):
    classes = []
    for kind, name in enumerate(CLASSES):
        best = sweep_curve(*tallies(counts, kind), steepness(kind))
        there = sum(counts[kind]) > 0
        metrics = best["optimalMetrics"] if there else {"precision": 0, "recall": 0, "f1": 0}
        classes.append({"className": name} | average_precision(counts, kind) | metrics
                       | {"optimalThreshold": best["optimalThreshold"] if there else 0.5})
    return classes


def recommendations(sweep):
    best = sweep["splits"]["test"]
    return {
        "generated": True,
        "generatedAt": "2026-06-11T07:40:10.500Z",
        "recommendations": {
            "summary": {"confidenceThreshold": round(best["optimalThreshold"] * 100), "split": "test",
                        "generatedAt": "2026-06-11T07:40:10.500Z", "count": 2} | best["optimalMetrics"],
            "items": [
                {"type": "missed_detection", "title": "Bruises are often missed", "className": "bruise",
                 "description": "Many bruises on dark or wet fruit have no detection. Label more of them."},
                {"type": "class_imbalance", "title": "Few insect holes", "className": "insect hole",
                 "description": "The class has far fewer instances than the others; add images that show it."},
            ],
        },
    }


def renamed(value, names):
    """The same document with other names for some classes."""
    if isinstance(value, dict):
        return {names.get(key, key): renamed(member, names) for key, member in value.items()}
    if isinstance(value, list):
        return [renamed(member, names) for member in value]
    return names.get(value, value) if isinstance(value, str) else value


def summary(documents):
    """The headline metrics that go with the panels."""
    best = documents["confidence-sweep"]["splits"]["test"]["optimalMetrics"]
    return {"mAP": documents["map-results"]["splits"]["test"]["map50"], "mIoU": None,
            "precision": best["precision"], "recall": best["recall"]}


def panels(header, images):
    """File name without .json, and document."""
    splits = {split: matrix(images, split) for split in ("train", "valid", "test")}
    task = {"taskType": "object-detection-like"}
    sweep = header | {"splits": {split: sweep_split(counts) for split, counts in splits.items()}}
    return {
        "map-results": header | task | {"splits": {s: map_split(counts) for s, counts in splits.items()}},
        "confidence-sweep": sweep,
        "performance-by-class": header | task | {"split": "test", "classes": performance(splits["test"])},
        "confusion-matrix": header | {"split": "all", "confidenceThreshold": THRESHOLD, "classes": NAMES,
                                      "matrix": matrix(images)},
        "recommendations": header | recommendations(sweep),
    }

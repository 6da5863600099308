"""The fastest page that a small script makes: SVG by hand, one path for all points of a colour."""
from evaluation import SPLITS, read, table

COLOURS = ["#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#bbbbbb"]


def bars(e):
    """F1 with its deviation for each cluster."""
    marks = [
        f'<rect x="0" y="{18 * k}" width="{400 * m:.1f}" height="12"/>'
        f'<path d="M{400 * max(0, m - s):.1f} {18 * k + 6}H{400 * min(1, m + s):.1f}" stroke="#000"/>'
        f'<text x="410" y="{18 * k + 10}">{name}</text>'
        for k, (name, m, s) in enumerate(zip(e.names, e.means, e.deviations))]
    return f'<svg width="600" height="{18 * len(e.names)}" fill="#4477aa">{"".join(marks)}</svg>'


def stacks(e):
    """Images of each split for each cluster."""
    most = max(sum(e.splits[s][k] for s in SPLITS) for k in range(len(e.names)))
    marks = []
    for k in range(len(e.names)):
        left = 0.0
        for colour, split in zip(COLOURS, SPLITS):
            width = 400 * e.splits[split][k] / most
            marks.append(f'<rect x="{left:.1f}" y="{18 * k}" width="{width:.1f}" height="12" fill="{colour}"/>')
            left += width
    return f'<svg width="600" height="{18 * len(e.names)}">{"".join(marks)}</svg>'


def points(e):
    """The map."""
    left, bottom = min(e.x), min(e.y)
    across, up = 600 / (max(e.x) - left), 600 / (max(e.y) - bottom)
    paths = [[] for _ in COLOURS]
    for x, y, label in zip(e.x, e.y, e.labels):
        paths[label % len(COLOURS)].append(f"M{(x - left) * across:.1f} {600 - (y - bottom) * up:.1f}h0")
    marks = [f'<path d="{"".join(p)}" stroke="{c}"/>' for p, c in zip(paths, COLOURS)]
    return f'<svg width="600" height="600" stroke-width="3" stroke-linecap="round">{"".join(marks)}</svg>'


evaluation = read()
evaluation.page.write_text(
    f"<!doctype html><title>Evaluation</title>{bars(evaluation)}{stacks(evaluation)}{points(evaluation)}{table(evaluation)}")

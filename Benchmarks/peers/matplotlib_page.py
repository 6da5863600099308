"""The page by matplotlib: SVG, points as one raster within it."""
import io

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt
from evaluation import SPLITS, read, table


def svg(draw, height=5):
    """What is drawn, as SVG."""
    figure, axes = plt.subplots(figsize=(8, height))
    draw(axes)
    text = io.StringIO()
    figure.savefig(text, format="svg")
    plt.close(figure)
    return text.getvalue()[text.getvalue().index("<svg"):]


def stack(axes):
    """Images of each split for each cluster."""
    left = [0] * len(e.names)
    for split in SPLITS:
        axes.barh(e.names, e.splits[split], left=left)
        left = [a + b for a, b in zip(left, e.splits[split])]


e = read()
tall = max(5, 0.18 * len(e.names))
drawings = [
    svg(lambda axes: axes.barh(e.names, e.means, xerr=e.deviations), tall), svg(stack, tall),
    svg(lambda axes: axes.scatter(e.x, e.y, c=e.labels, s=2, cmap="tab20", rasterized=True), 8),
]
e.page.write_text(f"<!doctype html><title>Evaluation</title>{''.join(drawings)}{table(e)}")

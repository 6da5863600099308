"""What all peers read, with Python's own json: the clusters and one tuple of columns of the images."""
import json
import pathlib
import sys
from types import SimpleNamespace

SPLITS = ["train", "valid", "test"]


def read():
    """The evaluation of the folder that is the first argument, and the path of the page to make."""
    folder, page = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    clusters = json.loads((folder / "vector-analysis.json").read_text())["clusters"]
    images = json.loads((folder / "image-predictions.json").read_text())["images"]
    clusters.sort(key=lambda cluster: cluster["id"])
    return SimpleNamespace(
        page=page, clusters=clusters, names=[f"Cluster {c['id']}" if c["id"] >= 0 else "Noise" for c in clusters],
        means=[c["metrics"]["f1Mean"] for c in clusters], deviations=[c["metrics"]["f1Std"] for c in clusters],
        splits={s: [c["splitDistribution"].get(s, 0) for c in clusters] for s in SPLITS},
        x=[i["cluster"]["embedding2D"][0] for i in images], y=[i["cluster"]["embedding2D"][1] for i in images],
        labels=[i["cluster"]["id"] for i in images])


def table(evaluation):
    """The table of clusters as HTML."""
    rows = "".join(
        f"<tr><td>{name}<td>{c['numImages']}<td>{c['metrics']['f1Mean']:.3f}<td>{c['metrics']['f1Std']:.3f}"
        f"<td>{c['metrics']['precisionMean']:.3f}<td>{c['metrics']['recallMean']:.3f}"
        for name, c in zip(evaluation.names, evaluation.clusters))
    return f"<table><tr><th>Cluster<th>Images<th>F1<th>±<th>Precision<th>Recall{rows}</table>"

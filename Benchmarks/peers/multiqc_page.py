"""The page by MultiQC, from plots that it is given."""
import multiqc
from evaluation import SPLITS, read
from multiqc.plots import bargraph, scatter, table

e = read()
multiqc.reset()
module = multiqc.BaseMultiqcModule(name="Evaluation", anchor="evaluation")
rows = {n: {"F1": m, "deviation": s} for n, m, s in zip(e.names, e.means, e.deviations)}
module.add_section(name="F1", plot=bargraph.plot(
    {n: {"F1": r["F1"]} for n, r in rows.items()}, pconfig={"id": "f1", "title": "Evaluation: F1", "cpswitch": False}))
module.add_section(name="Splits", plot=bargraph.plot(
    {n: {s: e.splits[s][k] for s in SPLITS} for k, n in enumerate(e.names)}, pconfig={"id": "splits", "title": "Evaluation: splits"}))
module.add_section(name="Map", plot=scatter.plot(
    {str(k): {"x": x, "y": y} for k, (x, y) in enumerate(zip(e.x, e.y))}, pconfig={"id": "map", "title": "Evaluation: map", "xlab": "x", "ylab": "y"}))
module.add_section(name="Clusters", plot=table.plot(rows, pconfig={"id": "clusters", "title": "Evaluation: clusters"}))
multiqc.report.modules = [module]
multiqc.write_report(filename=str(e.page), force=True, quiet=True)

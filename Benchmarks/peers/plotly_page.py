"""The page by plotly, its library within the page, points by WebGL."""
import plotly.graph_objects as go
from evaluation import SPLITS, read, table

e = read()
figures = [
    go.Figure(go.Bar(x=e.names, y=e.means, error_y={"array": e.deviations})),
    go.Figure([go.Bar(name=s, x=e.names, y=e.splits[s]) for s in SPLITS], layout={"barmode": "stack"}),
    go.Figure(go.Scattergl(x=e.x, y=e.y, mode="markers", marker={"color": e.labels, "size": 4})),
]
html = [f.to_html(full_html=False, include_plotlyjs=k == 0) for k, f in enumerate(figures)]
e.page.write_text(f"<!doctype html><title>Evaluation</title>{''.join(html)}{table(e)}")

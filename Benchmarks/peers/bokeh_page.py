"""The page by bokeh, its library within the page, on canvas."""
from bokeh.embed import file_html
from bokeh.layouts import column
from bokeh.models import ColumnDataSource, Div, Whisker
from bokeh.plotting import figure
from bokeh.resources import INLINE
from evaluation import SPLITS, read, table

e = read()
bars = figure(x_range=e.names, width=900)
bars.vbar(x=e.names, top=e.means, width=0.8)
ends = {"name": e.names, "low": [m - s for m, s in zip(e.means, e.deviations)], "high": [m + s for m, s in zip(e.means, e.deviations)]}
bars.add_layout(Whisker(base="name", lower="low", upper="high", source=ColumnDataSource(ends)))
stacks = figure(x_range=e.names, width=900)
stacks.vbar_stack(SPLITS, x="name", width=0.8, color=["#4477aa", "#ee6677", "#228833"], source=ColumnDataSource({"name": e.names, **e.splits}))
points = figure(width=900, output_backend="canvas")
points.scatter(e.x, e.y, size=3, alpha=0.6)
e.page.write_text(file_html(column(bars, stacks, points, Div(text=table(e))), INLINE, "Evaluation"))

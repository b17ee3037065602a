"""A back with numbered points and a title in matplotlib, in its own process: import, first picture, more of them.

python bench/rivals/map_matplotlib.py PICTURES
"""

import io
import json
import resource
import sys
import time

began = time.perf_counter()
import matplotlib  # noqa: E402

matplotlib.use("Agg")
from matplotlib import pyplot  # noqa: E402
from matplotlib.patches import Ellipse, FancyBboxPatch  # noqa: E402

imported = time.perf_counter()


def drawn(points: int) -> bytes:
    figure, axes = pyplot.subplots(figsize=(8, 10), dpi=100)
    axes.set_aspect("equal")
    axes.set_axis_off()
    axes.add_patch(Ellipse((0, 9.2), 1.4, 1.8, color="#e8c9a8"))
    axes.add_patch(FancyBboxPatch((-2, 0), 4, 8, boxstyle="round,pad=0.4", color="#e8c9a8"))
    for number in range(points):
        side, height = (-0.6 if number % 2 else 0.6), 7.5 - number * 0.7
        axes.plot(side, height, "o", markersize=14, color="#2b6cb0")
        axes.text(side, height, str(number + 1), ha="center", va="center", color="white")
    axes.set_xlim(-4, 4)
    axes.set_ylim(-1, 11)
    picture = io.BytesIO()
    figure.savefig(picture, format="png")
    pyplot.close(figure)
    return picture.getvalue()


drawn(8)
first = time.perf_counter()
count = int(sys.argv[1])
for number in range(count):
    drawn(3 + number % 6)
ended = time.perf_counter()
found = {
    "first_ms": 1000 * (first - began),
    "new_ms": 1000 * (ended - first) / count,
    "again_ms": 1000 * (ended - first) / count,
    "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
}
print(json.dumps(found))

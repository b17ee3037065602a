"""Reads single pixels of a PNG: the painter itself cuts them out."""

import struct
import zlib
from base64 import b64encode

import resvg_py


class Image:
    def __init__(self, png: bytes) -> None:
        assert png.startswith(b"\x89PNG\r\n\x1a\n")
        self.width, self.height = struct.unpack(">II", png[16:24])
        self._href = "data:image/png;base64," + b64encode(png).decode()

    def color(self, x: float, y: float) -> tuple[int, ...]:
        """Red, green and blue; a single pixel is never filtered, so its row is the filter byte and RGBA."""
        size = f'width="{self.width}" height="{self.height}" style="image-rendering:optimizeSpeed"'
        picture = f'<image href="{self._href}" x="{-round(x)}" y="{-round(y)}" {size}/>'
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">{picture}</svg>'
        png = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))
        start = png.index(b"IDAT")
        (length,) = struct.unpack(">I", png[start - 4 : start])
        return tuple(zlib.decompress(png[start + 4 : start + 4 + length])[1:4])

"""PDFs with object streams, as they would be without."""

import re
import zlib

_STREAM = re.compile(rb"/Type /ObjStm .*?stream\n(.*?)\nendstream", re.DOTALL)


def unpack_objects(data: bytes) -> bytes:
    """Return a file, and behind it what its object streams hold."""
    unpacked = [zlib.decompress(stream) for stream in _STREAM.findall(data)]
    return b"\n".join([data, *unpacked])

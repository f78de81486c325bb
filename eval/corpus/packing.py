"""Makes office files byte-for-byte the same on every run."""

from __future__ import annotations

import io
import re
import zipfile

_EPOCH = (2024, 7, 1, 9, 0, 0)
_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")


def repack(content: bytes) -> bytes:
    """The same zip package with one fixed time for every entry and property."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            data = source.read(name)
            if name == "docProps/core.xml":
                data = _STAMP.sub(rb"\g<1>2024-07-01T09:00:00Z\g<3>", data)
            target.writestr(entry, data)
    return packed.getvalue()

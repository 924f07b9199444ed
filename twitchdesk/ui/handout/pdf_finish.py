# SPDX-License-Identifier: MIT
"""Finishes a PDF that Qt painted: language, page size, description and dates, the same in all places.

PDF/A asks that the two descriptions in a file (its Info and its XMP) say the same, so both are written here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC
from io import BytesIO
from typing import TYPE_CHECKING, Final, cast
from xml.sax.saxutils import escape

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    BooleanObject,
    DictionaryObject,
    NameObject,
    RectangleObject,
    TextStringObject,
)

if TYPE_CHECKING:
    from datetime import datetime

    from pypdf.generic import ArrayObject, PdfObject, StreamObject

_PT_PER_MM: Final = 72 / 25.4
_LETTERS: Final = re.compile(rb"\[[^\]]*\]")
_TAB, _SPACE = b"<0009>", b"<0020>"
_PRODUCER: Final = "Qt and pypdf"
_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>{author}
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <xmp:CreatorTool>{creator}</xmp:CreatorTool>
   <xmp:CreateDate>{made}</xmp:CreateDate>
   <xmp:ModifyDate>{made}</xmp:ModifyDate>
   <xmp:MetadataDate>{made}</xmp:MetadataDate>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
   <pdf:Producer>{producer}</pdf:Producer>
  </rdf:Description>{archive}
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
_AUTHOR: Final = "\n   <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"
_ARCHIVE: Final = """
  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <pdfaid:part>1</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
  </rdf:Description>"""


@dataclass(frozen=True, slots=True)
class About:
    """Hold what a PDF says of itself; ``author`` may be "", ``is_archive`` says that it is PDF/A-1b."""

    title: str
    author: str
    language: str
    creator: str
    made: datetime
    is_archive: bool
    size_mm: tuple[float, float]


def finished(painted: bytes, about: About) -> bytes:
    """Return the PDF with all that it should say of itself; the same input gives the same bytes."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(painted)))
    writer.pdf_header = "%PDF-1.4" if about.is_archive else "%PDF-1.6"
    _describe(writer, about)
    for page in writer.pages:
        # Qt has whole points only; it counted from the upper left corner, which therefore stays.
        top = float(page.mediabox.height)
        wide, high = (side * _PT_PER_MM for side in about.size_mm)
        page.mediabox = page.trimbox = RectangleObject((0, round(top - high, 3), round(wide, 3), top))
    _mend_fonts(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _describe(writer: PdfWriter, about: About) -> None:
    utc = about.made.astimezone(UTC)
    there = writer.metadata
    producer = (there.producer if there else None) or _PRODUCER
    said = {
        "/Title": _plain(about.title),
        "/Creator": about.creator,
        "/Producer": producer,
        "/CreationDate": f"D:{utc:%Y%m%d%H%M%SZ}",
        "/ModDate": f"D:{utc:%Y%m%d%H%M%SZ}",
    }
    author = _plain(about.author)
    # All anew: an author that Qt left empty would stand beside none in the other description.
    writer.metadata = said | ({"/Author": author} if author else {})
    xmp = _XMP.format(
        title=escape(_plain(about.title)),
        language=escape(about.language),
        author=_AUTHOR.format(author=escape(author)) if author else "",
        creator=escape(about.creator),
        made=f"{utc:%Y-%m-%dT%H:%M:%SZ}",
        producer=escape(producer),
        archive=_ARCHIVE if about.is_archive else "",
    )
    writer.xmp_metadata = xmp.encode()
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(about.language)
    root[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(value=True)}
    )


def _mend_fonts(writer: PdfWriter) -> None:
    """Name each font as its embedded part is named, and let a space be read as a space.

    Qt leaves out of the name the mark that says it is only a part. Inter draws tab and space alike, and of
    two letters for one shape Qt names the first: whoever copies a line would get tabs between its words.
    """
    for page in writer.pages:
        for font in _within(_within(page, "/Resources"), "/Font").values():
            whole = _dictionary(font)
            part = _dictionary(cast("ArrayObject", whole["/DescendantFonts"])[0])
            name = _within(part, "/FontDescriptor")["/FontName"]
            whole[NameObject("/BaseFont")] = part[NameObject("/BaseFont")] = name
            letters = cast("StreamObject", whole["/ToUnicode"].get_object())
            letters.set_data(_LETTERS.sub(_with_spaces, letters.get_data()))


def _with_spaces(letters: re.Match[bytes]) -> bytes:
    return letters[0].replace(_TAB, _SPACE)


def _within(outer: DictionaryObject, key: str) -> DictionaryObject:
    return _dictionary(outer[key])


def _dictionary(value: PdfObject) -> DictionaryObject:
    return cast("DictionaryObject", value.get_object())


def _plain(words: str) -> str:
    # Neither description has a place for marks that cannot be seen, or for half a letter.
    return "".join(letter for letter in words if letter.isprintable()).strip()

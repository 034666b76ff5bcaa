"""Small documents to read, made for the tests."""

from html import escape
from io import BytesIO
from pathlib import Path

PARAGRAPHS = [
    f"“We will not yield on point {number},” said Jane Roe, the minister, on Tuesday. "
    "The council had met behind closed doors for most of the day before the vote."
    for number in ("one", "two", "three", "four", "five")
]


def page(*, head: str = "", body: list[str] = PARAGRAPHS) -> str:
    """An article with the things around it that news sites have."""
    text = "".join(f"<p>{escape(each)}</p>" for each in body)
    menu = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(20))
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>Minister quits</title>{head}</head><body>"
        f"<nav><ul>{menu}</ul></nav><article><h1>Minister quits</h1>{text}</article>"
        "<footer><p>Copyright. All rights reserved. Contact us. Terms of use.</p></footer>"
        "</body></html>"
    )


def pdf(lines: list[str], *, title: str = "") -> bytes:
    """A PDF of one page with these lines of ASCII."""
    shown = " ".join(f"({line.translate({40: 92, 41: 92})}) Tj T*" for line in lines)
    content = f"BT /F1 11 Tf 14 TL 50 780 Td {shown} ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            b"/Resources<</Font<</F1 5 0 R>>>>>>"
        ),
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Title(%s)>>" % title.encode(),
    ]
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, each)
    table = len(out)
    out += b"xref\n0 7\n0000000000 65535 f \n"
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size 7/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF\n" % table
    return bytes(out)


def word(paragraphs: list[str], *, title: str = "") -> bytes:
    """A Word file with these paragraphs."""
    from docx import Document

    document = Document()
    document.core_properties.title = title
    for each in paragraphs:
        document.add_paragraph(each)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def write(folder: Path, name: str, data: bytes | str) -> str:
    """A file with this content; its path."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)

# SPDX-License-Identifier: Apache-2.0
"""Writes a PDF of one page that is text and no picture. usage: make_text_pdf.py FILE"""
import sys

OBJECTS = [
    b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
    b"<< /Length 12 >>\nstream\nBT (x) Tj ET\nendstream",
]
file = bytearray(b"%PDF-1.4\n")
offsets = []
for number, body in enumerate(OBJECTS, 1):
    offsets.append(len(file))
    file += b"%d 0 obj\n" % number + body + b"\nendobj\n"
table = len(file)
file += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in offsets)
file += b"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % table
with open(sys.argv[1], "wb") as out:
    out.write(file)

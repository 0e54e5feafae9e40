# SPDX-License-Identifier: Apache-2.0
"""Has the usual makers of PDF files make some of our drawn fixtures, for Tests/HeduiScansTests/MadePDFTests.swift.

usage: make_pdfs.py FOLDER [--libreoffice]. Writes FOLDER/made.tsv, a line a page: PDF, number of the page, what the
maker keeps (`bytes` of a JPEG, or `pixels`), the picture that the page was made of.
"""
import html
import os
import shutil
import subprocess
import sys

import img2pdf
from PIL import Image

EVIDENCE = "Fixtures/dossiers/accepted/evidence/"
PHOTOS = "Fixtures/photos/"
JPEGS = {
    "scan.jpg": EVIDENCE + "diploma.jpg", "drawing.jpg": EVIDENCE + "project-drawing.jpg",
    "gray.jpg": PHOTOS + "gray.jpg", "progressive.jpg": PHOTOS + "progressive.jpg",
    "cmyk.jpg": PHOTOS + "cmyk.jpg", "turned.jpg": PHOTOS + "rotated-exif6.jpg",
}
out = sys.argv[1]
lines = []


def at(name):
    return os.path.join(out, name)


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)


def made(pdf, pages):
    """Notes what the pages of a PDF are."""
    for number, (kept, source) in enumerate(pages, 1):
        lines.append(f"{pdf}\t{number}\t{kept}\t{source}\n")


def make_sources():
    for name, path in JPEGS.items():
        shutil.copy(path, at(name))
    # Small enough to be compared quickly by tests that are not optimised.
    scan = Image.open(at("scan.jpg")).convert("RGB").resize((551, 779))
    scan.save(at("rgb.png"))
    scan.convert("L").save(at("gray.png"))
    scan.quantize(200).save(at("palette.png"))
    scan.quantize(12).save(at("palette4.png"), bits=4)
    # Not the whole number of bytes a row, and more rows than one strip.
    scan.convert("L").crop((0, 0, 549, 779)).point(lambda value: 255 * (value > 160)).convert("1").save(
        at("bilevel.png"))
    scan.save(at("lossless.jp2"), irreversible=False)
    scan.convert("L").save(at("lossless-gray.jp2"), irreversible=False)


def make_img2pdf():
    sources = [(name, "bytes", name) for name in JPEGS] + [
        (name, "pixels", name) for name in ["rgb.png", "gray.png", "palette.png", "palette4.png", "bilevel.png"]
    ] + [("lossless.jp2", "pixels", "rgb.png"), ("lossless-gray.jp2", "pixels", "gray.png")]
    paper = img2pdf.get_layout_fun((img2pdf.mm_to_pt(210), img2pdf.mm_to_pt(297)))
    for pdf, layout in [("img2pdf.pdf", None), ("img2pdf-a4.pdf", paper)]:
        with open(at(pdf), "wb") as file:
            options = {"layout_fun": layout} if layout else {}
            file.write(img2pdf.convert([at(name) for name, _, _ in sources], **options))
        made(pdf, [(kept, source) for _, kept, source in sources])
    return [(kept, source) for _, kept, source in sources]


def make_qpdf(pages):
    for pdf, options in [
        ("qpdf-objects.pdf", ["--object-streams=generate"]),
        ("qpdf-aes256.pdf", ["--encrypt", "", "owner", "256", "--"]),
        ("qpdf-aes128.pdf", ["--encrypt", "", "owner", "128", "--use-aes=y", "--"]),
        ("qpdf-packed.pdf", ["--recompress-flate", "--compression-level=9", "--object-streams=generate"]),
    ]:
        run("qpdf", at("img2pdf.pdf"), *options, at(pdf))
        made(pdf, pages)
    # Turned by the page: its picture is what the pixels of the source are, turned.
    run("qpdf", at("img2pdf.pdf"), "--pages", at("img2pdf.pdf"), "1", "--", "--rotate=+90:1", at("qpdf-turned.pdf"))
    Image.open(at("scan.jpg")).convert("RGB").rotate(-90, expand=True).save(at("scan-turned.png"))
    made("qpdf-turned.pdf", [("pixels", "scan-turned.png")])


def make_pillow():
    """Pillow encodes colour and grey anew; a picture with a palette and one of two colours it keeps."""
    for name in ["palette.png", "bilevel.png"]:
        pdf = f"pillow-{name[:-4]}.pdf"
        Image.open(at(name)).save(at(pdf))
        made(pdf, [("pixels", name)])
    Image.open(at("scan.jpg")).save(at("pillow-scan.pdf"), quality=95)
    run("pdfimages", "-j", at("pillow-scan.pdf"), at("pillow-scan"))
    made("pillow-scan.pdf", [("bytes", "pillow-scan-000.jpg")])


def make_chromium():
    for name, kept in [("scan.jpg", "bytes"), ("gray.jpg", "bytes"), ("rgb.png", "pixels"), ("gray.png", "pixels")]:
        page = at(f"chromium-{name}.html")
        with open(page, "w", encoding="utf-8") as file:
            file.write(
                "<!doctype html><style>@page{size:A4;margin:10mm}body{margin:0}img{width:150mm;display:block}"
                f"</style><img src='{html.escape(name)}'>")
        pdf = f"chromium-{name}.pdf"
        run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
            "--user-data-dir=" + at("chromium-profile"), "--print-to-pdf=" + at(pdf),
            "file://" + os.path.abspath(page))
        made(pdf, [(kept, name)])
    shutil.rmtree(at("chromium-profile"), ignore_errors=True)


def make_libreoffice():
    options = (
        'pdf:draw_pdf_Export:{"UseLosslessCompression":{"type":"boolean","value":"true"},'
        '"ReduceImageResolution":{"type":"boolean","value":"false"}}')
    for name, kept in [("scan.jpg", "bytes"), ("rgb.png", "pixels"), ("gray.png", "pixels"),
                       ("palette.png", "pixels"), ("bilevel.png", "pixels")]:
        folder = at("libreoffice-" + name)
        os.makedirs(folder, exist_ok=True)
        run("soffice", "-env:UserInstallation=file://" + os.path.abspath(at("libreoffice-profile")), "--headless",
            "--convert-to", options, "--outdir", folder, at(name))
        pdf = f"libreoffice-{name}.pdf"
        shutil.move(os.path.join(folder, name.rsplit(".", 1)[0] + ".pdf"), at(pdf))
        os.rmdir(folder)
        made(pdf, [(kept, name)])
    shutil.rmtree(at("libreoffice-profile"), ignore_errors=True)


os.makedirs(out, exist_ok=True)
make_sources()
make_qpdf(make_img2pdf())
make_pillow()
make_chromium()
if "--libreoffice" in sys.argv[2:]:
    make_libreoffice()
with open(at("made.tsv"), "w", encoding="utf-8") as file:
    file.writelines(lines)
print(f"{len(lines)} pages in {len({line.split(chr(9))[0] for line in lines})} PDF files")

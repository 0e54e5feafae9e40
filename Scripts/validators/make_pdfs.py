# SPDX-License-Identifier: Apache-2.0
"""Has the usual makers of PDF files make some of our drawn fixtures, for Tests/HeduiScansTests/MadePDFTests.swift.

usage: make_pdfs.py FOLDER [--libreoffice]. Writes FOLDER/made.tsv, a line a page: PDF, number of the page, what the
maker keeps (`bytes` of a JPEG, or `pixels`), the picture that the page was made of. Writes FOLDER/texts.tsv, a line
for each line of text: PDF, `textLayer` for what people see or `hiddenText`, the text.
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
TEXT = ["图纸目录 2024", "核对无误，与原件一致", "验证人：王建国", "2024年9月3日"]
out = sys.argv[1]
lines, texts = [], []


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


def told(pdf, kind):
    """Notes that a PDF holds the text."""
    texts.extend(f"{pdf}\t{kind}\t{line.replace(' ', '')}\n" for line in TEXT)


def make_texts(with_libreoffice):
    """Pages of text, and the same text over, under and unseen behind the picture of a scan."""
    with open(at("text.html"), "w", encoding="utf-8") as file:
        file.write("<!doctype html><meta charset=utf-8><style>body{font:14pt 'Noto Sans CJK SC'}</style>"
                   + "".join(f"<p>{html.escape(line)}</p>" for line in TEXT))
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        "--user-data-dir=" + at("chromium-profile"), "--print-to-pdf=" + at("chromium-text.pdf"),
        "file://" + os.path.abspath(at("text.html")))
    shutil.rmtree(at("chromium-profile"), ignore_errors=True)
    told("chromium-text.pdf", "textLayer")
    paper = img2pdf.get_layout_fun((img2pdf.mm_to_pt(210), img2pdf.mm_to_pt(297)))
    with open(at("scan-a4.pdf"), "wb") as file:
        file.write(img2pdf.convert([at("scan.jpg")], layout_fun=paper))
    for how, kind in [("overlay", "textLayer"), ("underlay", "hiddenText")]:
        run("qpdf", at("scan-a4.pdf"), "--" + how, at("chromium-text.pdf"), "--", at(f"qpdf-{how}.pdf"))
        told(f"qpdf-{how}.pdf", kind)
    if shutil.which("tesseract"):
        # A page of black text as a picture with the text that Tesseract sees in it, drawn in no ink.
        run("pdftoppm", "-r", "200", "-png", "-singlefile", at("chromium-text.pdf"), at("text"))
        run("tesseract", at("text.png"), at("tesseract-text"), "-l", "chi_sim", "--psm", "6", "pdf")
        texts.append("tesseract-text.pdf\thiddenText\t核对无误\n")
    if with_libreoffice:
        with open(at("text.fodg"), "w", encoding="utf-8") as file:
            file.write(FLAT_TEXT % "".join(f"<text:p>{html.escape(line)}</text:p>" for line in TEXT))
        run("soffice", "-env:UserInstallation=file://" + os.path.abspath(at("libreoffice-profile")), "--headless",
            "--convert-to", "pdf:draw_pdf_Export", "--outdir", at("libreoffice-text"), at("text.fodg"))
        shutil.move(at("libreoffice-text/text.pdf"), at("libreoffice-text.pdf"))
        shutil.rmtree(at("libreoffice-profile"), ignore_errors=True)
        told("libreoffice-text.pdf", "textLayer")


FLAT_TEXT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.graphics"><office:body><office:drawing><draw:page>
<draw:frame svg:x="2cm" svg:y="2cm" svg:width="16cm" svg:height="10cm"><draw:text-box>%s</draw:text-box></draw:frame>
</draw:page></office:drawing></office:body></office:document>
"""

os.makedirs(out, exist_ok=True)
make_sources()
make_qpdf(make_img2pdf())
make_pillow()
make_chromium()
if "--libreoffice" in sys.argv[2:]:
    make_libreoffice()
make_texts("--libreoffice" in sys.argv[2:])
with open(at("texts.tsv"), "w", encoding="utf-8") as file:
    file.writelines(texts)
with open(at("made.tsv"), "w", encoding="utf-8") as file:
    file.writelines(lines)
print(f"{len(lines)} pages in {len({line.split(chr(9))[0] for line in lines})} PDF files")

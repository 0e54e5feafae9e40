# SPDX-License-Identifier: Apache-2.0
"""What Scripts/page-tests asks of every view of the page, and the service that it runs against."""

import json
import os
import re
import subprocess
import urllib.request
import zipfile
from pathlib import Path

from chromium import CONTRAST, Page, expect

ROOT = Path(__file__).resolve().parent.parent
AXE = ROOT / ".build-axe" / "axe.min.js"
DAY = "2024-10-09"
# Tesseract takes seconds and has tests of its own.
WITHOUT_WORDS = {**os.environ, "HEDUI_TESSERACT": "/nonexistent"}


class Service:
    """`hedui serve` on a port that is free."""

    def __init__(self, hedui, *options):
        self.process = subprocess.Popen(
            [hedui, "serve", "--port", "0", "--today", DAY, "--jobs", "2", *options], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True, env=WITHOUT_WORDS)
        line = self.process.stdout.readline()
        found = re.search(r"http://\S+", line)
        expect(found, f"the service does not say where it listens: {line}")
        self.address = found[0]

    def post(self, path, body, kind):
        request = urllib.request.Request(self.address + path, data=body, headers={"Content-Type": kind})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()


def hedui_json(hedui, *arguments):
    """What the command itself says, as JSON."""
    run = subprocess.run([hedui, *map(str, arguments), "--format", "json", "--lang", "zh"], capture_output=True, text=True,
                         env=WITHOUT_WORDS)
    expect(run.stdout, f"hedui {arguments}: {run.stderr}")
    return json.loads(run.stdout)


def findings(report):
    """A report's results without what depends on how it was asked."""
    return sorted((r["fingerprint"], r["outcome"], r.get("message", "")) for d in report["dossiers"] for r in d["results"])


def check_view(page, width, name):
    """Contrast, width, names, ids, requests, and axe."""
    contrast = page.run(CONTRAST)
    expect(contrast["seen"] > 8, f"{name}: no text was looked at")
    expect(not contrast["bad"], f"{name}: contrast at {width}: {contrast['bad']}")
    wide = page.run("document.documentElement.scrollWidth")
    expect(wide <= width, f"{name} scrolls sideways at {width}: {wide}")
    ids = page.run("[...document.querySelectorAll('[id]')].map(e=>e.id)")
    expect(len(ids) == len(set(ids)), f"{name}: ids are not unique")
    small = page.run("""[...document.querySelectorAll('main button,main .button,main select,main input:not([type=file]),nav a')]
        .filter(e=>e.checkVisibility()&&!e.closest('.unseen,.sums')&&!e.classList.contains('link'))
        .filter(e=>{const r=e.getBoundingClientRect();return r.height<(e.type==='checkbox'||e.type==='radio'?20:36)})
        .map(e=>e.outerHTML.slice(0,90))""")
    expect(small == [], f"{name}: too small for a finger: {small[:3]}")
    colours = page.run("""[...document.querySelectorAll('.mark')].filter(e=>e.checkVisibility()&&!e.textContent.trim()).length""")
    expect(colours == 0, f"{name}: {colours} marks are told by colour alone")
    check_axe(page, name)


def check_axe(page, name):
    if not page.run("typeof axe === 'object'"):
        page.run(AXE.read_text() + ";0")
    found = page.run("""axe.run(document,{resultTypes:['violations']}).then(r=>({ran:r.passes.length,bad:r.violations.map(v=>
        [v.impact,v.id,v.help,v.nodes.slice(0,3).map(n=>n.html.slice(0,120))])}))""")
    expect(found["ran"] > 10, f"{name}: axe did not run")
    serious = [one for one in found["bad"] if one[0] in ("serious", "critical")]
    expect(serious == [], f"{name}: axe finds {serious}")
    for one in found["bad"]:
        print(f"  axe, not serious, {name}: {one}")


def check_quiet(page, address):
    """Nothing was asked of anybody else, and nothing went wrong."""
    foreign = [url for url in page.requests if not url.startswith((address, "blob:", "data:"))]
    expect(foreign == [], f"requests to elsewhere: {foreign}")
    expect(page.complaints == [], f"the browser complains: {page.complaints}")
    kept = page.run("[localStorage.length, sessionStorage.length, document.cookie.length]")
    expect(kept == [0, 0, 0], f"something was kept in the browser: {kept}")


def open_view(browser, address, view, width=1280, height=800, dark=False):
    page = Page(browser, address + (f"#{view}" if view else ""), width, height, dark)
    page.until(f"document.querySelector('#{view or 'photo'} .drop')", f"the view {view}")
    page.until("document.querySelector('#photo-policy option')", "the policies")
    return page


def downloaded(folder, name, page):
    """A file that the page saved; waits until it is whole."""
    path = folder / name
    for _ in range(200):
        if path.exists() and not list(folder.glob("*.crdownload")):
            content = path.read_bytes()
            path.unlink()
            return content
        page.settle()
    raise AssertionError(f"{name} was not saved; there is {[p.name for p in folder.iterdir()]}")


def zip_of(folder, into):
    with zipfile.ZipFile(into, "w") as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, Path(folder.name) / path.relative_to(folder))
    return into


def pdf_of(jpeg, into, width=827, height=1169):
    """A PDF of one page that holds a JPEG, as scanners write it."""
    data = jpeg.read_bytes()
    draw = b"q 595 0 0 842 0 0 cm /I Do Q"
    parts = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
             b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
             b"/Resources << /XObject << /I 5 0 R >> >> >>",
             b"<< /Length %d >>\nstream\n%s\nendstream" % (len(draw), draw),
             b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8 "
             b"/Filter /DCTDecode /Length %d >>\nstream\n%s\nendstream" % (width, height, len(data), data)]
    text, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(text))
        text += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = len(text)
    text += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    into.write_bytes(text + b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % table)
    return into

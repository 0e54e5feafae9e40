# SPDX-License-Identifier: Apache-2.0
"""The pictures of the page that the README shows."""

import subprocess

from page_checks import ROOT, open_view

PHOTO = ROOT / "Fixtures" / "photos" / "ratio-358x441.jpg"


def keep(page, folder, into, name, width):
    """A screenshot of what is in sight, in few colours so that it stays small."""
    page.settle()
    page.picture(folder / f"{name}.png")
    subprocess.run(["convert", folder / f"{name}.png", "-resize", f"{width}x", "+dither", "-colors", "128", "-strip",
                    into / f"page-{name}.png"], check=True)


def take_pictures(browser, service, folder, into):
    into.mkdir(parents=True, exist_ok=True)
    for name, width, height, shown in [("photo", 1280, 1000, 900), ("phone", 360, 740, 360)]:
        page = open_view(browser, service.address, "photo", width, height)
        page.drop("#photo-drop .drop", PHOTO)
        page.until("document.querySelector('.requirements')", "the requirements")
        if name == "phone":
            page.run("document.querySelector('.side button.main').click()")
            page.until("document.querySelector('.pair')", "the mended photo")
            page.settle()
            page.run("document.querySelector('.mended').scrollIntoView();scrollBy(0,-110)")
        else:
            page.run("scrollTo(0,240)")
        keep(page, folder, into, name, shown)
        page.close()
    page = open_view(browser, service.address, "dossier", 1280, 900)
    page.drop("#dossier-drop .drop", ROOT / "Fixtures" / "dossiers" / "faulty")
    page.until("document.querySelector('.report .finding')", "the report")
    page.settle()
    page.run("document.querySelector('.dossier').scrollIntoView()")
    keep(page, folder, into, "dossier", 900)
    page.close()
    page = open_view(browser, service.address, "form", 1280, 900)
    page.drop("#form-start .drop", ROOT / "Fixtures" / "dossiers" / "faulty" / "dossier.yaml")
    page.until("document.querySelector('#form-sections')", "the form")
    page.click("#form-body .bar .main")
    page.until("document.querySelector('#form-report .result')", "the result")
    page.run("[...document.querySelectorAll('#form-report .todo button')].find(b=>b.innerText.includes('申报人')).click()")
    page.settle()
    page.run("document.querySelector('details[data-part=\"/applicant\"]').scrollIntoView();scrollBy(0,-80)")
    keep(page, folder, into, "form", 900)
    page.close()

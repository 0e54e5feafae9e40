# SPDX-License-Identifier: Apache-2.0
"""Writes dossiers whose names and texts are as bad as strangers make them.

usage: make_hostile.py TARGET-FOLDER
"""
import json
import os
import sys

PIECES = [
    "<b>&amp;\"'", "]]>", "=1+1", "+1", "-1", "@SUM(A1)", " =2", "＝1", "𠮷野家", "👨‍👩‍👧", "[x](http://e.test)",
    "{0}", ",", ";", '""', "c:\\d", "#?%20", "é", "长" * 300, "$ref", "<!--", "%s%n", "\\u0000", "`id`", "\u00ad",
]
FOLDERS = ["<b>&\"'", "=1+1", "\u202egpj.exe", "a\tb", "𠮷野家", "#?%20 x", "-rf", "长" * 60, "a\nb", "]]>"]


def dossier(number):
    """A dossier of hostile texts, as a document."""
    def piece(shift):
        return PIECES[(number * 7 + shift) % len(PIECES)]
    return {
        "schema": 1, "id": piece(0), "applicant": {"name": piece(1), "resident-id": piece(2)},
        "unit": {"name": piece(3), "aliases": [piece(4)]},
        "title": {"name": piece(5), "obtained": "2030-01-01"},
        "photo": {"mode": "uploaded", "file": "evidence/" + piece(6)},
        "projects": [{"name": piece(7), "role": "design-lead", "evidence": [
            {"file": "没有的文件.jpg", "kind": "drawing", "seals": [{"holder": piece(8), "kind": "unit"}],
             "annotation": {"words": piece(9), "verifier": piece(10), "date": "2024-09-12", "seal": "none"}}]}],
        "papers": [{"title": piece(11), "journal": piece(12), "published": "2022-05", "authors": [piece(13)]}],
        piece(14): piece(15),
    }


def main(target):
    for number in range(40):
        folder = os.path.join(target, FOLDERS[number % len(FOLDERS)] + str(number))
        os.makedirs(folder)
        with open(os.path.join(folder, "dossier.json"), "w", encoding="utf-8") as file:
            json.dump(dossier(number), file, ensure_ascii=False)
    broken = os.path.join(target, "broken")
    os.makedirs(broken)
    with open(os.path.join(broken, "dossier.yaml"), "wb") as file:
        file.write(b"applicant: {name: [\xff\xfe\n")


main(sys.argv[1])

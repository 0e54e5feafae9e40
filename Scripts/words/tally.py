#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Counts what a report says of drawn annotations and holds it to what was asked.

  tally.py FOLDER    prints the table of docs/WORDS.md from FOLDER/pages.json and others.json, the reports; exit
                     code 1 when it falls short
"""
import csv
import json
import os
import sys

RULES = {"words": "annotation.words-seen", "name": "annotation.verifier-seen", "date": "annotation.date-seen"}
LEAST = {"words": 0.95, "date": 0.95, "name": 0.90}


def dossiers(folder, which):
    with open(os.path.join(folder, which + ".json"), encoding="utf-8") as file:
        found = json.load(file)["dossiers"]
    drawn = len(os.listdir(os.path.join(folder, which)))
    if len(found) != drawn:
        sys.exit("%d dossiers in the report of %s, %d drawn" % (len(found), which, drawn))
    return found


def main():
    folder = sys.argv[1]
    with open(os.path.join(folder, "pages.csv"), newline="") as table:
        pages = {row["id"]: row for row in csv.DictReader(table)}
    cells, accepted, misses = {}, [], []
    for dossier in dossiers(folder, "pages"):
        row = pages[os.path.basename(dossier["path"])]
        said = {r["ruleId"]: r for r in dossier["results"]}
        outcome = {what: said[rule]["outcome"] for what, rule in RULES.items()}
        if row["words"] != "good":
            if outcome["words"] == "pass":
                accepted.append((row["id"], said[RULES["words"]].get("actual")))
            continue
        cell = cells.setdefault((row["font"], row["dpi"]), {"pages": 0, "words": 0, "date": 0, "name": 0})
        cell["pages"] += 1
        for what, is_seen in outcome.items():
            if is_seen == "pass":
                cell[what] += 1
            else:
                misses.append((row["id"], what, is_seen, said[RULES[what]]["message"]))
    print("| font | dpi | pages | words | date | name |")
    print("|---|---|---|---|---|---|")
    total = {"pages": 0, "words": 0, "date": 0, "name": 0}
    for (face, dpi), cell in sorted(cells.items()):
        print("| %s | %s | %d | %d | %d | %d |" % (face, dpi, cell["pages"], cell["words"], cell["date"], cell["name"]))
        for key in total:
            total[key] += cell[key]
    print("| all | | %(pages)d | %(words)d | %(date)d | %(name)d |" % total)
    for miss in misses:
        print("miss: %s %s: %s: %s" % miss, file=sys.stderr)
    denied = sum(row["words"] != "good" for row in pages.values())
    print("%d of %d pages with 未核对无误 or 核对有误 taken for 核对无误" % (len(accepted), denied))
    for page in accepted:
        print("accepted: %s: %s" % page, file=sys.stderr)
    others = dossiers(folder, "others")
    taken = [d for d in others for r in d["results"] if r["ruleId"] == RULES["name"] and r["outcome"] == "pass"]
    print("%d of %d pages taken to carry a name that is not theirs" % (len(taken), len(others)))
    # Of a few pages one missed says nothing yet.
    spare = 1 if total["pages"] < 20 else 0
    short = [what for what, least in LEAST.items() if total[what] + spare < least * total["pages"]]
    short += ["denials accepted"] * bool(accepted) + ["other names accepted"] * bool(taken)
    if short or total["pages"] == 0:
        sys.exit("short of what was asked: " + ", ".join(short))


main()

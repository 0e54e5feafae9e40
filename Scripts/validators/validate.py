# SPDX-License-Identifier: Apache-2.0
"""Holds reports against public schemas and reads them back with public readers, form by form.

usage: validate.py FOLDER: folders below it hold report.json, .ndjson, .sarif, .xml, .csv and
plan.json of one run each; scan.json beside them is what `hedui scan` saw.
"""
import copy
import csv
import json
import os
import sys
from collections import Counter

import jsonschema
import junitparser
import xmlschema

SCHEMAS = ".build-validators/schemas"
FORMULA = "=+-@＝＋－＠\t\r"
problems = []


def say(where, text):
    problems.append(f"{where}: {text}")


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def ours(name):
    """A validator of one of our schemas, which must itself be a schema of draft 2020-12."""
    schema = load(f"schemas/{name}.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema


def held(validator, value, where):
    for error in list(validator.iter_errors(value))[:5]:
        say(where, f"{error.json_path}: {error.message[:200]}")


REPORT = ours("report")
ours("dossier")
SCAN = jsonschema.Draft202012Validator(ours("scan"))
PLAN = jsonschema.Draft202012Validator(ours("plan"), format_checker=jsonschema.FormatChecker())
JSON = jsonschema.Draft202012Validator(REPORT, format_checker=jsonschema.FormatChecker())
LINE = jsonschema.Draft202012Validator({**REPORT["$defs"]["dossier"], "$defs": REPORT["$defs"]})
SARIF = jsonschema.Draft4Validator(load(f"{SCHEMAS}/sarif-2.1.0.json"))
JUNIT = xmlschema.XMLSchema(f"{SCHEMAS}/junit-10.xsd")


def outcomes(report):
    """How often each outcome stands in a report's results."""
    return Counter(result["outcome"] for dossier in report["dossiers"] for result in dossier["results"])


def check_sarif(folder, report):
    log = load(f"{folder}/report.sarif")
    held(SARIF, log, f"{folder}/report.sarif")
    run = log["runs"][0]
    wanted = outcomes(report)["fail"] + outcomes(report)["review"]
    if len(run["results"]) != wanted:
        say(folder, f"SARIF has {len(run['results'])} results, JSON {wanted}")
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        if ids[result["ruleIndex"]] != result["ruleId"]:
            say(folder, f"ruleIndex of {result['ruleId']}")
        if "level" not in result:
            say(folder, f"{result['ruleId']} has no level")


def check_junit(folder, report):
    path = f"{folder}/report.xml"
    for error in list(JUNIT.iter_errors(path))[:5]:
        say(path, f"{error.path}: {error.reason}")
    found = Counter()
    for suite in junitparser.JUnitXml.fromfile(path):
        said = (suite.tests, suite.failures, suite.errors, suite.skipped)
        suite.update_statistics()
        if said != (suite.tests, suite.failures, suite.errors, suite.skipped):
            say(path, f"the counts of {suite.name!r} are not those of its cases")
        found["tests"] += suite.tests
        found["failures"] += suite.failures
    entries = sum(len(d["results"]) + len(d["summary"]["notChecked"]) for d in report["dossiers"])
    inside = sum(len(d["summary"]["notChecked"]) for d in report["dossiers"])
    if found["tests"] != entries + len(report["summary"]["notChecked"]) - inside:
        say(path, f"{found['tests']} cases, JSON has {entries} entries")
    fails = sum(
        r["outcome"] == "fail" and r["severity"] == "error" and "suppression" not in r
        for d in report["dossiers"] for r in d["results"])
    if found["failures"] != fails:
        say(path, f"{found['failures']} failures, JSON has {fails}")


def check_csv(folder, report):
    path = f"{folder}/report.csv"
    with open(path, "rb") as file:
        if file.read(3) != b"\xef\xbb\xbf":
            say(path, "no byte order mark")
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    if len({len(row) for row in rows}) != 1:
        say(path, "rows of different widths")
    for row in rows[1:]:
        for cell in row:
            if cell.lstrip()[:1] and cell.lstrip()[0] in FORMULA:
                say(path, f"a cell that is a formula: {cell[:40]!r}")
    listed = outcomes(report)
    wanted = sum(listed.values()) - listed["pass"] - listed["notApplicable"]
    if len(rows) - 1 < wanted:
        say(path, f"{len(rows) - 1} rows, JSON lists {wanted} results")


def check(folder):
    held(PLAN, load(f"{folder}/plan.json"), f"{folder}/plan.json")
    report = load(f"{folder}/report.json")
    held(JSON, report, f"{folder}/report.json")
    with open(f"{folder}/report.ndjson", encoding="utf-8", newline="\n") as file:
        lines = [json.loads(line) for line in file.read().split("\n") if line]
    for number, line in enumerate(lines, 1):
        held(LINE, line, f"{folder}/report.ndjson:{number}")
    if [line["id"] for line in lines][: len(report["dossiers"])] != [d["id"] for d in report["dossiers"]]:
        say(folder, "NDJSON and JSON list other dossiers")
    check_sarif(folder, report)
    check_junit(folder, report)
    check_csv(folder, report)
    return len(report["dossiers"]), sum(outcomes(report).values())


def check_scans(path):
    scan = load(path)
    held(SCAN, scan, path)
    seals = [seal for page in scan["pages"] for seal in page.get("seals") or []]
    if not seals or not scan["notChecked"] or not any("reason" in page for page in scan["pages"]):
        say(path, "the samples show no seal, no page that cannot be seen or no file that cannot be read")
    worse = copy.deepcopy(scan)
    next(page for page in worse["pages"] if page.get("seals"))["seals"][0]["colour"] = "green"
    if SCAN.is_valid(worse):
        say(path, "the validator of scans took a broken report")
    print(f"{path}: {len(scan['pages'])} pages, {len(seals)} seals")


def prove_that_it_can_fail(folder):
    """Each validator must refuse a report that was broken on purpose."""
    report, log = load(f"{folder}/report.json"), load(f"{folder}/report.sarif")
    worse = copy.deepcopy(report)
    worse["dossiers"][0]["results"][0]["verdict"] = "x"
    broken_log = copy.deepcopy(log)
    broken_log["runs"][0]["results"][0]["level"] = "fatal"
    with open(f"{folder}/report.xml", encoding="utf-8") as file:
        xml = file.read().replace("<testcase ", "<testcase colour='red' ", 1)
    plan = load(f"{folder}/plan.json")
    plan["dossiers"][0]["tasks"][0]["outcome"] = "pass"
    checks = [
        ("plans", PLAN.is_valid(plan)),
        ("JSON", JSON.is_valid(worse)), ("NDJSON", LINE.is_valid(worse["dossiers"][0])),
        ("SARIF", SARIF.is_valid(broken_log)), ("JUnit", JUNIT.is_valid(xmlschema.XMLResource(xml))),
    ]
    for name, passed in checks:
        if passed:
            say(folder, f"the validator of {name} took a broken report")


def main(root):
    check_scans(os.path.join(root, "scan.json"))
    for name in sorted(name for name in os.listdir(root) if os.path.isdir(os.path.join(root, name))):
        folder = os.path.join(root, name)
        dossiers, results = check(folder)
        print(f"{name}: {dossiers} dossiers, {results} results: JSON, NDJSON, SARIF, JUnit, CSV")
    prove_that_it_can_fail(os.path.join(root, "faulty"))
    for problem in problems[:100]:
        print(problem, file=sys.stderr)
    sys.exit(1 if problems else 0)


main(sys.argv[1])

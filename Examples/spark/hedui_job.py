# SPDX-License-Identifier: Apache-2.0
"""Checks a table of dossiers with `hedui worker`, on Apache Spark.

    spark-submit hedui_job.py --dossiers table.parquet --output out --hedui /usr/local/bin/hedui

The table has `unit`, `id` (of the dossier, unique within the table) and `path` (its folder, where every executor
finds it) or `document` (dossier.json as text). What comes out, as Parquet partitioned by unit:

    out/results     a row a dossier: verdict, counts, findings, files with their digests and prints
    out/findings    a row a finding
    out/pairs       files and pages that stand in two dossiers

A dossier's row is written whole or not at all. A run does what has no row yet under the same stamp (policy, day,
version), so that it may be killed at any time and started again.
"""

import argparse
import json
import os
import subprocess

import pandas
from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

import duplicates
import worker

FINDING = "ruleId string, outcome string, severity string, message string, file string, page int, pointer string"
PAGE = "page int, hashes array<bigint>, cells string, reason string"
FILE = f"file string, part string, bytes bigint, sha256 string, reason string, pages array<struct<{PAGE}>>"
RESULT = (
    "unit string, id string, stamp string, verdict string, errorCode string, errorMessage string, "
    "fails int, reviews int, errors int, "
    f"findings array<struct<{FINDING}>>, files array<struct<{FILE}>>, report string")


def requests(batches):
    """Two requests a dossier: its report, and the prints of its pages."""
    for batch in batches:
        for row in batch.to_dict("records"):
            source = {"path": row["path"]} if row.get("path") else {"data": _base64(row["document"])}
            for kind in ("dossier", "fingerprints"):
                if kind == "fingerprints" and "path" not in source:
                    continue
                yield {"key": [row["unit"], row["id"], kind], "kind": kind, "name": row["id"], **source}


def _base64(text):
    import base64

    return base64.b64encode(text.encode()).decode()


def rows(replies, stamp, keeps_reports):
    """The row of each dossier, from its answers, which come one after the other."""
    row = None
    for reply in replies:
        unit, key, kind = reply["key"]
        if kind == "dossier":
            if row:
                yield row
            row = _row(unit, key, stamp, reply, keeps_reports)
        else:
            row["files"] = _files(reply)
    if row:
        yield row


def _row(unit, key, stamp, reply, keeps_reports):
    row = dict(unit=unit, id=key, stamp=stamp, verdict="incomplete", errorCode=None, errorMessage=None,
               fails=0, reviews=0, errors=0, findings=[], files=[], report=None)
    if "error" in reply:
        # No report is no verdict but this one; what was not checked is never right.
        row.update(errorCode=reply["error"]["code"], errorMessage=reply["error"]["message"])
        return row
    report = reply["report"]
    counts = report["summary"]["counts"]
    row.update(verdict=report["verdict"], fails=sum(counts["fail"].values()), reviews=counts["review"],
               errors=counts["error"])
    row["findings"] = [
        dict(ruleId=result["ruleId"], outcome=result["outcome"], severity=result.get("severity"),
             message=result.get("message"), file=result["subject"].get("path"),
             page=result["subject"].get("page"), pointer=result["subject"].get("pointer"))
        for result in report["results"] if result["outcome"] in ("fail", "review", "error", "blocked")]
    if keeps_reports:
        row["report"] = json.dumps(report, ensure_ascii=False)
    return row


def _files(reply):
    files = []
    for file in reply.get("report", {}).get("files", []):
        pages = [
            dict(page=page["page"], cells=page["cells"], reason=None,
                 hashes=[_signed(int(text, 16)) for text in page["hashes"]])
            for page in file.get("pages", []) if "hashes" in page]
        reasons = [page["reason"] for page in file.get("pages", []) if "reason" in page]
        files.append(dict(
            file=file["file"], part=file["part"], bytes=file.get("bytes"), sha256=file.get("sha256"),
            reason=file.get("reason") or (reasons or [None])[0], pages=pages))
    return files


def _signed(number):
    return number - (1 << 64) if number >> 63 else number


def checker(command, stamp, keeps_reports, batch=64):
    """The function for `mapInPandas`."""
    columns = [field.name for field in _schema()]

    def check(batches):
        kept = []
        for row in rows(worker.answers(command, requests(batches)), stamp, keeps_reports):
            kept.append(row)
            if len(kept) == batch:
                yield pandas.DataFrame(kept, columns=columns)
                kept = []
        if kept:
            yield pandas.DataFrame(kept, columns=columns)

    return check


def _schema():
    return T._parse_datatype_string(RESULT)


def through_pipe(todo, command, stamp, keeps_reports):
    """The same by `RDD.pipe`; a worker that is lost fails the task, which Spark runs again."""
    lines = todo.rdd.mapPartitions(
        lambda found: (json.dumps(request, ensure_ascii=False)
                       for request in requests([pandas.DataFrame([row.asDict() for row in found])])))
    replies = lines.pipe(" ".join(command), checkCode=True).map(json.loads)
    made = replies.mapPartitions(lambda found: rows(found, stamp, keeps_reports))
    names = [field.name for field in _schema()]
    return todo.sparkSession.createDataFrame(made.map(lambda row: tuple(row[name] for name in names)), RESULT)


def stamp_of(command):
    """What a result depends on beside its dossier: version and options."""
    version = subprocess.run([command[0], "--version"], capture_output=True, text=True, check=True).stdout.strip()
    return " ".join([version] + command[1:])


def existing(spark, path):
    """What earlier runs wrote; nothing when there is no such folder."""
    if not os.path.isdir(path) or not any(name.startswith("unit=") for name in os.listdir(path)):
        return spark.createDataFrame([], RESULT)
    return spark.read.schema(RESULT).parquet(path)


def run(spark, dossiers, output, command, through="pandas", round_size=20_000, keeps_reports=False,
        compares=True, partitions=None, stamp=None):
    """Checks what has no result yet, then writes findings and pairs anew from all results.

    Gives how many dossiers were checked.
    """
    results, stamp = f"{output}/results", stamp or stamp_of(command)
    done = existing(spark, results).where(F.col("stamp") == stamp).select("unit", "id")
    todo = dossiers.dropDuplicates(["unit", "id"]).join(done, ["unit", "id"], "left_anti")
    count = todo.count()
    rounds = -(-count // round_size) if count else 0
    partitions = partitions or 4 * spark.sparkContext.defaultParallelism
    for number in range(rounds):
        # A round is what a killed run can lose.
        part = todo if rounds == 1 else todo.where(F.pmod(F.xxhash64("id"), F.lit(rounds)) == number)
        spread = part.repartitionByRange(partitions, "unit", "id")
        if through == "pipe":
            made = through_pipe(spread, command, stamp, keeps_reports)
        else:
            made = spread.mapInPandas(checker(command, stamp, keeps_reports), RESULT)
        made.write.mode("append").partitionBy("unit").parquet(results)
    # A dossier that two runs checked at once has two rows alike; one is taken.
    latest = existing(spark, results).where(F.col("stamp") == stamp).dropDuplicates(["unit", "id"])
    findings = latest.select("unit", "id", F.explode("findings").alias("f")).select("unit", "id", "f.*")
    findings.write.mode("overwrite").partitionBy("unit").parquet(f"{output}/findings")
    if compares:
        files = duplicates.file_pairs(latest).withColumns(
            {"left_page": F.lit(None).cast("int"), "right_page": F.lit(None).cast("int")})
        both = files.unionByName(duplicates.page_pairs(latest))
        both.write.mode("overwrite").parquet(f"{output}/pairs")
    return count


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dossiers", required=True, help="Parquet, or CSV with a header")
    parser.add_argument("--output", required=True)
    parser.add_argument("--hedui", default="hedui", help="the command, where every executor finds it")
    parser.add_argument("--today", required=True, help="day of the check, the same for every run")
    parser.add_argument("--policy", help="a built-in id, or a file where every executor finds it")
    parser.add_argument("--through", choices=["pandas", "pipe"], default="pandas")
    parser.add_argument("--round", type=int, default=20_000)
    parser.add_argument("--reports", action="store_true", help="keep each report as JSON too")
    parser.add_argument("--no-pairs", action="store_true")
    options = parser.parse_args()
    command = [options.hedui, "worker", "--jobs", "1", "--today", options.today, "--words", "none"]
    command += ["--policy", options.policy] if options.policy else []
    spark = SparkSession.builder.appName("hedui").getOrCreate()
    spark.sparkContext.addPyFile(os.path.join(os.path.dirname(os.path.abspath(__file__)), "worker.py"))
    for name in ("pages.py", "duplicates.py"):
        spark.sparkContext.addPyFile(os.path.join(os.path.dirname(os.path.abspath(__file__)), name))
    if options.dossiers.endswith(".csv"):
        table = spark.read.option("header", True).csv(options.dossiers)
    else:
        table = spark.read.parquet(options.dossiers)
    for name in ("path", "document"):
        if name not in table.columns:
            table = table.withColumn(name, F.lit(None).cast("string"))
    count = run(spark, table.select("unit", "id", "path", "document"), options.output, command,
                options.through, options.round, options.reports, not options.no_pairs)
    print(f"{count} dossiers checked; results, findings and pairs are in {options.output}")
    spark.stop()


if __name__ == "__main__":
    main()

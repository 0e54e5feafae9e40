# SPDX-License-Identifier: Apache-2.0
"""The job of Examples/spark against the plain command on the same dossiers: wall time, bytes shuffled.

    spark.py HEDUI FOLDER COUNT [--cores 1,2] [--through pandas,pipe] [--scans 1] [--rounds 1] [--no-plain]

FOLDER keeps the drawn dossiers for the next time. The start of the session and of its first workers is left out: a few
dossiers are checked first. The plain command is `lint --registry`, which takes prints of the pages too. Spark's CPU time
is not told: nobody waits for its Python workers. The machine must do nothing else. Needs what Scripts/spark-tests
installs.
"""

import argparse
import glob
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
JOB = os.path.join(HERE, "..", "..", "Examples", "spark")
sys.path.insert(0, JOB)
DAY = "2024-10-20"


def timed(command, log=None):
    """Wall and CPU seconds of a command with what it started and waited for."""
    began = time.monotonic()
    process = subprocess.Popen(
        command, stdout=log or subprocess.DEVNULL, stderr=None if log else subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, 1, 3), f"{command[0]} ended with {code}"
    return time.monotonic() - began, usage.ru_utime + usage.ru_stime


def drawn(folder, count, scans):
    import make_dossiers

    place = os.path.join(folder, f"{count}-{scans}")
    if not os.path.exists(os.path.join(place, "rows.json")):
        rows, pairs = make_dossiers.make(place, count, scans)
        with open(os.path.join(place, "rows.json"), "w", encoding="utf-8") as file:
            json.dump({"rows": rows, "pairs": len(pairs)}, file)
    return place


def plain(hedui, place, cores):
    with tempfile.TemporaryDirectory() as memory:
        wall, cpu = timed(
            [hedui, "lint", place, "--registry", f"{memory}/memory.db", "--format", "ndjson",
             "--words", "none", "--today", DAY, "--jobs", str(cores)])
    return wall, cpu


def shuffled(logs):
    """Bytes that tasks wrote for other tasks, from Spark's own log of events."""
    total = 0
    for log in glob.glob(f"{logs}/**/*", recursive=True):
        if not os.path.isfile(log) or not os.path.basename(log).startswith(("events", "local")):
            continue
        with open(log, encoding="utf-8") as lines:
            for line in lines:
                if '"SparkListenerTaskEnd"' in line:
                    metrics = json.loads(line).get("Task Metrics") or {}
                    total += (metrics.get("Shuffle Write Metrics") or {}).get("Shuffle Bytes Written", 0)
    return total


def inner(options):
    """One run on Spark, in this process; prints seconds of its parts as JSON."""
    import hedui_job
    from pyspark.sql import SparkSession

    logs = tempfile.mkdtemp()
    session = (
        SparkSession.builder.master(f"local[{options.cores}]").config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", 8).config("spark.driver.memory", "4g")
        .config("spark.eventLog.enabled", "true").config("spark.eventLog.dir", f"file://{logs}")
        .config("spark.eventLog.compress", "false").config("spark.ui.showConsoleProgress", "false")
        .getOrCreate())
    session.sparkContext.setLogLevel("ERROR")
    for name in ("worker.py", "pages.py", "duplicates.py", "hedui_job.py"):
        session.sparkContext.addPyFile(os.path.join(JOB, name))
    with open(os.path.join(options.folder, "rows.json"), encoding="utf-8") as file:
        rows = json.load(file)["rows"]
    table = session.createDataFrame(
        [tuple(row) + (None,) for row in rows], "unit string, id string, path string, document string")
    command = [options.hedui, "worker", "--jobs", "1", "--today", DAY, "--words", "none"]
    with tempfile.TemporaryDirectory() as out:
        hedui_job.run(session, table.limit(64), f"{out}/first", command, options.through)
        told = {}
        began = time.monotonic()
        hedui_job.run(session, table, f"{out}/all", command, options.through, compares=False)
        told["check"] = time.monotonic() - began
        began = time.monotonic()
        # Nothing is left to check: findings and pairs alone.
        hedui_job.run(session, table, f"{out}/all", command, options.through)
        told["compare"] = time.monotonic() - began
        told["pairs"] = session.read.parquet(f"{out}/all/pairs").count()
        told["rows"] = session.read.parquet(f"{out}/all/results").count()
    session.stop()
    told["shuffled"] = shuffled(logs)
    shutil.rmtree(logs)
    print(json.dumps(told))


def spark(options, place, cores, through):
    command = [sys.executable, __file__, options.hedui, place, "0", "--inner", "--cores", str(cores),
               "--through", through]
    with tempfile.TemporaryFile("w+") as log:
        timed(command, log)
        log.seek(0)
        return json.loads(log.read().splitlines()[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("hedui")
    parser.add_argument("folder")
    parser.add_argument("count", type=int)
    parser.add_argument("--cores", default="1,2")
    parser.add_argument("--through", default="pandas,pipe")
    parser.add_argument("--scans", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--no-plain", action="store_true")
    parser.add_argument("--inner", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.hedui = os.path.abspath(options.hedui)
    if options.inner:
        return inner(options)
    place = drawn(os.path.abspath(options.folder), options.count, options.scans)
    for cores in options.cores.split(","):
        walls, cpus = [1.0], [1.0]
        if not options.no_plain:
            walls, cpus = zip(*(plain(options.hedui, place, cores) for _ in range(options.rounds)))
        wall, cpu = statistics.median(walls), statistics.median(cpus)
        print(f"{cores} core(s), plain command: wall {wall:.1f} s, CPU {cpu:.1f} s", flush=True)
        for through in options.through.split(","):
            runs = [spark(options, place, cores, through) for _ in range(options.rounds)]
            check = statistics.median(run["check"] for run in runs)
            compare = statistics.median(run["compare"] for run in runs)
            last = runs[-1]
            print(
                f"{cores} core(s), Spark through {through}: check {check:.1f} s ({check / wall:.3f} of plain), "
                f"findings and pairs {compare:.1f} s; "
                f"{last['rows']} rows, {last['pairs']} pairs, {last['shuffled']} bytes shuffled", flush=True)


if __name__ == "__main__":
    main()

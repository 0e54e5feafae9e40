# SPDX-License-Identifier: Apache-2.0
"""The job on Spark in this process (local[2]) with faults put in; run by Scripts/spark-tests."""

import collections
import glob
import json
import os
import signal
import subprocess
import tempfile
import unittest

from pyspark import TaskContext
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

import hedui_job
import make_dossiers
import pages
import worker

HEDUI = os.environ["HEDUI"]
COMMAND = [HEDUI, "worker", "--jobs", "1", "--today", "2024-10-20", "--words", "none"]
COUNT = 48


class JobTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        rows, cls.planted = make_dossiers.make(
            os.path.join(cls.folder.name, "province"), COUNT, scans=1, copies=0.25, units=4)
        cls.spark = (
            SparkSession.builder.master("local[2, 4]").appName("hedui-tests")
            .config("spark.sql.shuffle.partitions", 4).config("spark.ui.enabled", "false")
            .config("spark.speculation", "true").getOrCreate())
        cls.spark.sparkContext.setLogLevel("ERROR")
        here = os.path.dirname(os.path.abspath(__file__))
        for name in ("worker.py", "pages.py", "duplicates.py", "hedui_job.py"):
            cls.spark.sparkContext.addPyFile(os.path.join(here, name))
        cls.table = cls.spark.createDataFrame(
            [row + (None,) for row in rows], "unit string, id string, path string, document string")
        cls.lint = cls.run_lint(rows)

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()
        cls.folder.cleanup()

    @classmethod
    def run_lint(cls, rows):
        """What the command itself says: the element of each dossier, by id."""
        done = subprocess.run(
            [HEDUI, "lint", os.path.join(cls.folder.name, "province"), "--format", "ndjson", "--today",
             "2024-10-20", "--words", "none", "--registry", os.path.join(cls.folder.name, "memory.db")],
            capture_output=True, text=True, check=False)
        return {report["path"].split("/")[-1]: report for report in map(json.loads, done.stdout.splitlines())}

    def output(self, name):
        return os.path.join(self.folder.name, name)

    def run_job(self, name, command=COMMAND, **options):
        options = {"partitions": 4, "compares": False} | options
        return hedui_job.run(self.spark, self.table, self.output(name), command, **options)

    def results(self, name):
        return self.spark.read.parquet(self.output(name) + "/results").collect()

    def assert_whole(self, name):
        """No result is missing, none is there twice, and each is what the command says."""
        found = self.results(name)
        self.assertEqual(sorted(row.id for row in found), sorted(self.lint))
        for row in found:
            expected = [
                (result["ruleId"], result["outcome"]) for result in self.lint[row.id]["results"]
                if result["outcome"] in ("fail", "review", "error", "blocked")
                and not result["ruleId"].startswith("across.")]
            self.assertEqual([(finding.ruleId, finding.outcome) for finding in row.findings], expected)
            self.assertIsNone(row.errorCode)

    def test_results_are_the_commands_and_pairs_the_registrys(self):
        self.assertEqual(self.run_job("plain", compares=True), COUNT)
        self.assert_whole("plain")
        pairs = self.spark.read.parquet(self.output("plain") + "/pairs").collect()
        found = {(pair.left, pair.left_file) for pair in pairs} | {(pair.right, pair.right_file) for pair in pairs}
        told = {
            (key, result["subject"]["path"]) for key, report in self.lint.items() for result in report["results"]
            if result["ruleId"] in ("across.same-page", "across.same-file") and result["outcome"] == "review"}
        self.assertEqual(found, told)
        self.assertEqual({(pair.left, pair.right) for pair in pairs} & self.planted, self.planted)
        findings = self.spark.read.parquet(self.output("plain") + "/findings")
        self.assertEqual(findings.count(), sum(len(row.findings) for row in self.results("plain")))
        # Nothing is left to do, and nothing is written twice.
        before = sorted(glob.glob(self.output("plain") + "/results/*/*.parquet"))
        self.assertEqual(self.run_job("plain"), 0)
        self.assertEqual(sorted(glob.glob(self.output("plain") + "/results/*/*.parquet")), before)

    def test_pipe_gives_the_same(self):
        self.run_job("pipe", through="pipe")
        self.assert_whole("pipe")

    def test_a_run_that_was_cut_off_is_gone_on_with(self):
        some = self.table.where(F.col("unit") < "unit-002")
        hedui_job.run(self.spark, some, self.output("rest"), COMMAND, compares=False, partitions=2)
        # As a job leaves it that was killed: files that nobody committed.
        attempt = self.output("rest") + "/results/_temporary/0/_temporary/attempt_1/unit=unit-003"
        os.makedirs(attempt)
        first = glob.glob(self.output("rest") + "/results/unit=*/*.parquet")[0]
        with open(first, "rb") as whole, open(attempt + "/part-0.parquet", "wb") as torn:
            torn.write(whole.read()[:1000])
        self.assertEqual(self.run_job("rest"), COUNT // 2)
        self.assert_whole("rest")

    def test_a_lost_worker_is_started_anew(self):
        # The first worker of each task ends after five answers, in the middle of its partition.
        mark = self.output("marks")
        os.makedirs(mark)
        script = f'if mkdir {mark}/$PPID 2>/dev/null; then "$@" | head -n 5; exit 9; else exec "$@"; fi'
        self.run_job("lost", ["sh", "-c", script, "sh"] + COMMAND, stamp="s")
        self.assertGreater(len(os.listdir(mark)), 0)
        self.assert_whole("lost")

    def test_a_killed_python_worker_is_run_again(self):
        check = hedui_job.checker(COMMAND, "s", False, batch=4)

        def dies_once(batches):
            for number, batch in enumerate(check(batches)):
                context = TaskContext.get()
                if number == 1 and context.attemptNumber() == 0 and context.partitionId() % 2 == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                yield batch

        made = self.table.repartitionByRange(4, "unit", "id").mapInPandas(dies_once, hedui_job.RESULT)
        made.write.partitionBy("unit").parquet(self.output("killed") + "/results")
        self.assert_whole("killed")

    def test_poison_is_an_error_of_its_own(self):
        poison = ["env", "HEDUI_WORKER_POISON=trap=d0000007,loop=d0000019"]
        self.run_job("poison", poison + COMMAND + ["--item-timeout", "3"], stamp="s")
        codes = collections.Counter(row.errorCode for row in self.results("poison"))
        self.assertEqual(codes, {None: COUNT - 2, "crashed": 1, "timedOut": 1})
        self.assertEqual(
            {row.verdict for row in self.results("poison") if row.errorCode}, {"incomplete"})


class PartTests(unittest.TestCase):
    def test_keys_meet_within_the_radius(self):
        import random

        dice = random.Random(5)
        for _ in range(300):
            value = dice.getrandbits(64)
            other = value
            for bit in dice.sample(range(64), 8):
                other ^= 1 << bit
            self.assertTrue(set(pages.keys(value)) & set(pages.keys(other)))

    def test_a_worker_that_never_answers_is_given_up(self):
        with self.assertRaises(worker.WorkerLost):
            list(worker.answers(["false"], [{"key": 1}]))


if __name__ == "__main__":
    unittest.main(verbosity=2)

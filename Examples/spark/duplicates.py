# SPDX-License-Identifier: Apache-2.0
"""Files and pages that stand in more than one dossier, over all dossiers at once."""

import numpy
import pandas
from pyspark.sql import functions as F
from pyspark.sql import types as T

import pages as prints


def file_pairs(results):
    """Pairs of files with the same bytes in two dossiers."""
    files = results.select("id", F.explode("files").alias("f")).select("id", "f.file", "f.part", "f.sha256")
    files = files.where(F.col("sha256").isNotNull())
    left, right = files.alias("a"), files.alias("b")
    return left.join(right, F.expr("a.sha256 = b.sha256 AND a.id < b.id")).select(
        F.col("a.id").alias("left"), F.col("a.file").alias("left_file"), F.col("b.id").alias("right"),
        F.col("b.file").alias("right_file"))


def page_pairs(results):
    """Pairs of pages that are one page: candidates by a banded join of hashes, then the cells decide."""
    found = (
        results.select("id", F.explode("files").alias("f"))
        .select("id", "f.file", "f.sha256", F.explode("f.pages").alias("p"))
        .select("id", "file", "sha256", "p.page", "p.hashes", "p.cells"))
    # A page is called by 64 bits in the join, which moves nothing else: its cells follow for the few that match.
    known = found.select(
        F.xxhash64("id", "file", "page").alias("page_id"), F.xxhash64("id").alias("dossier"), "*")
    keys = F.udf(prints.keys, T.ArrayType(T.IntegerType()))
    left = known.select(
        F.col("page_id").alias("a"), F.col("dossier").alias("a_dossier"),
        F.element_at("hashes", 1).alias("a_hash")).select("*", F.explode(keys("a_hash")).alias("key"))
    right = known.select(
        F.col("page_id").alias("b"), F.col("dossier").alias("b_dossier"),
        F.posexplode("hashes").alias("turn", "b_hash")).select(
        "*", F.explode(keys("b_hash")).alias("key"))
    near = (
        left.join(right, "key")
        .where("a < b AND a_dossier <> b_dossier")
        .where(F.bit_count(F.col("a_hash").bitwiseXOR(F.col("b_hash"))) <= prints.RADIUS)
        .select("a", "b", "turn").distinct())
    sides = [
        known.select(*[F.col(name).alias(f"{side}_{name}") for name in
                       ("page_id", "id", "file", "page", "sha256", "cells")]) for side in ("l", "r")]
    candidates = (
        near.join(sides[0], near.a == F.col("l_page_id")).join(sides[1], near.b == F.col("r_page_id"))
        # The same file is told as such.
        .where("l_sha256 <> r_sha256"))
    same = candidates.where(_agree("l_cells", "r_cells", "turn"))
    # Which of two dossiers stands first is a matter of their ids, not of hashes.
    swaps = F.col("l_id") > F.col("r_id")

    def side(first, second, name):
        return F.when(swaps, F.col(f"{second}_{name}")).otherwise(F.col(f"{first}_{name}"))

    return same.select(
        side("l", "r", "id").alias("left"), side("l", "r", "file").alias("left_file"),
        side("l", "r", "page").alias("left_page"), side("r", "l", "id").alias("right"),
        side("r", "l", "file").alias("right_file"), side("r", "l", "page").alias("right_page")).distinct()


@F.pandas_udf(T.BooleanType())
def _agree(left: pandas.Series, right: pandas.Series, turn: pandas.Series) -> pandas.Series:
    def decide(own, other, quarters):
        other = prints.cells(other)
        for _ in range(quarters):
            other = prints.turned(other)
        return prints.is_same_page(prints.cells(own), other)

    return pandas.Series(
        numpy.fromiter((decide(*row) for row in zip(left, right, turn)), dtype=bool, count=len(left)))

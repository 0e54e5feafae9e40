# SPDX-License-Identifier: Apache-2.0
"""Writes many dossiers of about 8 KB as JSON and as YAML, varied from an accepted sample, with lists of them.

usage: make_dossiers.py shelves|folders SAMPLE-FOLDER TARGET-FOLDER COUNT
`shelves` puts a few hundred documents beside one copy of the sample's files; `folders` makes a folder of each
dossier, in JSON only, with hard links to the files, as `hedui lint` takes it.
"""
import copy
import json
import os
import random
import shutil
import sys

import yaml

BYTES = 8000
# Documents beside one copy of the files.
SHELF = 500
WORDS = "本年度负责预制构件进场验收吊装方案编制灌浆质量检查深化设计协调节点优化现场技术管理交底"


class Plain(yaml.CSafeDumper):
    """Writes repeated parts out: aliases are rare in what people hand in."""

    def ignore_aliases(self, data):
        return True


def vary(sample, number, dice):
    """The sample with other names, dates, numbers and sentences, brought to the size by its statement."""
    made = copy.deepcopy(sample)
    made["id"] = f"bench-{number:06}"
    made["title"]["obtained"] = f"2019-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    made["title"]["issued"] = f"2020-{dice.randint(1, 6):02}-{dice.randint(1, 28):02}"
    for year in made["hours"]["years"]:
        year["professional"] = dice.randint(40, 80)
    for assessment in made["assessments"]:
        assessment["summary"] = assessment["summary"][:20] + "".join(dice.choices(WORDS, k=40))
    for project in made["projects"]:
        project["name"] = "某某产业园" + "".join(dice.choices(WORDS, k=6)) + "厂房"
        project["contract"] = f"SX-{dice.randint(2018, 2022)}-{dice.randint(1, 999):03}"
        project["on-platform"] = dice.random() < 0.2
    for paper in made["papers"]:
        paper["published"] = f"2022-{dice.randint(1, 12):02}"
    if dice.random() < 0.3:
        made["application"]["fee-paid"] = False
    # One dossier in four carries an annotation with the wrong words.
    if dice.random() < 0.25:
        made["title"]["evidence"][0]["annotation"]["words"] = "核对有误"
    missing = BYTES - len(compact(made))
    made["statement"] += "".join(dice.choices(WORDS, k=max(missing, 0) // 3))
    return made


def compact(dossier):
    return json.dumps(dossier, ensure_ascii=False, separators=(",", ":")).encode()


def load(path):
    # Dates and numbers stay as written; true and false become flags.
    class Loader(yaml.CSafeLoader):
        pass
    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in rules if not tag.endswith("timestamp")]
        for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()}
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader)


def lay(source, folder):
    """Puts the sample's files, without its document, into a folder, as hard links where that works."""
    def link(here, there):
        try:
            os.link(here, there)
        except OSError:
            shutil.copy(here, there)
    shutil.copytree(source, folder, copy_function=link, ignore=shutil.ignore_patterns("dossier.yaml"))


def main():
    layout, source, target, count = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    # Through JSON, so that what the sample's aliases share becomes separate.
    sample = json.loads(json.dumps(load(os.path.join(source, "dossier.yaml"))))
    sample["applicant"]["resident-id"] = str(sample["applicant"]["resident-id"])
    sample["application"]["basis"] = str(sample["application"]["basis"])
    target = os.path.abspath(target)
    os.makedirs(target)
    dice = random.Random(1)
    lists = {"json": [], "yaml": []}
    for number in range(count):
        made = vary(sample, number, dice)
        is_shelf = layout == "shelves"
        folder = os.path.join(target, f"{number // SHELF if is_shelf else number:06}")
        if not os.path.exists(folder):
            lay(source, folder)
        base = os.path.join(folder, f"dossier-{number:06}" if is_shelf else "dossier")
        with open(base + ".json", "wb") as file:
            file.write(compact(made))
        lists["json"].append(base + ".json\n")
        if is_shelf:
            with open(base + ".yaml", "w", encoding="utf-8") as file:
                yaml.dump(made, file, Plain, allow_unicode=True, sort_keys=False, width=1000)
            lists["yaml"].append(base + ".yaml\n")
    for form, paths in lists.items():
        with open(os.path.join(target, form + ".txt"), "w") as file:
            file.writelines(paths)


main()

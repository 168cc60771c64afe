#!/usr/bin/env python3
"""Compares what `spec test` finds with what a gate on docutils finds, on any folders of specs and on damaged copies.

    python3 tests/docutils/compare_gates.py [--spec PATH] [--preset NAME] [--rounds N] [--seed N] [--show N] [--keep FOLDER] FOLDER...

Needs docutils (0.19 is the reference) and a built `spec`. Compared are the checks that both have: sections that are missing
(SPEC001, SPEC007, SPEC008) or unknown (SPEC002), lines that are too long (SPEC301), carriage returns (SPEC304), the title
(SPEC101), the link to the blueprint (SPEC102, SPEC103) and docutils' messages (SPEC401 to SPEC404). The gate is that of
gate.py. The preset nova, which is meant to let pass what such a gate lets pass, is the default. What only one of
them finds is listed, and counted by its kind.

In each of the rounds a copy of the folder is tested in which each spec is damaged: a heading dropped, doubled or renamed, a
line lengthened or ended by a carriage return, an underline broken, a blank line removed.
"""
import argparse
import collections
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

from compare_trees import compare_findings
from gate import Outline, check, parse, read, specs, template, template_path

ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1{3,}$")
MISSING = re.compile(r"'([^']+(?:'[^',]+)*)'(?=, |\. Add them| is missing)")
STAND_IN = re.compile(r"The section '(.*)' is missing; '(.*)' stands where")
SPELLING = re.compile(r"The section '(.*)' is called '(.*)' in the template")
LEVEL = re.compile(r"The section '(.*?)' belongs ")
UNKNOWN = re.compile(r"The template has no section '(.*)' at this level")
DOUBLE = re.compile(r"The section '(.*)' stands already in line")


def headings(lines):
    """The numbers of the lines that are titles, with those of their adornment."""
    found = []
    for at in range(1, len(lines)):
        if ADORNMENT.match(lines[at]) and lines[at - 1].strip() and not ADORNMENT.match(lines[at - 1]):
            first = at - 2 if at > 1 and lines[at - 2] == lines[at] else at - 1
            found.append((first, at))
    return found


def damage(text, draw):
    """A text with one to three faults, and what they are."""
    lines = text.split("\n")
    done = []
    for _ in range(draw.randint(1, 3)):
        kind = draw.choice(("drop", "double", "rename", "lengthen", "break", "join", "return"))
        found = headings(lines)
        if kind in ("drop", "double", "rename", "break"):
            if not found:
                continue
            first, last = draw.choice(found)
            if kind == "drop":
                del lines[first: last + 1]
            elif kind == "double":
                at = draw.randrange(len(lines) + 1)
                lines[at:at] = ["", *lines[first: last + 1], ""]
            elif kind == "break":
                lines[last] = lines[last][: draw.randint(0, max(0, len(lines[last - 1].rstrip()) - 1))]
            else:
                old = lines[last - 1]
                new = draw.choice((old + " and more", old.swapcase(), old[:-2], old + "s", "Other thoughts"))
                lines[first: last + 1] = [new if line == old else line[:1] * max(len(line), len(new)) for line in lines[first: last + 1]]
        else:
            blank = [at for at, line in enumerate(lines) if not line.strip()]
            full = [at for at, line in enumerate(lines) if line.strip()]
            if kind == "join" and blank:
                del lines[draw.choice(blank)]
            elif full:
                at = draw.choice(full)
                lines[at] += "\r" if kind == "return" else " and so on" * 8
        done.append(kind)
    return "\n".join(lines), done


class Comparison:
    """Compares the findings about one text; what differs is in `only`, as pairs of whose it is and what."""

    def __init__(self, text, diagnostics, schema):
        self.text = text
        self.schema = schema
        self.only = []
        self.compared = collections.Counter()
        self.by_rule = collections.defaultdict(list)
        for item in diagnostics:
            self.by_rule[item["ruleId"]].append(item)
        self.gate = collections.defaultdict(list)
        for finding in check(text, schema):
            self.gate[finding.kind].append(finding)
        self.compare()

    def compare(self):
        self.pair("long line", {item.line for item in self.gate["long"]}, {item["line"] for item in self.by_rule["SPEC301"]})
        self.pair("carriage return", bool(self.gate["return"]), bool(self.by_rule["SPEC304"]))
        self.pair("no title", bool(self.gate["title"]), bool(self.by_rule["SPEC101"]))
        if self.schema and not self.gate["title"] and not self.by_rule["SPEC101"]:
            self.pair("no blueprint", bool(self.gate["blueprint"]), bool(self.by_rule["SPEC102"] + self.by_rule["SPEC103"]))
            self.compare_sections()
        both = compare_findings(self.text, [item for rule in self.by_rule.values() for item in rule])
        if both is None:
            self.compared["unknown to docutils, left out"] += 1
        else:
            self.pair("message", set(both[1]), set(both[0]))

    def pair(self, kind, gate, spec):
        if isinstance(gate, bool):
            gate, spec = {""} if gate else set(), {""} if spec else set()
        self.compared[kind] += len(gate | spec)
        self.only += [(f"{kind}, only the gate", what) for what in sorted(gate - spec)]
        self.only += [(f"{kind}, only spec test", what) for what in sorted(spec - gate)]

    def compare_sections(self):
        outline = Outline(parse(self.text))
        titles = {key(path) for path in outline.paths}
        missing, unknown, respelled, moved = set(), set(), {}, set()
        for item in self.by_rule["SPEC001"]:
            stand_in = STAND_IN.match(item["message"])
            missing |= {stand_in[1]} if stand_in else set(MISSING.findall(item["message"]))
            unknown |= {stand_in[2]} if stand_in else set()
        for item in self.by_rule["SPEC007"]:
            found, wanted = SPELLING.match(item["message"]).groups()
            respelled[wanted] = found
        moved = {LEVEL.match(item["message"])[1] for item in self.by_rule["SPEC008"]}
        unknown |= {UNKNOWN.match(item["message"])[1] for item in self.by_rule["SPEC002"]}
        double = {DOUBLE.match(item["message"])[1] for item in self.by_rule["SPEC004"]}

        # One heading too few or too many can move all that follow. That is told once, as what moved or is missing.
        shifted = (missing or moved) and not set(outline.top) & set(self.schema.top)

        # What is spelt or placed otherwise is missing to the gate, and so is what stands below it.
        told = set(missing)
        for path in self.schema.wanted:
            above, _, title = path.rpartition("/")
            if title in respelled or key(title) in {key(other) for other in moved}:
                told.add(path)
            elif (above in told or moved or shifted) and key(title) in titles:
                told.add(path)
        gate = {item.what for item in self.gate["missing"]}
        self.pair("missing section", gate, (told & gate) | missing)

        strangers = {item.what for item in self.gate["unknown"]}
        known = unknown | double | set(respelled.values()) | (titles_of(self.schema) if moved else set())
        told = strangers if shifted else strangers & known
        self.pair("unknown section", strangers, told | (unknown - titles_below(outline)))


def key(path):
    """A title as a reader knows it, whatever its case and number."""
    return path.split("/")[-1].casefold().rstrip("s")


def titles_of(schema):
    return {path.split("/")[-1] for path in schema.paths}


def titles_below(outline):
    """The titles of subsections, which are nobody's business but where they stand for one of the template."""
    return {path.split("/")[-1] for path in outline.paths if "/" in path}


def findings(spec, folder, preset):
    """What `spec test` finds, by paths."""
    command = [os.path.abspath(spec), "test", folder, "--preset", preset, "--format", "json"]
    output = subprocess.run(command, capture_output=True, text=True, check=False)
    results = (json.loads(line) for line in output.stdout.splitlines())
    return {result["path"]: result for result in results}


class Tally:
    """Counts what is compared and what differs, and shows some of each kind."""

    def __init__(self, show):
        self.show = show
        self.files = self.differing = 0
        self.compared = collections.Counter()
        self.only = collections.Counter()

    def add(self, name, comparison, done=()):
        self.files += 1
        self.differing += bool(comparison.only)
        self.compared.update(comparison.compared)
        for kind, what in comparison.only:
            self.only[kind] += 1
            if self.only[kind] <= self.show:
                print(f"{name}: {kind}: {what}" + (f" ({', '.join(done)})" if done else ""), flush=True)

    def end(self):
        for kind, count in sorted(self.compared.items()):
            print(f"  {kind}: {count}")
        for kind, count in sorted(self.only.items()):
            print(f"  {kind}: {count}")
        print(f"{self.files - self.differing} of {self.files} specs have equal findings")


def compare(tally, options, root, damaged):
    """Compares the findings about all specs in a folder; for damaged ones, what was done to each is known by its path."""
    found = findings(options.spec, root, options.preset)
    for path in specs(root):
        name = os.path.relpath(path, root)
        result = found.get(os.path.realpath(path))
        if result is None:
            print(f"{name}: spec test has no result", flush=True)
            continue
        schema = template_path(path, root)
        if os.path.isfile(result["template"]) and schema != result["template"]:
            print(f"{name}: the template is {schema} or {result['template']}")
            continue
        comparison = Comparison(read(path), result["diagnostics"], schema and template(schema))
        tally.add(name, comparison, damaged.get(path, ()))
        if comparison.only and options.keep:
            os.makedirs(options.keep, exist_ok=True)
            shutil.copyfile(path, os.path.join(options.keep, f"{tally.differing}-{os.path.basename(path)}"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--spec", default=os.path.join(os.path.dirname(__file__), "../../artifacts/bin/SpecTools.Cli/release/spec"))
    parser.add_argument("--preset", default="nova")
    parser.add_argument("--rounds", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--keep", metavar="FOLDER", help="for copies of the specs that differ")
    parser.add_argument("--show", type=int, default=3, metavar="N")
    options = parser.parse_args()
    draw = random.Random(options.seed)
    tally = Tally(options.show)
    for folder in options.folders:
        compare(tally, options, os.path.abspath(folder), {})
        for _ in range(options.rounds):
            with tempfile.TemporaryDirectory() as work:
                root = os.path.join(os.path.realpath(work), os.path.basename(os.path.abspath(folder)))
                shutil.copytree(folder, root, symlinks=True, copy_function=shutil.copyfile)
                damaged = {}
                for path in specs(root):
                    text, damaged[path] = damage(read(path), draw)
                    with open(path, "w", encoding="utf-8", newline="") as file:
                        file.write(text)
                compare(tally, options, root, damaged)
    tally.end()
    return 1 if tally.differing else 0


if __name__ == "__main__":
    sys.exit(main())

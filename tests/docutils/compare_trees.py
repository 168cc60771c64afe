#!/usr/bin/env python3
"""Compares `spec tree --dialect docutils` with docutils itself on any files or folders of reStructuredText.

    python3 tests/docutils/compare_trees.py [--resolved | --messages | --findings] [--spec PATH] [--mutate N] [--show N] PATH...

Needs docutils (0.19 is the reference) and a built `spec`. Both trees are brought to one form: without identifiers, and
without the content of system messages and pending nodes, whose wording is each tool's own. With --mutate, N damaged
copies of the files are compared too: lines deleted, indented, doubled, adornments cut, names in references changed.

Without an option it is the tree right after parsing. With --resolved it is the tree after the transforms of docutils'
standalone reader, and with --messages the level and line of every message of level 2 or above after them.

With --findings it is what the rules SPEC401 to SPEC404 find: of SPEC401 severity and line, of the others the names they
are about. What is reported several times counts once. `spec test` reads as Sphinx does; files with directives, roles or
options that only Sphinx knows are left out.
"""
import argparse
import difflib
import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import warnings
import xml.etree.ElementTree

from docutils import core, frontend, nodes, utils
from docutils.parsers.rst import Parser, roles

from find_files import find

warnings.simplefilter("ignore")


def settings():
    values = frontend.get_default_settings(Parser)
    values.halt_level = 5
    values.report_level = 1
    values.syntax_highlight = "none"
    values.file_insertion_enabled = False
    values.raw_enabled = True
    values.warning_stream = io.StringIO()
    return values


def docutils_document(text, values):
    roles._roles.clear()
    document = utils.new_document("x", values)
    Parser().parse(text, document)
    return document


def docutils_tree(text, values):
    return docutils_document(text, values).pformat()


TRANSFORM_SETTINGS = {
    "halt_level": 5,
    "report_level": 1,
    "syntax_highlight": "none",
    "file_insertion_enabled": False,
    "raw_enabled": True,
    "output_encoding": "unicode",
    "_disable_config": True,
}


def transformed(publish, text, **options):
    roles._roles.clear()
    overrides = dict(TRANSFORM_SETTINGS, warning_stream=io.StringIO())
    return publish(text, source_path="x", settings_overrides=overrides, **options)


def docutils_messages(text):
    document = transformed(core.publish_doctree, text)
    in_tree = list(document.findall(nodes.system_message))
    known = set(map(id, in_tree))
    return in_tree + [message for message in document.transform_messages if id(message) not in known]


def message_lines(messages):
    found = sorted((int(message.get("level")), int(message.get("line") or 0)) for message in messages)
    return [f"level {level}, line {line or 'unknown'}" for level, line in found if level >= 2]


RULES = {
    "SPEC402": r"Unknown target|Duplicate target|Undefined substitution|Anonymous hyperlink|Indirect hyperlink",
    "SPEC403": r"Duplicate explicit target",
    "SPEC404": r"Unknown directive type|Unknown interpreted text role",
}

FINDINGS = {"SPEC401", *RULES}

# Nothing is wrong with a directive that is not carried out, nor is one more message about a reference that has one.
NO_FINDING = r"directive disabled|^Too many"


def finding_line(rule, severity, line, text):
    if rule == "SPEC401":
        return f"{rule} {severity}, line {line}"
    quoted = None if text.startswith("Anonymous") else re.search(r'"(.*?)"', text, re.S)
    return f"{rule} {quoted[1] if quoted else ''}"


def expected_findings(text):
    found = set()
    for message in docutils_messages(text):
        words = re.sub(r"^.*?\([A-Z]+/\d\) ", "", message.astext())
        if int(message["level"]) < 2 or re.search(NO_FINDING, words):
            continue
        rule = next((rule for rule, pattern in RULES.items() if re.match(pattern, words)), "SPEC401")
        severity = "warning" if int(message["level"]) == 2 else "error"
        found.add((finding_line(rule, severity, message.get("line"), words), words))
    return found


def found_findings(diagnostics):
    return {
        finding_line(item["ruleId"], item["severity"].lower(), item["line"], item["message"])
        for item in diagnostics
        if item["ruleId"] in FINDINGS and not re.search(NO_FINDING, item["message"])
    }


def compare_findings(text, diagnostics):
    expected = expected_findings(text)
    mine = found_findings(diagnostics)
    for line, words in expected:
        if line not in mine and re.match(r"Unknown (directive|interpreted)|Error in \"(code-block|math|sourcecode)\"", words):
            return None
    return sorted(mine), sorted({line for line, _ in expected})


def normalize(tree):
    lines = []
    skip_deeper_than = None
    for line in tree.rstrip("\n").split("\n"):
        indent = len(line) - len(line.lstrip(" "))
        if skip_deeper_than is not None:
            if not line.strip() or indent > skip_deeper_than:
                continue
            skip_deeper_than = None
        tag = re.match(r" *<([a-z_]+)", line)
        if tag:
            line = re.sub(r' (ids|backrefs)="[^"]*"', "", line)
            if tag[1] == "document":
                line = re.sub(r' source="[^"]*"', "", line)
            elif tag[1] == "problematic":
                line = re.sub(r' refid="[^"]*"', "", line)
            elif tag[1] == "system_message":
                line = re.sub(r' source="[^"]*"', "", line)
                skip_deeper_than = indent
            elif tag[1] == "pending":
                line = " " * indent + "<pending>"
                skip_deeper_than = indent
        lines.append(line)
    return lines


def mutate(text, chance):
    lines = text.split("\n")
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(lines))
        kind = chance.randrange(6)
        if kind == 0 and len(lines) > 1:
            del lines[at]
        elif kind == 1:
            lines[at] = " " * chance.randint(1, 4) + lines[at]
        elif kind == 2:
            lines.insert(at, lines[at])
        elif kind == 3:
            lines[at] = lines[at].lstrip()
        elif kind == 4:
            referring = [i for i, line in enumerate(lines) if re.search(r"_\b|_:|\]", line)]
            if referring:
                at = chance.choice(referring)
                lines[at] = re.sub(r"\w(?=`?_\W|\]|`?:|`?_$)", "z", lines[at], count=1)
        else:
            adorned = [i for i, line in enumerate(lines) if re.fullmatch(r"([!-/:-@\[-`{-~])\1{3,}", line)]
            if adorned:
                at = chance.choice(adorned)
                lines[at] = lines[at][: chance.randint(0, len(lines[at]) - 1)]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("paths", nargs="+")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--resolved", action="store_true")
    what.add_argument("--messages", action="store_true")
    what.add_argument("--findings", action="store_true")
    parser.add_argument("--spec", default=os.path.join(os.path.dirname(__file__), "../../artifacts/bin/SpecTools.Cli/release/spec"))
    parser.add_argument("--mutate", type=int, default=0, metavar="N")
    parser.add_argument("--show", type=int, default=3, metavar="N")
    options = parser.parse_args()

    texts = []
    for path in find(options.paths):
        try:
            with open(path, encoding="utf-8-sig") as file:
                texts.append((path, file.read()))
        except UnicodeDecodeError:
            print(f"{path}: not UTF-8, left out", file=sys.stderr)
    chance = random.Random(1)
    for number in range(options.mutate):
        path, text = chance.choice(texts)
        texts.append((f"{path} (damaged copy {number + 1})", mutate(text, chance)))

    values = settings()
    equal = shown = left_out = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts:
            copy = os.path.join(folder, "x.rst")
            with open(copy, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            command = [options.spec, "tree", "--dialect", "docutils", copy]
            if options.findings:
                command = [options.spec, "test", "--rule", "SPEC4*", "--format", "json", copy]
            elif options.messages:
                command += ["--resolved", "--format", "xml"]
            elif options.resolved:
                command.append("--resolved")
            ours = subprocess.run(command, capture_output=True, text=True, check=False)
            try:
                if options.findings:
                    # What git writes in the place of a symbolic link is tested as the link that it stands for.
                    compared = None if "is a link to" in ours.stderr else compare_findings(text, json.loads(ours.stdout)["diagnostics"])
                    if compared is None:
                        left_out += 1
                        continue
                    mine, theirs = compared
                elif options.messages:
                    tree = xml.etree.ElementTree.fromstring(ours.stdout)
                    mine, theirs = message_lines(tree.iter("system_message")), message_lines(docutils_messages(text))
                elif options.resolved:
                    mine, theirs = normalize(ours.stdout), normalize(transformed(core.publish_string, text, writer_name="pseudoxml"))
                else:
                    mine, theirs = normalize(ours.stdout), normalize(docutils_tree(text, values))
            except Exception as error:  # whatever it is, it is no equal tree
                mine, theirs = [], [f"failed: {error!r}"]
            if mine == theirs:
                equal += 1
            elif shown < options.show:
                shown += 1
                print(f"--- {name} {ours.stderr.strip()}")
                print("\n".join(list(difflib.unified_diff(theirs, mine, "docutils", "spec", lineterm="", n=1))[:20]))
    compared = len(texts) - left_out
    what = "trees are equal"
    if options.messages or options.findings:
        what = f"files have equal {'messages' if options.messages else 'findings'}"
    print(f"{equal} of {compared} {what}" + (f", {left_out} left out" if left_out else ""))
    return 0 if equal == compared else 1


if __name__ == "__main__":
    sys.exit(main())

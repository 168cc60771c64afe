#!/usr/bin/env python3
"""Edits copies of specs with `spec` and asks docutils whether anything has changed but what was meant.

    python3 tests/docutils/compare_edits.py [--spec PATH] [--edit NAME]... [--show N] FOLDER...

Needs docutils (0.19 is the reference) and a built `spec`. Each edit runs once over a copy of each folder. Of every file
that it has changed, docutils parses the text before and the text after. Both trees are cut into sections, each without
those below it. A section may differ where the edit has left its mark in it; a section with that mark may be new, with
those above it; all the others are to be the same, in the same order.
"""
import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile

from docutils import nodes

from compare_trees import docutils_document, normalize, settings
from find_files import find

MARK = "qxw7"

# Of each edit what is asked for, and what a section that it has changed or made says then; of None also its title.
EDITS = {
    "primary": (["assignee", "set", "--primary", MARK], MARK),
    "contributor": (["assignee", "set", "--add-contributor", MARK], MARK),
    "clear": (["assignee", "set", "--clear"], r"(?i)<title>\s+[^<]*assignee[^<]*<(?s:.*)None"),
    "testing": (["section", "set", "--title", "Testing", "--body", "None"], r"(?i)<title>\s+[^<]*test[^<]*<paragraph>\s+None"),
    "references": (["section", "set", "--title", "References", "--body", "None"], r"(?i)<title>\s+[^<]*ref[^<]*<paragraph>\s+None"),
    "append": (["section", "set", "--title", "Testing", "--append", "--body", f"See the list:\n\n* {MARK}"], MARK),
    "add": (["section", "add", "--title", MARK, "--after", "Testing"], MARK),
}


def own_text(section):
    """What stands in a section itself: its tree without the sections below."""
    own = section.deepcopy()
    for child in list(own.children):
        if isinstance(child, nodes.section):
            own.remove(child)

    # Messages behind an edit have other lines. Where something has gone that was there twice, the rest is no duplicate.
    for message in list(own.findall(nodes.system_message)):
        if "Duplicate " in message.astext():
            message.parent.remove(message)
        elif message.hasattr("line"):
            del message["line"]
    for node in own.findall(nodes.Element):
        if node.get("dupnames"):
            node["names"] = node["names"] + node["dupnames"]
            node["dupnames"] = []
    return "\n".join(normalize(own.pformat()))


def sections(text, values):
    """The sections of a document in their order, the document itself first: the titles above each and its own, and its text."""
    found = []
    todo = [((), docutils_document(text, values))]
    while todo:
        path, section = todo.pop()
        found.append((path, own_text(section)))
        below = [child for child in section.children if isinstance(child, nodes.section)]
        todo.extend((path + (child[0].astext(),), child) for child in reversed(below))
    return found


def unmeant(before, after, mark):
    """What differs and should not."""
    known = [path for path, _ in before]
    for path, text in list(after):
        is_new = known.count(path) < sum(other == path for other, _ in after)
        if is_new and (re.search(mark, text) or any(other[: len(path)] == path and re.search(mark, own) for other, own in after)):
            after.remove((path, text))
    if known != [path for path, _ in after]:
        return [f"the sections {known} are {[path for path, _ in after]}"]
    return [
        "\n".join(difflib.unified_diff(old.split("\n"), new.split("\n"), "/".join(path), "afterwards", lineterm="", n=1))
        for (path, old), (_, new) in zip(before, after)
        if old != new and not re.search(mark, new)
    ]


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return file.read()


def compare(name, folder, options, values):
    """Runs an edit over a copy of a folder; how many files changed, and how many have another difference."""
    command, mark = EDITS[name]
    changed = wrong = 0
    with tempfile.TemporaryDirectory() as scratch:
        copy = os.path.join(scratch, "copy")
        shutil.copytree(folder, copy, symlinks=True)
        run = subprocess.run([options.spec, *command[:2], copy, *command[2:]], capture_output=True, text=True, check=False)
        for path in find([copy]):
            original = os.path.join(folder, os.path.relpath(path, copy))
            try:
                texts = read(original), read(path)
            except (UnicodeDecodeError, FileNotFoundError):
                continue
            if os.path.islink(path) or texts[0] == texts[1]:
                continue
            changed += 1
            differences = unmeant(*(sections(text, values) for text in texts), mark)
            if differences:
                wrong += 1
                if wrong <= options.show:
                    print(f"--- {name}: {original}", *differences[:2], sep="\n")
        if not changed:
            print(f"{name}: nothing changed in {folder}:", *run.stderr.splitlines()[-1:], file=sys.stderr)
    return changed, wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--spec", default=os.path.join(os.path.dirname(__file__), "../../artifacts/bin/SpecTools.Cli/release/spec"))
    parser.add_argument("--edit", action="append", choices=EDITS, metavar="NAME", help=", ".join(EDITS))
    parser.add_argument("--show", type=int, default=3, metavar="N")
    options = parser.parse_args()

    values = settings()
    total = failed = 0
    for name in options.edit or EDITS:
        counts = [compare(name, folder, options, values) for folder in options.folders]
        changed, wrong = (sum(numbers) for numbers in zip(*counts))
        print(f"{name}: {changed} files changed, {wrong} with a difference elsewhere", flush=True)
        total += changed
        failed += wrong
    print(f"{total - failed} of {total} edits changed nothing but what was meant")
    return 0 if total and not failed else 1


if __name__ == "__main__":
    sys.exit(main())

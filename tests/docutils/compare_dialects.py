#!/usr/bin/env python3
"""Compares the two dialects of `spec tree` on any files or folders of reStructuredText.

    python3 tests/docutils/compare_dialects.py [--spec PATH] [--show N] PATH...

The tree of the dialect `sphinx` is to be that of `docutils` except where docutils does not know a directive, a role or
an option of a directive. So each of these is paired with what docutils has in its place, a message or text marked as
problematic; whatever else differs is reported. Needs a built `spec` and nothing else.
"""
import argparse
import os
import re
import subprocess
import sys
import xml.etree.ElementTree

from find_files import find

UNKNOWN = re.compile(r'(No directive is called|Unknown directive type|No role is called|Unknown interpreted text role) "(.*)"\.$', re.S)
WIDENED = re.compile(r'Error in "(code|code-block|sourcecode|math)" directive: (unknown option|maximum|content block expected)')
ROLE = re.compile(r":([^`]+):`.*`$|`.*`:([^`]+):$", re.S)


def tree(spec, dialect, path):
    command = [spec, "tree", "--dialect", dialect, "--format", "xml", path]
    return xml.etree.ElementTree.fromstring(subprocess.run(command, capture_output=True, check=True).stdout)


def parts(element):
    """The elements and texts in an element, in order."""
    found = [element.text] if element.text else []
    for child in element:
        found.append(child)
        if child.tail:
            found.append(child.tail)
    return found


def is_element(part, *tags):
    return not isinstance(part, str) and part.tag in tags


def message(part):
    return "".join(part.itertext()) if is_element(part, "system_message") else ""


def unknown_names(root):
    """What a tree has messages about as unknown, directives and roles apart."""
    matches = (UNKNOWN.match(message(element)) for element in root.iter("system_message"))
    return {(match[1].split()[1], match[2]) for match in matches if match}


class Comparison:
    """Compares the trees of one file. What docutils alone does not know is in `names`."""

    def __init__(self, docutils, sphinx):
        self.names = unknown_names(docutils) - unknown_names(sphinx)
        self.paired = 0
        self.differences = []
        self.compare(docutils, sphinx, "")

    def unknown(self, part):
        """The directive or role that a message is about, where only docutils does not know it: ("directive", name)."""
        match = UNKNOWN.match(message(part))
        return match and (match[1].split()[1], match[2]) in self.names and (match[1].split()[0], match[1].split()[1])

    def is_unknown_role(self, part):
        match = is_element(part, "problematic") and ROLE.match("".join(part.itertext()))
        return bool(match) and any((kind, match[1] or match[2]) in self.names for kind in ("role", "interpreted"))

    def has_unknown_in_title(self, part):
        """The name of a section is the text of its title."""
        return part.tag == "section" and any(map(self.is_unknown_role, part[0]))

    def is_instead(self, left, right):
        """Whether one part is what docutils has instead of the other."""
        if is_element(right, "directive"):
            return self.unknown(left) == ("Unknown", "directive")
        if is_element(right, "inline"):
            return self.is_unknown_role(left)
        return is_element(right, "literal_block", "math_block") and bool(WIDENED.match(message(left)))

    def compare(self, left, right, path):
        path = f"{path}/{left.tag}"
        if left.tag != right.tag or (left.attrib != right.attrib and not self.has_unknown_in_title(left)):
            self.differences.append(f"{path} {left.attrib}: {right.tag} {right.attrib}")
            return
        mine = parts(right)
        theirs = [part for part in parts(left) if self.unknown(part) in (None, False, ("Unknown", "directive"))]
        while theirs or mine:
            here, there = theirs[:1], mine[:1]
            if here and there and self.is_instead(here[0], there[0]):
                self.paired += 1
            elif here and WIDENED.match(message(here[0])) and not (there and is_element(there[0], "system_message")):
                self.paired += 1
                there = []
            elif here and there and not isinstance(here[0], str) and not isinstance(there[0], str) and here[0].tag == there[0].tag:
                self.compare(here[0], there[0], path)
            elif here != there:
                self.differences.append(f"{path}: {show(here)} is {show(there)}")
                return
            del theirs[: len(here)], mine[: len(there)]


def show(part):
    return "nothing" if not part else repr(part[0]) if isinstance(part[0], str) else xml.etree.ElementTree.tostring(part[0], encoding="unicode")[:200]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--spec", default=os.path.join(os.path.dirname(__file__), "../../artifacts/bin/SpecTools.Cli/release/spec"))
    parser.add_argument("--show", type=int, default=3, metavar="N")
    options = parser.parse_args()

    files = equal = paired = with_pairs = 0
    for path in find(options.paths):
        files += 1
        try:
            comparison = Comparison(tree(options.spec, "docutils", path), tree(options.spec, "sphinx", path))
        except subprocess.CalledProcessError as error:
            print(f"{path}: {error.stderr.decode(errors='replace').strip()}", file=sys.stderr)
            continue
        paired += comparison.paired
        with_pairs += comparison.paired > 0
        if not comparison.differences:
            equal += 1
        elif files - equal <= options.show:
            print(f"--- {path}", *comparison.differences[:5], sep="\n")
    print(f"{equal} of {files} files have the same tree in both dialects but for what docutils does not know:")
    print(f"{paired} directives and roles, in {with_pairs} files")
    return 0 if equal == files else 1


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""A gate for specs as a repository would write one on docutils, to hold SpecTools against.

    python3 tests/docutils/gate.py [--jobs N] [--parse] FOLDER

Needs docutils. Each spec is parsed, and its titles of sections are compared with those of its template, the nearest
`<release>-template.rst` or `template.rst` above it. It is to have a title, a link to its blueprint where the template has
one, no line that is too long and no carriage return. Beside the folders `approved` and `implemented` nothing else is
expected. With --parse the specs are only parsed: that is the least that any such gate takes.
"""
import argparse
import collections
import functools
import io
import multiprocessing
import os
import re
import sys

from docutils import core, nodes
from docutils.parsers.rst import roles

from compare_trees import TRANSFORM_SETTINGS, docutils_document, settings
from find_files import find

WIDTH = 79
STATUSES = {"approved", "implemented"}
LINE_END = re.compile(r"\r\n|\r|\n")
NO_SPEC = re.compile(r"(.*-)?template\.rst$|index\.rst$|README\.rst$|CONTRIBUTING\.rst$", re.I)
BLUEPRINT = re.compile(r"https?://(blueprints\.|bugs\.)?launchpad\.net/|https?://storyboard\.", re.I)

# What a spec of nova may leave out, whatever its template says.
OPTIONAL = {"History", "Proposed change/Upgrade impact", "Implementation/Feature Liaison"}

Finding = collections.namedtuple("Finding", "kind line what")


def is_spec(path):
    """Whether a file is a spec by its name."""
    return not NO_SPEC.match(os.path.basename(path))


def specs(folder):
    """The specs in a folder, in the order of their names; one that is linked is found once."""
    return [path for path in find([folder]) if is_spec(path) and not os.path.islink(path)]


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def parse(text):
    """The tree with everything resolved, and the title where it stands."""
    roles._roles.clear()
    overrides = dict(TRANSFORM_SETTINGS, doctitle_xform=False, warning_stream=io.StringIO())
    return core.publish_doctree(text, source_path="x", settings_overrides=overrides)


class Outline:
    """The sections of a document by their paths, without the one that is its title."""

    def __init__(self, document):
        self.paths, self.top, self.sections = [], [], {}
        sections = [child for child in document.children if isinstance(child, nodes.section)]
        self.title = sections[0] if len(sections) == 1 else None
        self.head = self.title or document
        self.collect(self.head, "")

    def collect(self, parent, above):
        for child in parent.children:
            if isinstance(child, nodes.section):
                path = above + " ".join(child.next_node(nodes.title).astext().split())
                self.paths.append(path)
                if parent is self.head:
                    self.top.append(path)
                self.sections[path] = child
                self.collect(child, path + "/")

    def has_blueprint(self):
        """Whether there is a link to a blueprint before the first section."""
        parts = (part for part in self.head.children if not isinstance(part, (nodes.section, nodes.comment)))
        return any(BLUEPRINT.search(part.astext()) or BLUEPRINT.search(part.pformat()) for part in parts)


class Template(Outline):
    """The sections that a spec is to have, and those that it may have."""

    def __init__(self, path):
        super().__init__(parse(read(path)))
        self.plain = {re.sub(r" *\(optional\)", "", path, flags=re.I): path for path in self.paths}
        self.wanted = [path for path, written in self.plain.items() if path == written and not self.is_optional(path)]

    def is_optional(self, path):
        own = (part.astext() for part in self.sections[path].children if not isinstance(part, nodes.section))
        return path in OPTIONAL or any(re.search(r"\boptional section\b|\bis optional\b", " ".join(text.split())) for text in own)


@functools.lru_cache(maxsize=None)
def template(path):
    return Template(path)


def template_path(path, root):
    """The template that is nearest above a spec; None where there is none up to the root."""
    folder, name = os.path.split(os.path.abspath(path))
    while True:
        for file in (f"{name}-template.rst", "template.rst", "specs/template.rst"):
            if os.path.isfile(os.path.join(folder, file)):
                return followed(os.path.join(folder, file))
        if folder in (os.path.abspath(root), "/"):
            return None
        folder, name = os.path.split(folder)


def followed(path):
    """The file that a link leads to; git may have written it as a file that holds the path."""
    text = read(path)
    target = os.path.join(os.path.dirname(path), text)
    return os.path.realpath(target if "\n" not in text and os.path.isfile(target) else path)


def long_lines(text):
    """The lines that are too long: code, tables, addresses and single words aside."""
    lines = LINE_END.split(text)
    in_code = in_table = False
    for number, line in enumerate(lines, 1):
        if in_code and (not line or line[0] == " "):
            continue
        in_code = "::" in line
        border = "===" in line or "---" in line
        if border and (number == 1 or not lines[number - 2]):
            in_table = True
        elif border and (number == len(lines) or not lines[number]):
            in_table = False
        too_long = len(line.rstrip()) > WIDTH and len(line.split()) > 1
        if too_long and not in_table and not re.search(r"https?://|:ref:", line):
            yield number


def check(text, schema):
    """The findings in a text; of its sections only where there is a template and a title."""
    outline = Outline(parse(text))
    findings = [Finding("long", line, "") for line in long_lines(text)]
    if "\r" in text:
        findings.append(Finding("return", text.count("\n", 0, text.index("\r")) + 1, ""))
    if outline.title is None:
        findings.append(Finding("title", 1, ""))
    elif schema:
        present = set(outline.paths)
        findings += [Finding("missing", 1, path) for path in schema.wanted if path not in present]
        known = {path for pair in schema.plain.items() for path in pair} | OPTIONAL
        findings += [Finding("unknown", 1, path) for path in outline.top if path not in known]
    if schema and schema.has_blueprint() and not outline.has_blueprint():
        findings.append(Finding("blueprint", 1, ""))
    return findings


def check_file(path, root):
    """The findings in a file."""
    try:
        text = read(path)
    except UnicodeDecodeError:
        return [Finding("encoding", 1, "")]
    schema = template_path(path, root)
    return check(text, schema and template(schema))


def unexpected(root):
    """What lies beside the folders for specs."""
    for folder, folders, files in os.walk(root):
        if STATUSES & set(folders):
            extra = [name for name in folders if name not in STATUSES]
            extra += [name for name in files if name != "redirects" and NO_SPEC.match(name) is None]
            yield from (os.path.join(folder, name) for name in sorted(extra))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder")
    parser.add_argument("--jobs", type=int, default=1, metavar="N")
    parser.add_argument("--parse", action="store_true")
    options = parser.parse_args()
    paths = specs(options.folder)
    if options.parse:
        values = settings()
        for path in paths:
            docutils_document(read(path), values)
        print(f"{len(paths)} specs parsed")
        return 0

    failed = 0
    with multiprocessing.Pool(options.jobs) as pool:
        work = functools.partial(check_file, root=options.folder)
        for path, findings in zip(paths, pool.imap(work, paths, chunksize=8)):
            failed += bool(findings)
            for kind, line, what in findings:
                print(f"{os.path.relpath(path, options.folder)}:{line}: {kind} {what}".rstrip())
    strangers = list(unexpected(options.folder))
    for path in strangers:
        print(f"{os.path.relpath(path, options.folder)}: unexpected")
    print(f"{len(paths)} specs, {failed} failed")
    return 1 if failed or strangers else 0


if __name__ == "__main__":
    sys.exit(main())

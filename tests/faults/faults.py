"""What the scripts of this folder share."""
import argparse
import os
import re
import shutil
import subprocess
import tempfile

LEFTOVER = re.compile(r"^\.spec-[0-9a-f]{16}\.tmp$")


def arguments(description, times):
    """The parser of a script's arguments, with those that all scripts take."""
    parser = argparse.ArgumentParser(description=description.split("\n", 1)[0])
    parser.add_argument("folder", help="specs, which are copied and never changed")
    parser.add_argument("--spec", default=os.path.join(os.path.dirname(__file__), "../../artifacts/bin/SpecTools.Cli/release/spec"))
    parser.add_argument("--times", type=int, default=times, metavar="N")
    parser.add_argument("--seed", type=int, default=20261122, metavar="N")
    return parser


def copy(folder, work, name):
    """A copy of the specs, links and all."""
    path = os.path.join(work, name)
    shutil.copytree(folder, path, symlinks=True)
    return path


def files(folder):
    """The paths of all files below a folder, from there."""
    return sorted(
        os.path.relpath(os.path.join(path, name), folder) for path, _, names in os.walk(folder) for name in names)


def read(path):
    """The bytes of a file."""
    with open(path, "rb") as file:
        return file.read()


def state(folder):
    """The bytes of all files by their paths; of a link, where it leads."""
    paths = ((name, os.path.join(folder, name)) for name in files(folder))
    return {name: os.readlink(path) if os.path.islink(path) else read(path) for name, path in paths}


def restore(folder, before):
    """Makes a folder what it was, with as few writes as possible."""
    for name, now in state(folder).items():
        path = os.path.join(folder, name)
        if name not in before:
            os.remove(path)
        elif now != before[name]:
            with open(path, "wb") as file:
                file.write(before[name])


def start(spec, folder, *verb):
    """A `spec` that runs in a folder."""
    return subprocess.Popen(
        [os.path.abspath(spec), *verb], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(process, timeout=120):
    """The exit code, the lines of the output and those of the errors."""
    output, errors = process.communicate(timeout=timeout)
    return process.returncode, output.splitlines(), errors.splitlines()


class Faults:
    """Counts faults and tells of them."""

    def __init__(self):
        self.count = 0

    def add(self, where, what):
        self.count += 1
        if self.count <= 20:
            print(f"{where}: {what}", flush=True)


def workshop():
    """A folder that is gone afterwards."""
    return tempfile.TemporaryDirectory(prefix="spec-faults-")

#!/usr/bin/env python3
"""Kills `spec` at random moments of a bulk edit, and checks that every file is the old one or the new one, whole.

    python3 tests/faults/kill_during_edits.py [--spec PATH] [--times N] [--seed N] FOLDER

FOLDER holds the specs; they are copied, never changed. Each round gives a section of all specs another text and kills
the process after a random part of the time that the whole edit takes. A temporary file that a kill leaves behind must
be recognisable by its name, and the next edit must work all the same. Needs a built `spec` and nothing else.
"""
import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

LEFTOVER = re.compile(r"^\.spec-[0-9a-f]{16}\.tmp$")


def files(folder):
    return sorted(os.path.join(path, name) for path, _, names in os.walk(folder) for name in names)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder")
    parser.add_argument("--spec", default=os.path.join(os.path.dirname(__file__), "../../artifacts/bin/SpecTools.Cli/release/spec"))
    parser.add_argument("--times", type=int, default=200, metavar="N")
    parser.add_argument("--seed", type=int, default=20261122, metavar="N")
    parser.add_argument("--title", default="Problem description", help="the section that is given another text")
    options = parser.parse_args()
    draw = random.Random(options.seed)

    def edit(folder, text):
        return [os.path.abspath(options.spec), "section", "set", folder, "--title", options.title, "--body", text]

    with tempfile.TemporaryDirectory() as work:
        folder = os.path.join(work, "specs")
        shutil.copytree(options.folder, folder, symlinks=True)
        texts = ["One text, which is long enough to be seen.", "Another text, of another length."]
        states = []
        for text in texts:
            start = time.monotonic()
            subprocess.run(edit(folder, text), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            took = time.monotonic() - start
            states.append({path: read(path) for path in files(folder)})
        changed = sum(states[0][path] != states[1][path] for path in states[0])
        print(f"{changed} files are edited in {took:.2f} s")

        broken = cut = left = 0
        for number in range(options.times):
            process = subprocess.Popen(edit(folder, texts[number % 2]), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(draw.uniform(0, took))
            process.kill()
            cut += process.wait() != 0
            for path in files(folder):
                if path not in states[0]:
                    left += 1
                    if not LEFTOVER.match(os.path.basename(path)):
                        print(f"round {number}: {path} is no file of ours", file=sys.stderr)
                        broken += 1
                    os.remove(path)
                elif read(path) not in (states[0][path], states[1][path]):
                    print(f"round {number}: {path} is neither the old file nor the new one", file=sys.stderr)
                    broken += 1
    print(f"{options.times} rounds, {cut} of them cut short; {left} temporary files left behind; {broken} files broken")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())

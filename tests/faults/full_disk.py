#!/usr/bin/env python3
"""Edits specs on a disk that is full, or nearly, and checks that each file is whole and each failure is told.

    python3 tests/faults/full_disk.py [--spec PATH] [--times N] [--seed N] FOLDER

The disk is a file system in memory, mounted where only this script sees it: that takes Linux, and a user who may make
namespaces. Each round leaves room for none, one or a few more pages, and edits all specs; when there is room again, a
second run must edit the rest.
"""
import os
import random
import re
import subprocess
import sys

from faults import Faults, arguments, copy, finish, restore, start, state, workshop

PAGE = 4096


def main():
    options = arguments(__doc__, times=20).parse_args()
    if os.environ.get("SPEC_FAULTS_INSIDE") != "1":
        return subprocess.call(["unshare", "-Urm", sys.executable, *sys.argv], env=os.environ | {"SPEC_FAULTS_INSIDE": "1"})
    draw = random.Random(options.seed)
    faults = Faults()
    made = failed = 0
    with workshop() as work:
        subprocess.check_call(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", work])
        try:
            folder = copy(options.folder, work, "specs")
            before = state(folder)
            # The new texts are longer than the old ones by pages, or there would be room for them all.
            edit = ("section", "set", ".", "--title", "Problem description", "--append", "--body", "More words. " * 700)
            finish(start(options.spec, folder, *edit))
            after = state(folder)
            restore(folder, before)
            changed = {name for name in before if before[name] != after[name]}
            for number in range(options.times):
                where = f"round {number}"
                fill(work, draw.choice((0, 1, 4, 16, 64, 256)))
                code, output, errors = finish(start(options.spec, folder, *edit))
                os.remove(os.path.join(work, "ballast"))
                now = state(folder)
                made += len(output)
                told = {name for name in changed if any(f"{name}'" in line for line in errors)}
                failed += len(told)
                for name in now:
                    if name not in before:
                        faults.add(where, f"{name} is left behind")
                    elif now[name] != (after if name in output else before)[name]:
                        faults.add(where, f"{name} is not what was told")
                    elif name in changed and (name in output) == (name in told):
                        faults.add(where, f"{name} was edited and failed, or neither")
                if told and (code != 2 or not re.match(rf"spec: {len(output)} of \d+ specs edited", errors[-1])):
                    faults.add(where, f"it ends with {code} and '{errors[-1]}' after {len(output)} files")
                if any("disk is full" not in line for line in errors if any(f"{name}'" in line for name in told)):
                    faults.add(where, f"it does not say that the disk is full: {errors[0]}")
                if told:
                    # Those that are done would get the text twice.
                    finish(start(options.spec, folder, "section", "set", *sorted(told), *edit[3:]))
                    if state(folder) != after:
                        faults.add(where, "with room again, the rest is not edited")
                restore(folder, before)
        finally:
            subprocess.check_call(["umount", "-l", work])
    print(f"{options.times} rounds on a full disk: {made} edits made, {failed} failed; {faults.count} faults")
    return 1 if faults.count else 0


def fill(work, pages):
    """Leaves room for so many pages."""
    with open(os.path.join(work, "ballast"), "wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(PAGE))
        except OSError:
            file.truncate(max(0, file.tell() // PAGE - pages) * PAGE)


if __name__ == "__main__":
    sys.exit(main())

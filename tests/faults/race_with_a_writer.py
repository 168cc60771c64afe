#!/usr/bin/env python3
"""Lets somebody else save files while a bulk edit goes over them, and looks for what that somebody has lost.

    python3 tests/faults/race_with_a_writer.py [--spec PATH] [--times N] [--seed N] FOLDER

The writer saves as editors do: a new file, renamed over the old one. Each time it counts on, in the last line. Whatever
the edit does, that line must be the last one that was saved; and a file that the edit does not claim is what was saved.
"""
import os
import random
import sys
import threading

from faults import Faults, arguments, copy, finish, read, restore, start, state, workshop

MARK = b"\n.. saved "


def main():
    options = arguments(__doc__, times=20).parse_args()
    draw = random.Random(options.seed)
    faults = Faults()
    saves = refused = claimed = 0
    with workshop() as work:
        folder = copy(options.folder, work, "specs")
        before = state(folder)
        names = [name for name in before if name.endswith(".rst") and isinstance(before[name], bytes)]
        for number in range(options.times):
            saved = {}
            over = threading.Event()

            # Near to where the edit is, so that they meet.
            def save_all():
                near = 0
                while not over.is_set():
                    while near < len(names) - 1 and b"racer" in read(os.path.join(folder, names[near])):
                        near += 1
                    name = names[min(len(names) - 1, near + draw.randrange(12))]
                    text, _, count = read(os.path.join(folder, name)).partition(MARK)
                    saved[name] = text + MARK + b"%d\n" % (int(count or b"0") + 1)
                    with open(os.path.join(work, "draft"), "wb") as file:
                        file.write(saved[name])
                    os.replace(os.path.join(work, "draft"), os.path.join(folder, name))

            writer = threading.Thread(target=save_all)
            writer.start()
            _, output, errors = finish(start(options.spec, folder, "assignee", "set", ".", "--primary", "racer"))
            over.set()
            writer.join()
            now = state(folder)
            saves += sum(int(text.partition(MARK)[2]) for text in saved.values())
            refused += sum("changed" in line for line in errors)
            claimed += len(output)
            for name in now:
                if name not in before:
                    faults.add(f"round {number}", f"{name} is left behind")
                elif name in saved and now[name].partition(MARK)[2] != saved[name].partition(MARK)[2]:
                    faults.add(f"round {number}", f"{name}: what was saved last is lost")
                elif name not in output and now[name] != saved.get(name, before[name]):
                    faults.add(f"round {number}", f"{name} is not what was saved, and no edit was told")
            restore(folder, before)
    print(f"{options.times} rounds, {saves} saves: {claimed} edits made, {refused} refused; {faults.count} faults")
    return 1 if faults.count else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Ends `spec` at random moments of a bulk edit, and checks that every file is the old one or the new one, whole.

    python3 tests/faults/kill_during_edits.py [--spec PATH] [--times N] [--seed N] [--interrupt] FOLDER

FOLDER holds the specs; they are copied, never changed. Each round gives a section of all specs another text and kills
the process after a random part of the time that the whole edit takes. A temporary file that a kill leaves behind must
be recognisable by its name, and the next edit must work all the same.

With --interrupt the process is asked to end, as by Ctrl+C. Then there must be no temporary file at all, and what it says
it has edited must be what it has edited. Needs a built `spec` and nothing else.
"""
import os
import random
import signal
import sys
import time

from faults import LEFTOVER, Faults, arguments, copy, finish, start, state, workshop


def main():
    parser = arguments(__doc__, times=200)
    parser.add_argument("--title", default="Problem description", help="the section that is given another text")
    parser.add_argument("--interrupt", action="store_true", help="ask it to end instead of killing it")
    options = parser.parse_args()
    draw = random.Random(options.seed)
    faults = Faults()

    def edit(folder, text):
        return start(options.spec, folder, "section", "set", ".", "--title", options.title, "--body", text)

    with workshop() as work:
        folder = copy(options.folder, work, "specs")
        texts = ["One text, which is long enough to be seen.", "Another text, of another length."]
        states = []
        for text in texts:
            begin = time.monotonic()
            finish(edit(folder, text))
            took = time.monotonic() - begin
            states.append(state(folder))
        changed = sum(states[0][name] != states[1][name] for name in states[0])
        print(f"{changed} files are edited in {took:.2f} s")

        cut = left = 0
        before = states[1]
        for number in range(options.times):
            where = f"round {number}"
            process = edit(folder, texts[number % 2])
            time.sleep(draw.uniform(0, took))
            process.send_signal(signal.SIGINT if options.interrupt else signal.SIGKILL)
            code, output, errors = finish(process)
            now = state(folder)
            cut += code in (130, -signal.SIGINT, -signal.SIGKILL)
            for name in now:
                if name not in states[0]:
                    left += 1
                    if options.interrupt or not LEFTOVER.match(os.path.basename(name)):
                        faults.add(where, f"{name} is left behind")
                    os.remove(os.path.join(folder, name))
                elif now[name] not in (states[0][name], states[1][name]):
                    faults.add(where, f"{name} is neither the old file nor the new one")
                elif options.interrupt and (now[name] != before[name]) != (name in output):
                    faults.add(where, f"{name} was {'' if now[name] != before[name] else 'not '}edited, and it says otherwise")
            if options.interrupt and code == 130 and not errors[-1].startswith(f"spec: stopped: {len(output)} spec"):
                faults.add(where, f"it ends with '{errors[-1]}' after {len(output)} files")
            before = {name: now[name] for name in states[0] if name in now}
    print(f"{options.times} rounds, {cut} of them cut short; {left} temporary files left behind; {faults.count} faults")
    return 1 if faults.count else 0


if __name__ == "__main__":
    sys.exit(main())

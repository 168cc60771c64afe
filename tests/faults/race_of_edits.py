#!/usr/bin/env python3
"""Runs three bulk edits of the same specs at once, each of another part, and looks for edits that got lost.

    python3 tests/faults/race_of_edits.py [--spec PATH] [--times N] FOLDER

What each run prints are the files that it says it has edited. Afterwards a file must be, to the byte, what exactly those
edits make of it one after the other. Whatever was not edited must be named on standard error.
"""
import itertools
import sys

from faults import Faults, arguments, copy, finish, restore, start, state, workshop

EDITS = [
    ("assignee", "set", ".", "--primary", "racer"),
    ("section", "set", ".", "--title", "Problem description", "--body", "One of those who race was here."),
    ("section", "set", ".", "--title", "Proposed change", "--body", "Another one was here."),
]


def main():
    options = arguments(__doc__, times=20).parse_args()
    faults = Faults()
    with workshop() as work:
        folder = copy(options.folder, work, "specs")
        before = state(folder)
        after = {}
        for size in range(len(EDITS) + 1):
            for chosen in itertools.combinations(range(len(EDITS)), size):
                for number in chosen:
                    finish(start(options.spec, folder, *EDITS[number]))
                after[chosen] = state(folder)
                restore(folder, before)

        edited = refused = 0
        for number in range(options.times):
            runs = [finish(process) for process in [start(options.spec, folder, *edit) for edit in EDITS]]
            claims = [set(output) for _, output, _ in runs]
            errors = ["\n".join(lines) for _, _, lines in runs]
            now = state(folder)
            for name in now:
                if name not in before:
                    faults.add(f"round {number}", f"{name} is left behind")
                    continue
                chosen = tuple(edit for edit in range(len(EDITS)) if name in claims[edit])
                edited += len(chosen)
                if now[name] != after[chosen][name]:
                    was = [each for each in after if after[each][name] == now[name]]
                    faults.add(f"round {number}", f"{name} has edits {was or 'that were mixed'}, but {chosen} were told")
                for edit in set(range(len(EDITS))) - set(chosen):
                    if after[(edit,)][name] != before[name]:
                        refused += 1
                        if name not in errors[edit]:
                            faults.add(f"round {number}", f"edit {edit} says nothing of {name}")
                        if runs[edit][0] == 0:
                            faults.add(f"round {number}", f"edit {edit} ends with 0, but {name} was not edited")
            restore(folder, before)
    print(f"{options.times} rounds of {len(EDITS)} bulk edits at once: {edited} edits made, {refused} refused; {faults.count} faults")
    return 1 if faults.count else 0


if __name__ == "__main__":
    sys.exit(main())

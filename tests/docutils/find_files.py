"""Finds the reStructuredText files that a comparison is asked for."""
import os


def find(paths):
    """The files as they are named, and those of folders in the order of their names."""
    for path in paths:
        if os.path.isfile(path):
            yield path
        for folder, folders, names in os.walk(path):
            folders.sort()
            for name in sorted(names):
                if name.endswith(".rst"):
                    yield os.path.join(folder, name)

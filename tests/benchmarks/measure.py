"""Runs commands and says what they took."""
import dataclasses
import os
import statistics
import subprocess
import tempfile
import time

# What takes less processor time than this is run more often: it is over soon, and a median of few says little.
QUICK_SECONDS = 2
OFTEN = 5

# What takes more than this is run twice at most, so that all is done within minutes.
SLOW_SECONDS = 20


@dataclasses.dataclass
class Cost:
    """Wall time and processor time in seconds, and the peak memory of the largest process in megabytes."""

    wall: float
    cpu: float
    peak: float
    runs: int = 1
    code: int = 0


def run(command, output=None):
    """Runs a command once. Its output goes to a file, since some tools stop early when nobody reads what they write."""
    with tempfile.TemporaryFile() as file:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output or file, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, code=process.returncode)


def least_peak():
    """What a process has for its peak memory at least: that of this one, which it begins as."""
    return run(["true"]).peak


def medians(command, runs, output=None):
    """The medians of some runs after one that warms up."""
    first = run(command, output)
    count = runs * OFTEN if first.cpu < QUICK_SECONDS else min(runs, 2) if first.wall > SLOW_SECONDS else runs
    costs = [run(command, output) for _ in range(count)]
    middle = (statistics.median(getattr(cost, field) for cost in costs) for field in ("wall", "cpu", "peak"))
    return Cost(*middle, runs=count, code=first.code)

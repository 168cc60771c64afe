#!/usr/bin/env python3
"""Runs `spec` and what people use instead side by side on a folder of specs, and prints what each takes.

    python3 tests/benchmarks/side_by_side.py [--spec PATH] [--preset NAME] [--runs N] [--growth] [--write FILE] FOLDER

Needs docutils and a Release build of `spec`; doc8, pandoc, cmark and PowerShell are run where they are installed. The
result is Markdown. Each figure is the median of some runs after one that warms up; what is quick runs more often. With
--growth copies of the specs are tested, read and reported on too, from 100 to 10,000. With --write the tables replace
what stands between the two marks in a file:

    python3 tests/benchmarks/side_by_side.py --growth --write docs/benchmarks.md ../nova-specs
"""
import argparse
import json
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

import docutils

import copies
from copies import specs
from measure import least_peak, medians, run

HERE = os.path.dirname(os.path.abspath(__file__))
GATE = os.path.join(HERE, "../docutils/gate.py")
IMPORT = os.path.join(HERE, "../SpecTools.Benchmarks/Measure-Import.ps1")
BEGIN, END = "<!-- side by side: begin -->", "<!-- side by side: end -->"
SIZES = (100, 1_000, 10_000)
CORES = os.cpu_count()


def commands(options, files):
    """What is run, by the name that it has in the table. What is not installed has no command."""
    spec, folder = os.path.abspath(options.spec), options.folder
    text = [path for path in files if path.endswith(".rst")]
    marks = [path for path in files if path.endswith(".md")]
    yield "`spec test`", [spec, "test", folder, "--preset", options.preset]
    yield "`spec get --json`", [spec, "get", folder, "--json"]
    if text:
        yield f"a gate on docutils, {CORES} processes", [sys.executable, GATE, "--jobs", str(CORES), folder]
        yield "docutils, parsing alone, one process", [sys.executable, GATE, "--parse", folder]
        yield "doc8", installed("doc8", *text)
        yield "pandoc, reStructuredText to native", in_batches("pandoc", ["--file-scope", "-f", "rst", "-t", "native"], text)
    if marks:
        yield "pandoc, Markdown to native", in_batches("pandoc", ["--file-scope", "-f", "gfm", "-t", "native"], marks)
        yield "cmark", installed("cmark", *marks)
    yield "`grep -c`", installed("grep", "-c", "e", *files)
    yield "`cat`", installed("cat", *files)


def installed(tool, *arguments):
    path = shutil.which(tool)
    return path and [path, *arguments]


def in_batches(tool, arguments, files):
    """For tools that keep all files they are given in memory: fifty a process."""
    path = shutil.which(tool)
    line = path and f'printf "%s\\0" "$@" | xargs -0 -n 50 {shlex.join([path, *arguments])}'
    return path and ["sh", "-c", line, "sh", *files]


def documents(folder):
    """The specs, and all files of Markdown."""
    found = specs(folder)
    for path, folders, names in os.walk(folder):
        folders.sort()
        found += [os.path.join(path, name) for name in sorted(names) if name.endswith(".md")]
    return found


def table(head, rows):
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" + "---:|" * (len(head) - 1)
    for row in rows:
        yield f"| {' | '.join(row)} |"


def seconds(value):
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.0f} ms"


def ratio(value):
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}" if value >= 0.1 else f"{value:.2f}"


def side_by_side(options, files):
    """The table of commands, and the costs by name."""
    costs, rows = {}, []
    least = least_peak() * 1.02
    for name, command in commands(options, files):
        if not command:
            rows.append([name, *["not installed"] + [""] * 5])
            continue
        tell(name)
        with open(os.devnull, "w", encoding="utf-8") as nowhere:
            cost = medians(command, options.runs, nowhere if name == "`cat`" else None)
        if cost.code < 0 or cost.code > 1:
            name += f" (exit code {cost.code})"
        costs[name] = cost
        base = costs["`spec test`"]
        rows.append([
            name, seconds(cost.wall), seconds(cost.cpu), f"{cost.peak:.0f} MB" if cost.peak > least else f"under {least:.0f} MB",
            ratio(cost.wall / base.wall), ratio(cost.cpu / base.cpu), str(cost.runs)])
    head = ["command", "wall", "CPU", "peak memory", "times the wall of `spec test`", "times its CPU", "runs"]
    return list(table(head, rows)), costs


def start(options):
    """What starting takes: the command, and the module where there is a PowerShell."""
    tell("start")
    cost = medians([os.path.abspath(options.spec), "--version"], max(4, options.runs))
    rows = [["`spec --version`", seconds(cost.wall), seconds(cost.cpu)]]
    shell = shutil.which("pwsh")
    if shell:
        command = [shell, "-NoProfile", "-Command", f"& '{IMPORT}' -Count 10 | ConvertTo-Json"]
        output = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        wall, processor = (item["DifferenceMs"] / 1000 for item in json.loads(output)) if output else (None, None)
        if output:
            rows.append(["`Import-Module`, more than an empty module", seconds(wall), seconds(processor)])
    return list(table(["start", "wall", "CPU"], rows)), rows


def growth(options):
    """The table of growth, the costs of `spec test` by the number of specs, and the largest peak of all commands at the end."""
    spec = os.path.abspath(options.spec)
    tests, peaks, rows = {}, {}, []
    for count in SIZES:
        tell(f"{count} specs")
        with tempfile.TemporaryDirectory(prefix="spec-growth-") as work:
            size = copies.make(options.folder, work, count)
            page = os.path.join(work, "report.html")
            for name, command in (
                    ("`spec test`", [spec, "test", work, "--preset", options.preset]),
                    ("`spec get --json`", [spec, "get", work, "--json"]),
                    ("`spec report`, HTML", [spec, "report", work, "--output", page])):
                cost = medians(command, 1)
                peaks[name] = cost.peak
                if name == "`spec test`":
                    tests[count] = cost
                rows.append([
                    name, f"{count:,}", f"{size / 1e6:.1f} MB", seconds(cost.wall), f"{cost.wall / count * 1000:.2f} ms",
                    f"{cost.cpu / count * 1000:.2f} ms", f"{cost.peak:.0f} MB", str(cost.runs)])
    rows.sort(key=lambda row: row[0], reverse=True)
    head = ["command", "specs", "text", "wall", "wall a spec", "CPU a spec", "peak memory", "runs"]
    return list(table(head, rows)), tests, max(peaks.values())


def promises(costs, starts, tests, peak):
    """What is asked of the figures, and what they are."""
    base = costs["`spec test`"]
    for name, asked in ((f"a gate on docutils, {CORES} processes", 100), ("doc8", 200)):
        if name in costs:
            got = costs[name].wall / base.wall
            yield [f"`spec test` is {asked} times faster than {name}", f"{got:.0f} times", "yes" if got >= asked else "no"]
    if tests:
        few, many = (tests[size].cpu / size for size in (SIZES[1], SIZES[-1]))
        yield ["CPU a spec does not rise from 1,000 to 10,000 specs", f"{few * 1000:.2f} ms, {many * 1000:.2f} ms", "yes" if many <= few * 1.05 else "no"]
        yield ["peak memory of 10,000 specs under 150 MB, the largest of these commands", f"{peak:.0f} MB", "yes" if peak < 150 else "no"]
    for row, asked in zip(starts, (100, 150)):
        got = float(row[1].split()[0]) * (1 if "ms" in row[1] else 1000)
        yield [f"{row[0]} under {asked} ms", row[1], "yes" if got < asked else "no"]


def output_of(*command):
    """The first line of what a tool says of itself, or nothing."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return (done.stdout.splitlines() or [""])[0].strip() if done.returncode == 0 else ""


def machine(options):
    """Processor, memory and versions; no name and no path."""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = re.search(r"^model name\s*:\s*(.*)", file.read(), re.M)
    with open("/proc/meminfo", encoding="utf-8") as file:
        memory = int(re.search(r"MemTotal:\s*(\d+)", file.read())[1]) / 1024 / 1024
    runtimes = subprocess.run(["dotnet", "--list-runtimes"], capture_output=True, text=True, check=False).stdout
    runtime = re.findall(r"Microsoft\.NETCore\.App (\S+)", runtimes)
    parts = [
        f"{CORES} cores ({model[1] if model else platform.machine()})", f"{memory:.0f} GB", f"Linux {platform.release().split('-')[0]}",
        output_of(options.spec, "--version"), f".NET {runtime[-1] if runtime else 'unknown'}",
        f"Python {platform.python_version()}", f"docutils {docutils.__version__}"]
    for tool in ("doc8", "pandoc"):
        version = output_of("dpkg-query", "-W", "-f", "${Version}\n", "python3-doc8" if tool == "doc8" else tool)
        if shutil.which(tool):
            parts.append(f"{tool} {version or output_of(tool, '--version')}".strip())
    return ", ".join(part for part in parts if part)


def tell(what):
    print(f"{what} …", file=sys.stderr, flush=True)


def report(options):
    files = documents(options.folder)
    size = sum(os.path.getsize(path) for path in files)
    name = os.path.basename(os.path.abspath(options.folder))
    yield f"{name}: {len(files)} files, {size / 1e6:.1f} MB, with the preset `{options.preset}`. {machine(options)}."
    yield ""
    commands_table, costs = side_by_side(options, files)
    start_table, starts = start(options)
    growth_table, tests, peak = growth(options) if options.growth else ([], {}, None)
    yield from table(["promise", "measured", "reached"], promises(costs, starts, tests, peak))
    for lines in (commands_table, start_table, growth_table):
        yield from ["", *lines] if lines else []


def write(path, lines):
    """Replaces what stands between the marks."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        sys.exit(f"{path} has no lines '{BEGIN}' and '{END}'.")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join([before + BEGIN, "", *lines, "", END + after]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", help="specs, which are only read")
    parser.add_argument("--spec", default=os.path.join(HERE, "../../artifacts/bin/SpecTools.Cli/release/spec"))
    parser.add_argument("--preset", default="nova")
    parser.add_argument("--runs", type=int, default=3, metavar="N")
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--write", metavar="FILE")
    options = parser.parse_args()
    if run([options.spec, "--version"]).code != 0:
        sys.exit(f"'{options.spec}' does not run. Build it: dotnet build -c Release src/SpecTools.Cli")
    lines = list(report(options))
    if options.write:
        write(options.write, lines)
    else:
        print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Makes large repositories out of small ones: copies of their specs with variations."""
import itertools
import os
import random
import re
import shutil
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../docutils"))

from gate import read, specs, template_path  # noqa: E402

SPECS_IN_A_RELEASE = 100
TITLE = re.compile(r"^([=#*~-]{4,})\n(.+)\n\1$", re.M)
BLUEPRINT = re.compile(r"(\+spec/)[\w.-]+")
HEADING = re.compile(r"^(.+)\n([=~^*#\"'`+-])\2{2,}$", re.M)
WORD = re.compile(r"\b[a-z]{6,}\b")


def vary(text, name, number, draw):
    """Another spec: its own title and blueprint, and some words of its own."""
    title = f"Copy {number} of a spec"
    text = TITLE.sub(lambda match: "\n".join((match[1][0] * len(title), title, match[1][0] * len(title))), text, count=1)
    text = BLUEPRINT.sub(lambda match: match[1] + name, text)
    titles = " ".join(match[0] for match in HEADING.findall(text))
    words = sorted(set(WORD.findall(text)) - set(WORD.findall(titles)))
    for word in draw.sample(words, min(5, len(words))):
        text = re.sub(rf"\b{word}\b", "".join(draw.sample(word, len(word))), text)
    return text


def make(folder, target, count):
    """A repository of so many specs, a hundred in a release, made of those in a folder. Returns their bytes."""
    draw = random.Random(count)
    sources = [(path, text) for path in specs(folder) for text in [readable(path)] if text]
    template = next(filter(None, (template_path(path, folder) for path, _ in reversed(sources))), None)
    size = 0
    for number, (path, text) in zip(range(count), itertools.cycle(sources)):
        release = f"{2001 + number // SPECS_IN_A_RELEASE // 2}.{number // SPECS_IN_A_RELEASE % 2 + 1}"
        into = os.path.join(target, "specs", release, "implemented" if number % 3 else "approved")
        os.makedirs(into, exist_ok=True)
        name = f"{os.path.splitext(os.path.basename(path))[0]}-{number}"
        data = vary(text, name, number, draw).encode()
        size += len(data)
        with open(os.path.join(into, name + ".rst"), "wb") as file:
            file.write(data)
    if template:
        shutil.copyfile(template, os.path.join(target, "specs", "template.rst"))
    return size


def readable(path):
    try:
        return read(path)
    except UnicodeDecodeError:
        return None

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the translations complete: python3 translations.py ROOT LUPDATE

Fails on a text that is unfinished, empty, not collected, unmarked in the source, without its placeholders, or equal to the
English outside the short list in same_text.txt.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

COMPLETE = ("de", "zh_CN")
PLACEHOLDER = re.compile(r"%L?\d|%n")


def messages(path):
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def key(context, message):
    return context, message.findtext("source"), message.findtext("comment") or ""


def texts(message):
    translation = message.find("translation")
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def check_language(path, same):
    for context, message in messages(path):
        source = message.findtext("source")
        kind = message.find("translation").get("type")
        if kind:
            yield f"{path.name}: {context}: \"{source}\" is {kind}"
            continue
        for text in texts(message):
            if not text.strip():
                yield f"{path.name}: {context}: \"{source}\" is empty"
            elif text == source and source not in same and re.search(r"[A-Za-z]{2}", PLACEHOLDER.sub("", source)):
                yield f"{path.name}: {context}: \"{source}\" equals the English and is not in same_text.txt"
            # A plural form may leave out %n ("one executor"), nothing else.
            wanted = set(PLACEHOLDER.findall(source)) - {"%n"}
            if wanted != set(PLACEHOLDER.findall(text)) - {"%n"}:
                yield f"{path.name}: {context}: \"{source}\": its placeholders are not those of \"{text}\""


def check_collected(root, lupdate, path):
    """Texts in the sources that the catalogue does not know, and the other way round."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / path.name
        shutil.copy(path, fresh)
        # Qt 6.4's lupdate never ends on some expressions among tr()'s arguments, such as int(std::lround(*x)).
        try:
            subprocess.run([lupdate, "-silent", "-I", str(root / "models"), "-I", str(root), "-locations", "none", "-no-obsolete", "-extensions", "cpp,h", str(root / "app"),
                            str(root / "widgets"), str(root / "models"), "-ts", str(fresh)], check=True, stdout=subprocess.DEVNULL, timeout=90)
        except subprocess.TimeoutExpired:
            yield f"{path.name}: lupdate does not end: look for a call or a dereference among the arguments of a new text"
            return
        have = {key(*entry) for entry in messages(path)}
        need = {key(*entry) for entry in messages(fresh)}
    for context, source, _ in sorted(need - have):
        yield f"{path.name}: {context}: \"{source}\" was not collected (target update_translations)"
    for context, source, _ in sorted(have - need):
        yield f"{path.name}: {context}: \"{source}\" is in no source any more"


# Two words in a literal are most likely meant for a reader.
LITERAL = re.compile(r'(?:QStringLiteral\(|QLatin1String\(|QString::fromUtf8\(|u)?"((?:[^"\\]|\\.)*)"')
MARKED = re.compile(r"\b(tr|translate|QT_TR_NOOP|QT_TR_N_NOOP|QT_TRANSLATE_NOOP|QT_TRANSLATE_N_NOOP|QT_TRANSLATE_NOOP3)\s*\($")
SENTENCE = re.compile(r"[A-Za-z]{2,}[a-z,:]* [A-Za-z]{2,}")
TECHNICAL = re.compile(r"qC?(Debug|Info|Warning|Critical)\(|Q_LOGGING_CATEGORY|#include|static_assert|Q_ASSERT|\bstd::fprintf|untranslated:")


# Names of fonts, a log pattern, the syntax of an HTTP header.
SYNTAX = {"Noto Sans", "DejaVu Sans", "sans serif", "Name: value", "%{time yyyy-MM-ddThh:mm:ss.zzz} %{category} %{type}: %{message}"}


def check_marked(root):
    # The rooms that speak to people; below words there are no sentences, only what Spark itself writes and is recognised by.
    for folder in ("widgets", "app", "models/words", "models/item"):
        for path in sorted((root / folder).rglob("*.cpp")):
            text = re.sub(r"//(?!.*untranslated:)[^\n]*", "", path.read_text())
            lines = text.split("\n")
            offset = 0
            for number, line in enumerate(lines, 1):
                for match in LITERAL.finditer(line):
                    if not SENTENCE.search(match.group(1)) or match.group(1) in SYNTAX or TECHNICAL.search(line):
                        continue
                    before = text[:offset + match.start()]
                    # Walk back to the call that opens around the literal, over neighbouring literals.
                    # From a line's start: a window that opens inside a literal would take every quote for its opposite.
                    window = before[before.find("\n", max(0, len(before) - 600)) + 1:] if len(before) > 600 else before
                    call = re.sub(r'"(?:[^"\\]|\\.)*"[\s,]*', " ", window)
                    call = re.sub(r"[\s]*$", "", call)
                    if not MARKED.search(call) and not MARKED.search(re.sub(r"[A-Za-z0-9_:.]+,\s*$", "", call)):
                        yield f"{path.relative_to(root)}:{number}: \"{match.group(1)}\" is not marked for translation"
                offset += len(line) + 1


def main():
    root, lupdate = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    here = pathlib.Path(__file__).parent
    same = set((here / "same_text.txt").read_text().splitlines())
    found = []
    total = 0
    for language in COMPLETE:
        path = root / "translations" / f"stoker_{language}.ts"
        total += sum(1 for _ in messages(path))
        found += check_language(path, same)
        found += check_collected(root, lupdate, path)
    found += check_marked(root)
    for line in found:
        print(line)
    if total == 0:
        print("the catalogues are empty")
    print(f"{total} translated texts, {len(found)} offences")
    return 1 if found or total == 0 else 0


if __name__ == "__main__":
    sys.exit(main())

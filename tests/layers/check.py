#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py ROOT [EXPECTED]: holds the tree under ROOT to the rules of the house that a compiler does not see.

Prints one line for each broken rule and exits 1 if there is any. With EXPECTED, a file of such lines, exits 1 unless
exactly these are found: so the check itself is tested on a tree that breaks every rule.
"""

import itertools
import pathlib
import re
import sys

from rings import rings

INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
STRING = re.compile(r'R"([^()\\ ]{0,16})\((?P<raw>.*?)\)\1"|"(?P<plain>(?:[^"\\\n]|\\.)*)"', re.DOTALL)
COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)
SQL = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|CREATE)\s")
WIDGETS = re.compile(
    r"(QtWidgets/|QWidget|QApplication$|QMainWindow|Q\w*Dialog$|QMessageBox|QMenu|QLabel|QAbstract\w*View$|"
    r"Q(List|Table|Tree|Column)(View|Widget)|Q(H|V)BoxLayout|Q(Grid|Form|Stacked)?Layout$|Q\w*Button$|Q\w*Edit$|QStyle$|QStyled|QStyleOption|QToolBar|QStatusBar|QSplitter)")
WEB_ENGINE = re.compile(r"Q(tWebEngine|WebEngine|tWebChannel|WebChannel)")
# Twice as wide in a Korean font as in a Latin one of the same size: kit/measures.h measures in em.
AVERAGE_CHARACTER = "averageCharWidth"
README_LINES = 10
NAMESPACE = re.compile(r"(?:inline )?namespace\s*([\w:]*)\s*\{")
# What is defined at the margin: a type or a variable; functions may be overloaded, and a type may have two like aliases.
DEFINED = re.compile(
    r"(?:struct|class|enum class|enum|union) (\w+)\b(?! *;)|(?:(?:inline|static|constexpr|const|thread_local) )+[\w:<>, *&]+?\b(\w+)(?:\[\w*\])? *(?:=|\{|;)")
# What a compiler takes for comments, strings and characters, from left to right.
TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"([^()\\ ]{0,16})\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.DOTALL)
HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
GRAMMAR = re.compile(r"^// Grammar: ", re.MULTILINE)
SIGNALS = re.compile(r"^Q_SIGNALS:\n(.*?)^(?:\w[\w ]*:|\};)", re.MULTILINE | re.DOTALL)
SIGNAL = re.compile(r"\bvoid (\w+)\(")
LISTENED = re.compile(r"&(?:\w+::)+(\w+)")
RINGS_ALLOWED = "rings still allowed"
GUIDE = "CONTRIBUTING.md"
GUIDE_PATH = re.compile(r"`([\w.-]+/[\w./-]+)`")
PLACEHOLDER = re.compile(r"[A-Z]{4,}")
GUIDE_STEPS = 5


def read_allowed(file):
    allowed = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if line:
            name, _, others = line.partition(":")
            allowed[name.strip()] = set(others.split())
    return allowed


def folders_of(root, part):
    top = root / part
    return sorted(path.name for path in top.iterdir() if path.is_dir()) if top.is_dir() else []


def expand(names, app, ui):
    return names | (set(app) if "app" in names else set()) | (set(ui) if "ui" in names else set())


def check_includes(path, where, folder, text, allowed, known):
    for match in INCLUDE.finditer(text):
        quoted, system = match.groups()
        if system:
            if where.startswith("app/") and WIDGETS.match(system):
                yield f"{where}: app/ knows no widgets, but includes <{system}>"
            if WEB_ENGINE.match(system) and not where.startswith("ui/pane/"):
                yield f"{where}: only ui/pane knows the web engine, but this includes <{system}>"
        elif "/" not in quoted:
            if not quoted.endswith(".moc"):
                yield f'{where}: write the folder too: #include "{quoted}"'
        else:
            target = quoted.split("/")[0]
            if target not in known:
                yield f'{where}: #include "{quoted}" names no folder of app/ or ui/'
            elif target != folder and target not in allowed:
                yield f"{where}: {folder or where} may not include {target} ({quoted})"


def check_text(where, text):
    if not text.startswith("// SPDX-License-Identifier: GPL-3.0-or-later\n"):
        yield f"{where}: the first line is not the SPDX one"
    for match in STRING.finditer(COMMENT.sub("", text)):
        found = SQL.search(match.group("raw") or match.group("plain") or "")
        if found:
            yield f"{where}: SQL stands in resources/sql only, but here is {found.group(1)} in a string"
    if AVERAGE_CHARACTER in text:
        yield f"{where}: measure in em (kit/measures.h), not by {AVERAGE_CHARACTER}"


def check_readme(root, part, folder):
    readme = root / part / folder / "README.md"
    where = f"{part}/{folder}/README.md"
    if not readme.is_file():
        yield f"{where}: is missing"
    elif len(readme.read_text(encoding="utf-8").splitlines()) > README_LINES:
        yield f"{where}: has more than {README_LINES} lines"


def room_of(path, rooms):
    """The room that a path such as entity/korean/names/people.h lies in; "" for none."""
    parents = [parent.as_posix() for parent in pathlib.PurePosixPath(path).parents]
    return next((parent for parent in parents if parent in rooms), "")


def check_rooms(where, text, allowed, rooms):
    inside = where.partition("/")[2]
    folder, room = inside.split("/")[0], room_of(inside, rooms)
    for match in INCLUDE.finditer(text):
        quoted = match.group(1) or ""
        target = room_of(quoted, rooms)
        if target and quoted.split("/")[0] != folder:
            yield f"{where}: {target} is a room within its folder: include what stands before the rooms ({quoted})"
        elif room and not target and quoted.split("/")[0] == folder:
            yield f"{where}: {room} may not include what stands above it ({quoted})"
        elif room and target not in ("", room) and target not in allowed[room]:
            yield f"{where}: {room} may not include {target} ({quoted})"


def check_room_folders(root, rooms):
    """Where a folder has rooms, each folder in it is one."""
    for folder in sorted({room.split("/")[0] for room in rooms}):
        for path in sorted((root / "app" / folder).rglob("*/")):
            room = path.relative_to(root / "app").as_posix()
            if not path.is_dir():
                continue
            if room in rooms:
                yield from check_readme(root, "app", room)
            else:
                yield f"app/{room}: has no line in tests/layers/allowed.txt"


def check_words(where, text):
    """app/entity holds grammar; words are lists in resources/lexicon."""
    literals = [found.group(0) for found in TOKEN.finditer(text) if not found.group(0).startswith(("//", "/*"))]
    holds_hangul = any(HANGUL.search(literal) for literal in literals)
    is_grammar = bool(GRAMMAR.search("".join(text.splitlines(keepends=True)[:4])))
    if holds_hangul and not is_grammar:
        yield f'{where}: holds Hangul, and says in no line "// Grammar: …" at its top why; words stand in resources/lexicon'
    if is_grammar and not holds_hangul:
        yield f'{where}: says "// Grammar:", but holds no Hangul'


def check_rings(root, part, folder, still_allowed):
    includes = {}
    for path in (root / part / folder).rglob("*"):
        if path.suffix in (".cpp", ".h"):
            unit = path.relative_to(root / part).with_suffix("").as_posix()
            targets = {match.group(1).rpartition(".")[0] for match in INCLUDE.finditer(path.read_text(encoding="utf-8"))
                       if match.group(1) and match.group(1).startswith(folder + "/")}
            includes.setdefault(unit, set()).update(targets - {unit})
    found = rings(includes)
    if folder not in still_allowed:
        for ring in found:
            yield f"{part}/{folder}: these files include each other in a ring: {' '.join(ring)}"
    elif not found:
        yield f"{part}/{folder}: has no ring of files any more; strike it from '{RINGS_ALLOWED}' in allowed.txt"


def unnamed(text):
    """(namespace, name) of the types and variables that stand in an unnamed namespace."""
    opened, depth = [], 0
    for line in TOKEN.sub('""', text).splitlines():
        namespace = NAMESPACE.match(line)
        if namespace and depth == len(opened):
            opened.append(namespace[1])
        elif depth == len(opened) and opened and not opened[-1]:
            defined = DEFINED.match(line)
            if defined:
                yield "::".join(opened), defined[1] or defined[2]
        depth += line.count("{") - line.count("}")
        del opened[max(depth, 0):]


def check_unnamed(root, part, folder):
    """A room's files may be compiled as one: what is a file's own has a name of its own."""
    first = {}
    for path in sorted((root / part / folder).rglob("*.cpp")):
        where = path.relative_to(root).as_posix()
        for space, name in sorted(set(unnamed(path.read_text(encoding="utf-8")))):
            other = first.setdefault((space, name), where)
            if other != where:
                yield f"{where}: {name} stands in an unnamed namespace of {other} too, and the two may be compiled as one file"


def check_lists(root):
    """Each list of words says in the comment at its head where it comes from."""
    for path in sorted((root / "resources" / "lexicon").rglob("*.tsv")):
        lines = path.read_text(encoding="utf-8").splitlines()
        head = itertools.takewhile(lambda line: line.startswith("# "), lines)
        if not any("Source: " in line for line in head):
            yield f"{path.relative_to(root).as_posix()}: says at its head no \"Source: \" and licence"


def check_signals(root):
    """A signal that nobody connects, in the program or in a test, is an act that does nothing."""
    texts = {path: path.read_text(encoding="utf-8") for part in ("app", "ui", "tests")
             for path in sorted((root / part).rglob("*")) if path.suffix in (".h", ".cpp") and path.is_file()}
    listened = {name for text in texts.values() for name in LISTENED.findall(text)}
    for path, text in texts.items():
        for block in SIGNALS.findall(text):
            for name in SIGNAL.findall(re.sub(r"//[^\n]*", "", block)):
                if name not in listened:
                    yield f"{path.relative_to(root).as_posix()}: nobody connects the signal {name}()"


def check_guide(root):
    """What the guide says of new things stays true: its files exist, and no kind of thing needs too many of them."""
    for number, line in enumerate((root / GUIDE).read_text(encoding="utf-8").splitlines(), start=1):
        for name in GUIDE_PATH.findall(line):
            if not PLACEHOLDER.search(name) and not (root / name).exists():
                yield f"{GUIDE}:{number}: {name} does not exist"
        if line.startswith(f"{GUIDE_STEPS + 1}. "):
            yield f"{GUIDE}:{number}: one new thing takes more than {GUIDE_STEPS} files"


def check(root, allowed):
    app, ui = folders_of(root, "app"), folders_of(root, "ui")
    known = set(app) | set(ui)
    rooms = {name for name in allowed if "/" in name and not name.endswith(".cpp")}
    yield from check_room_folders(root, rooms)
    yield from check_lists(root)
    yield from check_guide(root)
    yield from check_signals(root)
    for name in sorted(set(app) & set(ui)):
        yield f"{name}: folder names are unique across app/ and ui/"
    for part, folders in (("app", app), ("ui", ui)):
        for folder in folders:
            yield from check_readme(root, part, folder)
            yield from check_rings(root, part, folder, allowed.get(RINGS_ALLOWED, set()))
            yield from check_unnamed(root, part, folder)
            if folder not in allowed:
                yield f"{part}/{folder}: has no line in tests/layers/allowed.txt"
    for part in ("app", "ui"):
        for path in sorted((root / part).rglob("*")):
            if path.suffix not in (".cpp", ".h") or not path.is_file():
                continue
            inside = path.relative_to(root / part).parts
            folder = inside[0] if len(inside) > 1 else ""
            where = path.relative_to(root).as_posix()
            may = expand(allowed.get(folder or where, set()), app, ui)
            text = path.read_text(encoding="utf-8")
            yield from check_includes(path, where, folder, text, may, known)
            yield from check_text(where, text)
            if part == "app":
                yield from check_rooms(where, text, allowed, rooms)
            if folder == "entity":
                yield from check_words(where, text)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    allowed = read_allowed(pathlib.Path(__file__).with_name("allowed.txt"))
    found = list(check(pathlib.Path(sys.argv[1]), allowed))
    if len(sys.argv) == 2:
        print("\n".join(found) or "every rule is kept")
        return 1 if found else 0
    expected = pathlib.Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()
    for line in sorted(set(expected) - set(found)):
        print("not found:", line)
    for line in sorted(set(found) - set(expected)):
        print("not expected:", line)
    return 0 if sorted(found) == sorted(expected) else 1


if __name__ == "__main__":
    sys.exit(main())

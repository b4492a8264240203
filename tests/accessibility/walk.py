#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""walk.py SOKBO SOKBOCTL [--events N]: what a screen reader finds in the window.

Opens the window with the sample board on a session bus of its own, with accessibility on, and goes through it as
somebody does who sees nothing: by keys, by menu entries, and by what AT-SPI tells. Everything that can be reached must
have a name and a role; menus, sidebar, board, article, card and dialogs must say what is seen, and what is checked,
expanded, selected or in focus. Then rows come and change beneath, and every object that an event names is asked for its
name, role and parent until N events have come. Fails with a line for each thing that is wrong, and where the window dies.
"""

import argparse
import os
import sys

if "SOKBO_WALK_BUS" not in os.environ:
    # The bus, its registry and all that they start end with this process.
    os.execvpe("dbus-run-session", ["dbus-run-session", "--", sys.executable, *sys.argv],
               {**os.environ, "SOKBO_WALK_BUS": "1"})

sys.dont_write_bytecode = True
from dialogs import check_dialogs  # noqa: E402
from objects import act, find, name, nodes, rows, BUTTON  # noqa: E402
from places import (check_article, check_beneath, check_board, check_card, check_menus, check_names,  # noqa: E402
                    check_sidebar)
from reader import Reader  # noqa: E402


def change_beneath(reader, wanted):
    """Rows come, go and change while each event's object is asked."""
    ids = [int(line.split('"id":')[1].split(",")[0])
           for line in reader.control("list", "--limit", "60", "--json").splitlines() if '"id":' in line]
    reader.control("add", f"http://127.0.0.1:{reader.feed.server_address[1]}/feed.xml", "--kind", "feed")
    source = max(int(part.split(",")[0]) for part in reader.control("sources", "--json").split('"id":')[1:])
    turn = 0
    while reader.events < wanted and reader.in_time() and reader.alive():
        turn += 1
        some = [str(i) for i in ids[turn % 20:turn % 20 + 15]]
        reader.control(("read", "unread", "save", "unsave")[turn % 4], *some, check=False)
        if turn % 3 == 0:
            reader.control("sync", str(source), check=False)
        reader.turn(0.15)
        yield turn


def walk(reader, wanted):
    reader.wait_for(lambda: (table := find(reader.window, "table")) and rows(table) > 20, 60)  # until the sample is there
    reader.turn(1)
    reader.demand(reader.activate(), "the window is not told to be active")
    counts = check_names(reader, reader.window)
    for kind in ("popup menu", BUTTON, "text", "table"):
        reader.demand(counts.get(kind), f"the window has no {kind}")
    entries = check_menus(reader)
    lines = check_sidebar(reader)
    board = check_board(reader)
    go_on = reader.entry("Next", "다음")
    document = check_article(reader, go_on)
    title = document and name(document)
    card = document and check_card(reader)
    check_names(reader, reader.window)
    check_dialogs(reader)
    print(f"{entries} menu entries in turn; sidebar: {lines}; article: {title}; card: {card}")
    for turn in change_beneath(reader, wanted):
        if turn % 2 == 0:
            act(go_on)
        if turn % 5 == 0:
            check_names(reader, reader.window)
            check_beneath(reader, board, turn)
    if not reader.alive():
        reader.fault(f"the window ended with {reader.process.returncode} after {reader.events} events")
    elif reader.events < wanted:
        reader.fault(f"only {reader.events} events came in {reader.time:.0f} s")
    print(f"{reader.events} events, {reader.asked} objects asked; roles: "
          + ", ".join(f"{kind} {count}" for kind, count in sorted(counts.items()) if kind))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sokbo")
    parser.add_argument("sokboctl")
    parser.add_argument("--events", type=int, default=2000)
    arguments = parser.parse_args()
    reader = Reader(arguments.sokbo, arguments.sokboctl, arguments.events)
    try:
        reader.open()
        walk(reader, arguments.events)
    finally:
        for text in reader.faults:
            print(f"walk: {text}")
        reader.close()
    return 1 if reader.faults else 0


if __name__ == "__main__":
    sys.exit(main())

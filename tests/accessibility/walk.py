#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""walk.py SOKBO SOKBOCTL [--events N]: what a screen reader finds in the window.

Opens the window with the sample board on a session bus of its own, with accessibility on, and asks as a screen reader
does, by AT-SPI. Everything that can be reached must have a name and a role; the board's rows, the article and its marks
must say what is seen; and while rows come and change beneath, every object that an event names is asked for its name,
role and parent until N events have come. Fails with a line for each thing that is wrong, and where the window dies.
"""

import argparse
import http.server
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time

if "SOKBO_WALK_BUS" not in os.environ:
    # The bus, its registry and all that they start end with this process.
    os.execvpe("dbus-run-session", ["dbus-run-session", "--", sys.executable, *sys.argv],
               {**os.environ, "SOKBO_WALK_BUS": "1"})

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

LEAST_TIME = 240  # seconds for the whole walk, and more for many events
EVENTS_A_SECOND = 10
NAMED = {"push button", "toggle button", "check box", "radio button", "menu item", "check menu item", "popup menu", "menu",
          "radio menu item", "entry", "text", "combo box", "link", "table", "tree table", "tree item",
          "document web", "page tab", "spin button"}


class Feed(http.server.BaseHTTPRequestHandler):
    """A feed that has one item more at each request."""
    served = 0

    def log_message(self, *_):
        pass

    def do_GET(self):
        Feed.served += 1
        items = "".join(f"<item><title>새 기사 {n}</title><guid>walk-{n}</guid>"
                        f"<link>http://127.0.0.1/{n}</link></item>" for n in range(Feed.served * 3))
        body = f"<rss version='2.0'><channel><title>걷는 신문</title>{items}</channel></rss>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Walk:
    def __init__(self, sokbo, sokboctl, events):
        self.time = max(LEAST_TIME, events / EVENTS_A_SECOND)
        self.folder = tempfile.mkdtemp(prefix="sokbo-walk-")
        self.sokbo, self.sokboctl = sokbo, sokboctl
        self.faults = []
        self.events = 0
        self.asked = 0
        self.since = time.monotonic()
        self.process = None
        self.feed = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Feed)
        threading.Thread(target=self.feed.serve_forever, daemon=True).start()

    def fault(self, text):
        if text not in self.faults:
            self.faults.append(text)

    def alive(self):
        return self.process.poll() is None

    def in_time(self):
        return time.monotonic() - self.since < self.time

    def control(self, *arguments, check=True):
        return subprocess.run([self.sokboctl, "--data", self.folder, *arguments], check=check, capture_output=True,
                              text=True, timeout=120).stdout

    def open(self):
        environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1"}
        self.process = subprocess.Popen([self.sokbo, "--data", self.folder, "--sample"], env=environment,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while self.in_time() and self.alive():
            self.turn(0.2)
            for application in children(Atspi.get_desktop(0)):
                if application.get_process_id() == self.process.pid and application.get_child_count():
                    return application
        raise SystemExit("walk: the window is not on the bus")

    def turn(self, seconds):
        """Lets events come for a while."""
        context = GLib.MainContext.default()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if not context.iteration(False):
                time.sleep(0.005)

    def take(self, event):
        """As a screen reader: asks the object of each event what it is. It may have gone meanwhile."""
        self.events += 1
        try:
            source = event.source
            source.get_name(), source.get_role_name()
            parent = source.get_parent()
            if parent:
                parent.get_name()
            if isinstance(event.any_data, Atspi.Accessible):
                event.any_data.get_name()
            self.asked += 1
        except GLib.Error:
            pass

    def listen(self):
        listener = Atspi.EventListener.new(self.take)
        for kind in ("object:children-changed", "object:state-changed", "object:visible-data-changed",
                     "object:active-descendant-changed", "object:selection-changed", "object:property-change",
                     "object:text-changed", "object:row-inserted", "object:row-deleted", "object:model-changed",
                     "object:bounds-changed", "document:load-complete", "window:activate"):
            listener.register(kind)
        self.listener = listener


def children(node):
    try:
        count = min(node.get_child_count(), 400)
        return [child for child in (node.get_child_at_index(i) for i in range(count)) if child]
    except GLib.Error:
        return []


def nodes(root, most=6000):
    """All that is shown, with its depth; of the board's cells the first ones."""
    todo = [(root, 0)]
    seen = 0
    while todo and seen < most:
        node, depth = todo.pop()
        seen += 1
        yield node, depth
        if depth > 40:
            continue
        below = children(node)
        if role(node) in ("table", "tree table", "tree"):
            below = below[:120]
        todo.extend((child, depth + 1) for child in reversed(below))


def role(node):
    try:
        return node.get_role_name()
    except GLib.Error:
        return ""


def name(node):
    try:
        return (node.get_name() or "").strip()
    except GLib.Error:
        return ""


def shown(node):
    try:
        return node.get_state_set().contains(Atspi.StateType.SHOWING)
    except GLib.Error:
        return False


def find(root, wanted_role, wanted_name=None):
    for node, _ in nodes(root):
        if role(node) == wanted_role and (wanted_name is None or wanted_name in name(node)):
            return node
    return None


def act(node):
    """Does what a press on it does."""
    try:
        return node.get_action_iface().do_action(0)
    except (GLib.Error, AttributeError):
        return False


def check_names(walk, root):
    """What has no name at two looks, a second apart, and is still shown: what is just being made or has gone is not meant."""
    counts = {}
    nameless = []
    for node, _ in nodes(root):
        kind = role(node)
        counts[kind] = counts.get(kind, 0) + 1
        if kind == "invalid" or (kind in NAMED and shown(node) and not name(node)):
            nameless.append(node)
    if nameless:
        walk.turn(1)
    for node in nameless:
        kind = role(node)
        if not shown(node) or name(node):
            continue
        try:
            parent = node.get_parent()
        except GLib.Error:
            continue
        if kind and role(parent):
            walk.fault(f"a {kind} has no name, in {role(parent)} “{name(parent)}”")
    return counts


def check_board(walk, window):
    board = find(window, "table", None)
    if not board:
        return walk.fault("there is no board")
    rows = board.get_table_iface().get_n_rows()
    if rows < 20:
        walk.fault(f"the board has {rows} rows")
    said = [name(board.get_table_iface().get_accessible_at(row, 1)) for row in range(min(rows, 10))]
    if not all(said):
        walk.fault(f"a headline says nothing: {said}")
    if not any(text.startswith(("Unread", "안 읽음")) for text in said):
        walk.fault(f"no headline says that it is unread: {said[:3]}")
    return board


def check_article(walk, application, go_on):
    """Of the first article that names somebody; the sample has some that do not."""
    kinds = ("Person", "Organisation", "Place", "Product", "Event", "인물", "기관", "단체", "장소", "제품", "행사", "사건")
    document = None
    for step in range(60):
        walk.turn(0.5)
        document = find(application, "document web")
        if not document or not name(document):
            continue
        said = [name(node) for node, _ in nodes(document) if role(node) == "link"]
        if any("," in text and text.split(",")[0].strip() in kinds for text in said):
            break
        if step % 4 == 3:
            act(go_on)
    else:
        return walk.fault("no article is told" if not document else "no mark says what it marks")
    if name(document).isdigit() or "/" in name(document):
        walk.fault(f"the article is called {name(document)}")
    if not find(document, "heading"):
        walk.fault("the article has no heading")
    return name(document)


def change_beneath(walk, wanted):
    """Rows come, go and change while each event's object is asked."""
    ids = [int(line.split('"id":')[1].split(",")[0]) for line in walk.control("list", "--limit", "60", "--json").splitlines()
           if '"id":' in line]
    turn = 0
    while walk.events < wanted and walk.in_time() and walk.alive():
        turn += 1
        some = [str(i) for i in ids[turn % 20:turn % 20 + 15]]
        walk.control(("read", "unread", "save", "unsave")[turn % 4], *some, check=False)
        if turn % 3 == 0:
            walk.control("sync", str(walk.source), check=False)
        walk.turn(0.15)
        yield turn


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sokbo")
    parser.add_argument("sokboctl")
    parser.add_argument("--events", type=int, default=2000)
    arguments = parser.parse_args()
    walk = Walk(arguments.sokbo, arguments.sokboctl, arguments.events)
    try:
        application = walk.open()
        walk.listen()
        for _ in range(100):  # until the sample is there
            walk.turn(0.3)
            window = find(application, "frame")
            table = window and find(window, "table")
            if table and table.get_table_iface().get_n_rows() > 20:
                break
        walk.turn(1)
        window = find(application, "frame")
        counts = check_names(walk, window)
        board = check_board(walk, window)
        for kind in ("popup menu", "push button", "text", "table"):
            if not counts.get(kind):
                walk.fault(f"the window has no {kind}")
        menu_items = [node for node, _ in nodes(find(window, "menu bar")) if role(node).endswith("menu item")]
        if len(menu_items) < 60:
            walk.fault(f"the menus have {len(menu_items)} entries")
        go = [node for node in menu_items if name(node).split("(")[0] in ("Next", "다음")]
        document = None
        if not go:
            walk.fault("no menu entry leads to the next article")
        else:
            act(go[0])
            document = check_article(walk, application, go[0])
        walk.control("add", f"http://127.0.0.1:{walk.feed.server_address[1]}/feed.xml", "--kind", "feed")
        sources = walk.control("sources", "--json")
        walk.source = max(int(part.split(",")[0]) for part in sources.split('"id":')[1:])
        for turn in change_beneath(walk, arguments.events):
            if go and turn % 2 == 0:
                act(go[0])
            if turn % 5 == 0:
                check_names(walk, window)
                if board:
                    table = board.get_table_iface()
                    for row in range(min(table.get_n_rows(), 30)):
                        cell = table.get_accessible_at(row, turn % 5)
                        if cell:
                            name(cell), role(cell)
        if not walk.alive():
            walk.fault(f"the window ended with {walk.process.returncode} after {walk.events} events")
        elif walk.events < arguments.events:
            walk.fault(f"only {walk.events} events came in {walk.time:.0f} s")
        print(f"{walk.events} events, {walk.asked} objects asked; roles: "
              + ", ".join(f"{kind} {count}" for kind, count in sorted(counts.items()) if kind))
        if document:
            print(f"the article: {document}")
    finally:
        if walk.process and walk.alive():
            walk.process.terminate()
            walk.process.wait(timeout=30)
        shutil.rmtree(walk.folder, ignore_errors=True)
    for text in walk.faults:
        print(f"walk: {text}")
    return 1 if walk.faults else 0


if __name__ == "__main__":
    sys.exit(main())

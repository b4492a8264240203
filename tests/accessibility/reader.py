# SPDX-License-Identifier: GPL-3.0-or-later
"""What sits before the window: it opens it on a bus of its own, presses keys and hears what it tells."""

import http.server
import os
import shutil
import subprocess
import tempfile
import threading
import time

from objects import Atspi, GLib, State, act, children, has, name, nodes, parent, plain, role, shown, MENU_ITEMS

LEAST_TIME = 240  # seconds for the whole walk, and more for many events
EVENTS_A_SECOND = 10
KEYS = {"Down": 0xff54, "Up": 0xff52, "Left": 0xff51, "Right": 0xff53, "Enter": 0xff0d, "Esc": 0xff1b, "Tab": 0xff09,
        "Home": 0xff50, "End": 0xff57, "F10": 0xffc7}


class Feed(http.server.BaseHTTPRequestHandler):
    """A feed that has three items more at each request."""
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


class Reader:
    def __init__(self, sokbo, sokboctl, events):
        self.time = LEAST_TIME + events / EVENTS_A_SECOND
        self.folder = tempfile.mkdtemp(prefix="sokbo-walk-")
        self.sokbo, self.sokboctl = sokbo, sokboctl
        self.faults = []
        self.events = 0
        self.asked = 0
        self.focus = None  # what has the keyboard, as far as it was told
        self.since = time.monotonic()
        self.process = None
        self.application = None
        self.window = None
        self.feed = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Feed)
        threading.Thread(target=self.feed.serve_forever, daemon=True).start()
        Atspi.set_timeout(3000, 15000)

    def fault(self, text):
        if text not in self.faults:
            self.faults.append(text)

    def demand(self, holds, text):
        if not holds:
            self.fault(text)
        return holds

    def alive(self):
        return self.process.poll() is None

    def in_time(self):
        return time.monotonic() - self.since < self.time

    def control(self, *arguments, check=True):
        return subprocess.run([self.sokboctl, "--data", self.folder, *arguments], check=check, capture_output=True,
                              text=True, timeout=120).stdout

    def open(self):
        environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1"}
        self.said = tempfile.TemporaryFile()
        self.process = subprocess.Popen([self.sokbo, "--data", self.folder, "--sample"], env=environment,
                                        stdout=subprocess.DEVNULL, stderr=self.said)
        self.listen()
        self.application = self.wait_for(self.found_application, 60)
        if not self.application:
            self.said.seek(0)
            raise SystemExit(f"walk: the window is not on the bus; the program ended with {self.process.poll()} and said:\n"
                             + self.said.read()[-4000:].decode(errors="replace"))
        self.window = self.wait_for(lambda: next((top for top in children(self.application) if role(top) == "frame"),
                                                 None), 30)

    def found_application(self):
        for application in children(Atspi.get_desktop(0)):
            if application.get_process_id() == self.process.pid and application.get_child_count():
                return application
        return None

    def close(self):
        if self.process and self.alive():
            self.process.terminate()
            self.process.wait(timeout=30)
        shutil.rmtree(self.folder, ignore_errors=True)

    def turn(self, seconds):
        """Lets events come for a while."""
        context = GLib.MainContext.default()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if not context.iteration(False):
                time.sleep(0.005)

    def wait_for(self, condition, seconds=10):
        """What the condition gives, once that is something; what it gave last, if it never is."""
        until = time.monotonic() + seconds
        while True:
            self.turn(0.1)
            found = condition()
            if found or time.monotonic() > until or not self.alive():
                return found

    def take(self, event):
        """As a screen reader: asks the object of each event what it is. It may have gone meanwhile."""
        self.events += 1
        try:
            source = event.source
            source.get_name(), source.get_role_name()
            above = source.get_parent()
            if above:
                above.get_name()
            if isinstance(event.any_data, Atspi.Accessible):
                event.any_data.get_name()
            if event.type.startswith("object:state-changed:focused") and event.detail1:
                self.focus = source
            elif event.type.startswith("object:active-descendant-changed"):
                self.focus = event.any_data if isinstance(event.any_data, Atspi.Accessible) else source
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

    def activate(self):
        """Gives the window the keyboard. Nobody else does where there is no window manager; a second start of the
        program raises the window of the first."""
        subprocess.run([self.sokbo, "--data", self.folder], check=True, timeout=60, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        return self.wait_for(lambda: has(self.window, State.ACTIVE), 20)

    def press(self, key, until=None, seconds=5):
        """Presses a key, and waits for what is to follow."""
        Atspi.generate_keyboard_event(KEYS.get(key) or ord(key), None, Atspi.KeySynthType.SYM)
        return self.wait_for(until, seconds) if until else self.turn(0.3)

    def entry(self, *names):
        """The menu entry of one of the names, in one of the languages."""
        bar = next((node for node in children(self.window) if role(node) == "menu bar"), None)
        return next((node for node, _ in nodes(bar) if role(node) in MENU_ITEMS and plain(name(node)) in names), None)

    def choose(self, *names):
        entry = self.entry(*names)
        return self.demand(entry, f"no menu has an entry {names[0]}") and (act(entry) or True)

    def has_focus(self, *roles):
        return self.focus and role(self.focus) in roles

    def focused_window(self):
        """The topmost object above the focus that is no application."""
        node = above = self.focus
        while above and role(above) not in ("application", ""):
            node, above = above, parent(above)
        return node

    def dialog(self):
        return next((top for top in children(self.application)
                     if role(top) in ("dialog", "alert") and shown(top)), None)

# SPDX-License-Identifier: GPL-3.0-or-later
"""The places of the window: menus, tool bar, sidebar, board, article and card, each as it is walked through by keys."""

from objects import (GLib, State, act, cell, children, find, has, labels, name, nodes, parent, role, rows, same, shown,
                     states, BUTTON, MENU_ITEMS)

NAMED = {BUTTON, "push button menu", "toggle button", "check box", "radio button", "menu item", "check menu item",
         "radio menu item", "entry", "text", "link", "table", "tree table", "tree", "list", "list item", "tree item",
         "document web", "page tab", "spin button", "combo box", "slider", "dialog", "alert"}
# What names somebody begins with what it is.
KINDS = {"Person", "Organisation", "Place", "Product", "Event", "인물", "기관", "단체", "장소", "제품", "행사", "사건"}
UNREAD = ("Unread", "안 읽음", "읽지 않음")
TITLE, STAR = 1, 6  # columns of the board


def check_names(reader, root):
    """What has no name at two looks, a second apart, and is still shown: what is just being made or has gone is not meant."""
    counts = {}
    nameless = []
    for node, _ in nodes(root, without=("document web",)):  # what is in an article check_article() asks
        kind = role(node)
        counts[kind] = counts.get(kind, 0) + 1
        if kind in ("invalid", "unknown") and shown(node) and has(node, State.FOCUSABLE):
            nameless.append(node)
        elif kind in NAMED and shown(node) and not is_named(node, kind):
            nameless.append(node)
    if nameless:
        reader.turn(1)
    for node in nameless:
        kind = role(node)
        if not kind or not shown(node) or kind in NAMED and is_named(node, kind):
            continue
        above = parent(node)
        if above and role(above):
            reader.fault(f"a {kind} has no name (it is “{name(node)}”), in {role(above)} “{name(above)}”")
    return counts


def is_named(node, kind):
    above = parent(node)
    if kind in ("list", "list item", "text") and above and "combo box" in (role(above), role(parent(above) or above)):
        return True  # part of a choice, which has the name; its first value may be none
    # The name of a choice is what is chosen: what is chosen for stands beside it.
    return any(labels(node)) if kind == "combo box" else bool(name(node) or any(labels(node)))


def check_menus(reader):
    """Opens each by its key, and walks through its entries by keys: each says its name when it has its turn."""
    bar = next(node for node in children(reader.window) if role(node) == "menu bar")
    titles = [node for node in children(bar) if role(node) in MENU_ITEMS]
    reader.demand(len(titles) >= 7, f"the menu bar has {len(titles)} menus")
    heard = 0
    for title in titles:
        menu = next((node for node in children(title) if role(node) == "popup menu"), None)
        if not reader.demand(menu, f"the menu {name(title)} has no entries"):
            continue
        act(title)
        if not reader.demand(reader.wait_for(lambda: shown(menu)), f"the menu {name(title)} does not open"):
            continue
        entries = [node for node in children(menu) if role(node) in MENU_ITEMS and shown(node)]
        for entry in entries:
            reader.demand(name(entry), f"an entry of the menu {name(title)} has no name")
            below = next((node for node in children(entry) if role(node) == "popup menu"), None)
            if below and has(entry, State.ENABLED):
                check_submenu(reader, name(title), entry, below)
        usable = [node for node in entries if has(node, State.ENABLED)]
        reader.press("Home")
        for _ in range(len(usable)):
            here = reader.focus
            heard += 1
            # A command that stands in two menus has one object, which knows the first of them.
            reader.demand(here and role(here) in MENU_ITEMS and (has(here, State.FOCUSED) or not same(parent(here), menu)),
                          f"in the menu {name(title)} no entry has the focus: {here and role(here)} {here and name(here)}")
            reader.press("Down", lambda: reader.focus is not here, 1)
        reader.press("Esc", lambda: not shown(menu))
        reader.demand(not shown(menu), f"the menu {name(title)} does not close")
        reader.press("Esc")  # out of the menu bar
    for names in (("Three columns", "3단 보기"), ("Newest first", "최신순")):
        entry = reader.entry(*names)
        reader.demand(entry and has(entry, State.CHECKED), f"{names[0]} is not told to be checked")
    return heard


def check_submenu(reader, title, entry, menu):
    """One that fills itself when it opens is asked then."""
    act(entry)
    if not reader.wait_for(lambda: shown(menu), 2):
        return reader.fault(f"the menu {name(entry)} in {title} does not open")
    entries = [node for node in children(menu) if role(node) in MENU_ITEMS]
    reader.demand(entries, f"the menu {name(entry)} in {title} is empty")
    for node in entries:
        reader.demand(name(node), f"an entry of the menu {name(entry)} in {title} has no name")
    reader.press("Left", lambda: not shown(menu), 2)


def check_sidebar(reader):
    """Walks down and up, opens a board, folds and unfolds a section."""
    tree = find(reader.window, "tree")
    if not reader.demand(tree and name(tree), "there is no sidebar with a name"):
        return
    lines = lines_of(tree)
    for line in lines:
        mine = states(line)
        reader.demand(name(line), "a line of the sidebar has no name")
        reader.demand(State.EXPANDED not in mine or State.EXPANDABLE in mine,
                      f"“{name(line)}” of the sidebar is told to be expanded and holds nothing")
    reader.demand(any(has(line, State.SELECTED) for line in lines), "no line of the sidebar is told to be the open board")
    if not reader.demand(focus_on(reader, tree), "the sidebar cannot be reached by Tab"):
        return
    reader.press("Home")
    told = []
    for _ in range(8):
        here = reader.focus
        reader.press("Down", lambda: reader.focus is not here, 2)
        told.append(name(reader.focus))
    reader.demand(all(told) and len(set(told)) >= 6, f"the sidebar tells of its lines: {told}")
    if reader.demand(any(has(line, State.EXPANDABLE) for line in lines), "no line of the sidebar can be expanded"):
        check_fold(reader, tree)
    return told


def lines_of(tree):
    return [node for node in children(tree) if role(node) in ("table cell", "tree item")]


def check_fold(reader, tree):
    """Closes and opens the first section. Its line is told anew each time, maybe as another object; an arrow leads to the
    line that has come below it."""
    reader.press("Home")
    section = name(reader.focus)
    all_lines = [name(line) for line in lines_of(tree)]
    for key, is_open in (("Left", False), ("Right", True)):
        before = reader.focus
        reader.press(key, lambda: reader.focus is not before, 3)
        here = reader.focus
        reader.demand(here is not before and name(here) == section and has(here, State.EXPANDED) == is_open,
                      f"“{section}” is {'opened' if is_open else 'closed'}, and “{name(here)}” is told")
        lines = [name(line) for line in lines_of(tree)]
        reader.demand(lines == all_lines if is_open else lines[:1] == [section] and len(lines) < len(all_lines),
                      f"of {all_lines} there are {lines} when “{section}” is {'opened' if is_open else 'closed'}")
        reader.press("Down", lambda: reader.focus is not here, 3)
        reader.demand(lines[1:2] == [name(reader.focus)],
                      f"below “{section}” is {lines[1:2]}, and “{name(reader.focus)}” is told")
        reader.press("Home")


def focus_on(reader, wanted):
    """Tab until the focus is on it or within it."""
    for _ in range(40):
        node = reader.focus
        for _ in range(3):
            if same(node, wanted):
                return True
            node = node and parent(node)
        reader.press("Tab")
    return False


def check_board(reader):
    """Walks through rows and columns, selects, saves, opens a story; of each the cell under the focus tells."""
    board = find(reader.window, "table")
    if not reader.demand(board and name(board), "there is no board with a name"):
        return None
    reader.demand(rows(board) >= 20, f"the board has {rows(board)} rows")
    said = [name(cell(board, row, TITLE)) for row in range(min(rows(board), 10))]
    reader.demand(all(said), f"a headline says nothing: {said}")
    reader.demand(any(text.startswith(UNREAD) for text in said), f"no headline says that it is unread: {said[:3]}")
    headers = [node for node in children(board) if role(node) == "table column header"]
    reader.demand(all(name(node) for node in headers), "a column of the board has no name")
    reader.press("Esc")  # leads to the board
    if not reader.demand(reader.wait_for(lambda: same(parent(reader.focus), board), 5)
                         or focus_on(reader, board), "the board cannot be reached"):
        return board
    reader.press("Home")
    told = []
    for _ in range(4):
        here = reader.focus
        reader.press("j", lambda: reader.focus is not here, 3)
        reader.turn(0.3)
        told.append(name(reader.focus))
        reader.demand(has(reader.focus, State.SELECTED), f"the open headline is not told to be selected: {told[-1]}")
    reader.demand(all(told) and len(set(told)) == len(told), f"j leads from headline to headline and tells: {told}")
    row = next(i for i in range(rows(board)) if has(cell(board, i, TITLE), State.SELECTED))
    reader.demand(reader.wait_for(lambda: not name(cell(board, row, TITLE)).startswith(UNREAD), 5),
                  f"an open article is told to be unread: {name(cell(board, row, TITLE))}")
    reader.press("s", lambda: name(cell(board, row, STAR)))
    reader.demand(name(cell(board, row, STAR)), "a saved article is not told to be saved")
    reader.press("s", lambda: not name(cell(board, row, STAR)))
    reader.demand(not name(cell(board, row, STAR)), "an article that is no longer saved is told to be saved")
    return board


def check_article(reader, go_on):
    """Of the first article that names somebody; the sample has some that do not."""
    document = None
    for step in range(60):
        reader.turn(0.5)
        document = find(reader.application, "document web")
        if not document or not name(document):
            continue
        marks = [node for node, _ in nodes(document) if role(node) == "link"]
        marks = [node for node in marks if name(node).split(",")[0].strip() in KINDS]
        if any(name(node).count(",") >= 2 for node in marks):
            break
        if step % 4 == 3:
            act(go_on)
    else:
        return reader.fault("no article is told" if not document else "no mark says who is marked, with an office")
    title = name(document)
    reader.demand(not title.isdigit() and "/" not in title, f"the article is called {title}")
    heading = find(document, "heading")
    reader.demand(heading and name(heading), "the article has no heading")
    reader.demand(all(has(mark, State.FOCUSABLE) for mark in marks), "a mark cannot have the focus")
    for node, _ in nodes(document):
        if role(node) in (BUTTON, "toggle button", "image", "link"):
            reader.demand(name(node), f"a {role(node)} of the article has no name")
    reader.demand(title in name(reader.window), f"the window is called “{name(reader.window)}”")
    return document


def check_card(reader):
    """By keys alone: the list of names, the card of the first, its lines and buttons."""
    reader.choose("Card of a name in this article…", "이 기사에 나온 이름 카드…")
    if not reader.demand(reader.wait_for(lambda: reader.has_focus(*MENU_ITEMS)), "no list of names has the focus"):
        return None
    person = name(reader.focus).split(" ·")[0]
    reader.demand(person, "a name in the list says nothing")
    reader.press("Enter", lambda: reader.has_focus("dialog"))
    card = reader.focus
    who = name(card)
    if not reader.demand(reader.has_focus("dialog") and person in who, f"the card of {person} is told as “{who}”"):
        return None
    check_names(reader, card)
    told = []
    for _ in range(12):
        here = reader.focus
        reader.press("Tab", lambda: reader.focus is not here, 1)
        told.append(name(reader.focus))
    reader.demand(all(told) and len(set(told)) > 3, f"Tab leads through the card and tells: {told}")
    reader.press("Esc", lambda: not shown(card))
    reader.demand(not shown(card), "Esc does not close the card")
    return who


def check_beneath(reader, board, turn):
    """Cells of a board whose rows come and go are asked for all that they are."""
    for row in range(min(rows(board), 30)):
        node = cell(board, row, turn % 5)
        if node:
            name(node), role(node), states(node), parent(node)
            try:
                node.get_index_in_parent()
                node.get_attributes()
            except GLib.Error:
                pass

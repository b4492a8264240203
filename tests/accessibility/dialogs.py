# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialogs: each is opened from its menu entry, has a name, tells where the focus is, and names all that can have it."""

from objects import State, act, children, find, has, name, nodes, role, shown, BUTTON
from places import check_names, focus_on

# Their menu entries, in both languages.
DIALOGS = (
    ("Settings…", "설정…"), ("How to search", "검색하는 법"), ("Add source…", "소스 추가…"),
    ("Add from catalogue…", "추천 목록에서 추가…"), ("Rules for new articles…", "새 기사 규칙…"),
    ("Corrections…", "고친 내용…"), ("All keys", "모든 단축키"), ("Go to…", "바로 가기…"),
    ("Find a name…", "이름 찾기…"), ("Note…", "메모…"), ("About Sokbo", "속보 정보"),
)
FOCUSABLE_WITHOUT_A_NAME = {"panel", "filler", "scroll bar", "scroll pane", "section", "layered pane", "viewport"}


def check_dialogs(reader):
    for names in DIALOGS:
        reader.activate()
        if not reader.choose(*names):
            continue
        dialog = reader.wait_for(reader.dialog, 8)
        if not reader.demand(dialog, f"{names[0]} opens no dialog"):
            continue
        reader.turn(0.5)
        check_dialog(reader, dialog, names[0])
        pages = find(dialog, "list")
        if names[0] == "Settings…" and reader.demand(pages, "the settings have no list of pages"):
            check_pages(reader, dialog, pages)
        close(reader, dialog, names[0])
    reader.activate()
    check_tags(reader)


def check_dialog(reader, dialog, called):
    reader.demand(name(dialog), f"the dialog of {called} has no name")
    reader.demand(reader.wait_for(lambda: has(dialog, State.ACTIVE)), f"{called} is not told to be active")
    check_names(reader, dialog)
    focusable = [node for node, _ in nodes(dialog) if shown(node) and has(node, State.FOCUSABLE)]
    reader.demand(focusable, f"nothing in {called} can have the focus")
    for node in focusable:
        if role(node) not in FOCUSABLE_WITHOUT_A_NAME:
            reader.demand(role(node) not in ("unknown", "invalid", ""), f"something in {called} has no role: {name(node)}")
    heard = []
    for _ in range(6):
        here = reader.focus
        reader.press("Tab", lambda: reader.focus is not here, 1)
        heard.append((role(reader.focus), name(reader.focus)))
    reader.demand(any(text for _, text in heard), f"Tab in {called} tells of {heard}")


def check_pages(reader, dialog, pages):
    """Each page of the settings; a box that is pressed tells so."""
    if not reader.demand(focus_on(reader, pages), "the list of pages cannot be reached by Tab"):
        return
    told = []
    reader.press("Home")
    for page in children(pages):
        selected = reader.wait_for(lambda: has(page, State.SELECTED), 3)
        reader.demand(selected, f"the page {name(page)} is shown and not told to be selected")
        told.append(name(page))
        check_names(reader, dialog)
        reader.press("Down")
    reader.demand(all(told) and len(set(told)) >= 7, f"the pages of the settings are told as {told}")
    reader.press("Home")
    box = next((node for node, _ in nodes(dialog) if role(node) == "check box" and shown(node)), None)
    if reader.demand(box, "the first page of the settings has no box to tick"):
        for _ in range(2):
            before = has(box, State.CHECKED)
            act(box)
            reader.demand(reader.wait_for(lambda: has(box, State.CHECKED) != before),
                          f"“{name(box)}” is pressed and not told to be {'unchecked' if before else 'checked'}")


def check_tags(reader):
    """A popup that stands in no list of windows: it is found by the focus that it takes."""
    reader.choose("Tags…", "태그…")
    if not reader.demand(reader.wait_for(lambda: reader.has_focus("text")), "the tags have no focus"):
        return
    popup = reader.focused_window()
    reader.demand(name(reader.focus), "the field for a tag has no name")
    check_names(reader, popup)
    for letter in "ai":
        reader.press(letter)
    box = reader.wait_for(lambda: next((node for node, _ in nodes(popup) if role(node) == "list item"), None))
    reader.demand(box and name(box), "the tag that is typed is not told")
    reader.press("Down", lambda: reader.has_focus("list item"))
    reader.demand(reader.has_focus("list item"), "the line that an arrow leads to is not told while one types a tag")
    reader.press("Esc", lambda: not shown(popup))


def close(reader, dialog, called):
    for _ in range(3):
        if reader.press("Esc", lambda: not shown(dialog), 2):
            return
    reader.fault(f"Esc does not close {called}")
    for node, _ in nodes(dialog):
        if role(node) == BUTTON and name(node) in ("Close", "닫기", "Cancel", "취소", "OK", "확인"):
            act(node)
            return

# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects of AT-SPI, asked as a screen reader asks them: what has gone meanwhile has no name and no role."""

import re

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

State = Atspi.StateType
BUTTON = Atspi.role_get_name(Atspi.Role.PUSH_BUTTON)  # AT-SPI has renamed it, and names no other role anew
MENU_ITEMS = {"menu item", "check menu item", "radio menu item"}
MOST_CHILDREN = 400
MOST_LINES = 120  # of a table or tree: those that are seen, and some more


def children(node):
    try:
        count = min(node.get_child_count(), MOST_CHILDREN)
        return [child for child in (node.get_child_at_index(i) for i in range(count)) if child]
    except GLib.Error:
        return []


def nodes(root, most=6000, without=()):
    """All that is below, with its depth; of tables and trees the first lines. Nothing below what has a role `without`."""
    todo = [(root, 0)]
    seen = 0
    while todo and seen < most:
        node, depth = todo.pop()
        if not node:
            continue
        seen += 1
        yield node, depth
        if depth > 40 or without and role(node) in without:
            continue
        below = children(node)
        if role(node) in ("table", "tree table", "tree"):
            below = below[:MOST_LINES]
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


def plain(text):
    """A menu entry's words without the letter in brackets that stands for its key: 태그(T)…"""
    return re.sub(r"\(\w\)", "", text).strip()


def states(node):
    try:
        return set(node.get_state_set().get_states())
    except GLib.Error:
        return set()


def has(node, state):
    return state in states(node)


def shown(node):
    return has(node, State.SHOWING)


def parent(node):
    try:
        return node.get_parent()
    except GLib.Error:
        return None


def same(one, other):
    """Whether both stand for one object of the program."""
    return bool(one and other) and one.path == other.path


def labels(node):
    """The names of what stands beside it as its label."""
    try:
        return [name(relation.get_target(i)) for relation in node.get_relation_set()
                if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
                for i in range(relation.get_n_targets())]
    except GLib.Error:
        return []


def find(root, wanted_role, wanted_name=None):
    return next((node for node, _ in nodes(root) if role(node) == wanted_role
                 and (wanted_name is None or wanted_name in name(node))), None)


def act(node):
    """Does what a press on it does. What opens a dialog answers when that is closed: nobody waits so long."""
    try:
        return Atspi.Action.do_action(node, 0)
    except (GLib.Error, AttributeError, TypeError):
        return False


def cell(table, row, column):
    try:
        return Atspi.Table.get_accessible_at(table, row, column)
    except GLib.Error:
        return None


def rows(table):
    try:
        return Atspi.Table.get_n_rows(table)
    except GLib.Error:
        return 0

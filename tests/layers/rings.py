# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds files that include each other in a ring.

A unit is a header with its source file: NAME.h and NAME.cpp count as one, and so a ring is found that closes only
through a .cpp. The units of a ring cannot be understood, tested or changed one by one.
"""


def rings(includes):
    """The rings in `includes` (unit → units that it includes), each as a sorted list; the rings are sorted too.

    Units are in one ring where each can be reached from the other: these are the strongly connected components of
    the graph (Tarjan's algorithm, without recursion).
    """
    found, order, lowest, path, on_path = [], {}, {}, [], set()
    for start in sorted(includes):
        if start in order:
            continue
        walk = [(start, iter(()))]
        while walk:
            unit, targets = walk[-1]
            if unit not in order:
                order[unit] = lowest[unit] = len(order)
                path.append(unit)
                on_path.add(unit)
                targets = iter(sorted(includes.get(unit, ())))
                walk[-1] = (unit, targets)
            target = next(targets, None)
            if target is not None:
                if target not in order:
                    walk.append((target, iter(())))
                elif target in on_path:
                    lowest[unit] = min(lowest[unit], order[target])
                continue
            walk.pop()
            if walk:
                lowest[walk[-1][0]] = min(lowest[walk[-1][0]], lowest[unit])
            if lowest[unit] == order[unit]:
                ring = path[path.index(unit):]
                del path[path.index(unit):]
                on_path.difference_update(ring)
                if len(ring) > 1:
                    found.append(sorted(ring))
    return sorted(found)

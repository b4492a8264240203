#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""office_table.py CHECK: the table of office holders has no fault, and each kind of fault is found."""

import pathlib
import subprocess
import sys
import tempfile

GOOD = "한가람\t韓\t시장\t하늘시\t2020-01-01\t2021-01-01\tu\t관보"
FAULTY = {
    "fields": "한가람\t韓\t시장",
    "source": "한가람\t韓\t시장\t\t2020-01-01\t\tu\t ",
    "use": GOOD.replace("\tu\t", "\tq\t"),
    "sign": GOOD.replace("韓", "金"),
    "no day": GOOD.replace("2020-01-01", "2020-02-31"),
    "order": GOOD.replace("2021-01-01", "2019-01-01"),
    "twice": GOOD + "\n" + GOOD.replace("2020-01-01", "2020-06-01"),
    "uncalled": "한가람\t韓\t\t\t2020-01-01\t\tu\t관보",
}


def status(check, text=None):
    if text is None:
        return subprocess.run([check], check=False).returncode
    with tempfile.NamedTemporaryFile("w", suffix=".tsv", encoding="utf-8") as file:
        file.write(text + "\n")
        file.flush()
        return subprocess.run([check, file.name], check=False, stdout=subprocess.DEVNULL).returncode


def main():
    check = pathlib.Path(sys.argv[1])
    failed = [] if status(check) == 0 else ["the table itself"]
    if status(check, GOOD) != 0:
        failed.append("a good line")
    failed += [kind for kind, text in FAULTY.items() if status(check, text) == 0]
    for kind in failed:
        print("not as it should be:", kind)
    return 1 if failed else 0


sys.exit(main())

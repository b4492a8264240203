#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recogniser_version.py CMAKE ROOT: the recogniser's version follows what it is made of, and nothing else.

Works on a copy of what cmake/RecogniserVersion.cmake reads.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

CMAKE, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
READ = ("app/entity", "app/text", "resources/lexicon", "resources/tagger")


class RecogniserVersion(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name) / "elsewhere"
        for part in READ:
            shutil.copytree(ROOT / part, self.root / part, copy_function=shutil.copyfile)
        self.before = self.version()

    def version(self):
        out = self.root.parent / "version.inc"
        script = ROOT / "cmake/RecogniserVersion.cmake"
        subprocess.run([CMAKE, "-D", f"ROOT={self.root}", "-D", f"OUT={out}", "-P", script], check=True)
        return int(out.read_text().rpartition("=")[2].strip(" ;\n"))

    def append(self, path, text):
        with open(self.root / path, "ab") as file:
            file.write(text)

    def test_is_the_same_wherever_the_tree_stands(self):
        out = self.root.parent / "original.inc"
        script = ROOT / "cmake/RecogniserVersion.cmake"
        subprocess.run([CMAKE, "-D", f"ROOT={ROOT}", "-D", f"OUT={out}", "-P", script], check=True)
        self.assertIn(str(self.before), out.read_text())

    def test_fits_the_stores_integer_and_is_not_none(self):
        self.assertGreater(self.before, 0)
        self.assertLess(self.before, 2**31)

    def test_changes_with_a_list(self):
        self.append("resources/lexicon/korean/not_names.tsv", "홍길동전\n".encode())
        self.assertNotEqual(self.version(), self.before)

    def test_changes_with_a_new_list(self):
        (self.root / "resources/lexicon/new.tsv").write_text("word\n")
        self.assertNotEqual(self.version(), self.before)

    def test_changes_with_a_source(self):
        self.append("app/entity/recogniser.cpp", b"int another;\n")
        self.assertNotEqual(self.version(), self.before)

    def test_changes_with_the_text_that_it_reads(self):
        self.append("app/text/space.h", b"inline int another = 1;\n")
        self.assertNotEqual(self.version(), self.before)

    def test_changes_with_each_model(self):
        before = self.before
        for model in ("entities.model", "english.model", "judge.weights"):
            self.append(f"resources/tagger/{model}", b"\0")
            after = self.version()
            self.assertNotEqual(after, before)
            before = after

    def test_stays_with_other_times_and_line_ends(self):
        for path in ("app/entity/recogniser.cpp", "resources/lexicon/korean/titles.tsv"):
            file = self.root / path
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
        self.assertEqual(self.version(), self.before)

    def test_stays_with_comments_and_what_the_recogniser_does_not_use(self):
        self.append("app/entity/recogniser.cpp", b"// A comment.\n")
        self.append("resources/lexicon/korean/titles.tsv", b"# A comment.\n")
        self.append("app/text/datewords.cpp", b"int another;\n")
        self.append("app/entity/train/main.cpp", b"int another;\n")
        self.assertEqual(self.version(), self.before)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

import os, tempfile, unittest
from lexicon import TYPES, build

HEAD = "# a table\nlemma\ttype\tmode\n"


class LexiconTest(unittest.TestCase):
    def test_forms_carry_the_types_of_all_rows(self):
        with tempfile.TemporaryDirectory() as folder:
            files = {"verbs-a.tsv": HEAD + "strike\tASSAULT\t-\nstrike\tPROTEST\t-\nstrike back\tASSAULT\t-\n", "nouns-a.tsv": HEAD + "ally\tSUPPORT\t-\ncurb\tlink\t-\n",
                     "irregular.tsv": "form\ttag\tlemma\nstruck\tVBD\tstrike\n"}
            for name, text in files.items():
                open(os.path.join(folder, name), "w", encoding="utf8").write(text)
            keys, table = build(folder, os.path.join(folder, "irregular.tsv"), {"strike", "struck", "striking", "allies", "curb", "iran"})
        self.assertEqual(["allies", "strike", "striking", "struck"], keys)
        types = lambda form: {TYPES[k] for k in table[keys.index(form) + 2].nonzero()[0]}
        self.assertEqual({"ASSAULT", "PROTEST"}, types("struck"))
        self.assertEqual({"SUPPORT"}, types("allies"))
        self.assertEqual(0, abs(table[:2]).sum())


if __name__ == "__main__":
    unittest.main()

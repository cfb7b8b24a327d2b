import os, tempfile, unittest
from deeds import one_a_word, place, read_marks

WORDS = "Iran struck Iraq , which had struck Iran .".split()


def marks(text, sentences=None):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "some.ann")
        open(path, "w", encoding="utf8").write(text)
        return read_marks(path, sentences or {})


class DeedsTest(unittest.TestCase):
    def test_a_word_by_its_form_and_place(self):
        self.assertEqual([1, 6, 7, None], [place(WORDS, w) for w in ("struck", "struck~2", "Iran~2", "Iraq~2")])

    def test_a_sentence_stands_with_its_marks_or_is_looked_up(self):
        own = marks("# a1  " + " ".join(WORDS) + "\na1\nstruck ASSAULT Iran Iraq\nstruck~2 ASSAULT? which ?\n")
        self.assertEqual([(1, "ASSAULT", False, [0], [2]), (6, "ASSAULT", True, [4], "?")], own[0]["deeds"])
        self.assertEqual(own[0]["deeds"], marks("a1\nstruck ASSAULT Iran Iraq\nstruck~2 ASSAULT? which ?\n", {"a1": WORDS})[0]["deeds"])

    def test_what_is_wrong_is_told_with_its_line(self):
        for line, problem in (("struck ASSAULT Oman -", "Oman"), ("struck FIGHT Iran -", "FIGHT"), ("struck ASSAULT Iran", "four fields"), ("b7", "b7")):
            with self.assertRaisesRegex(ValueError, f":2: .*{problem}"):
                marks(f"a1\n{line}\n", {"a1": WORDS})

    def test_a_word_tells_one_deed(self):
        self.assertEqual([(1, "AID", False, "-", "-")], one_a_word([(1, "SUPPORT", True, "-", "-"), (1, "AID", False, "-", "-")]))


if __name__ == "__main__":
    unittest.main()

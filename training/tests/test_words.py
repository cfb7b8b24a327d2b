import unittest
from words import CASINGS, norm, shape, units


class Words(unittest.TestCase):
    def test_norm(self):
        self.assertEqual(norm("“Iran’s”"), '"iran\'s"')

    def test_shape(self):
        self.assertEqual([shape(w) for w in ("U.S.", "Beijing", "NATO", "2,026", "Pre-1945", "...")], ["X.X.", "Xxx", "XX", "d,dd", "Xxx-dd", ".."])
        self.assertEqual(len(shape("A1b2C3d4E5")), 8)

    def test_shape_leaves_letters_beyond_ascii(self):
        self.assertEqual(shape("Zürich"), "Xüxx")

    def test_code_units(self):
        self.assertEqual(len(units("a😀")), 3)

    def test_headline_casing(self):
        self.assertEqual([CASINGS[3](w) for w in ("talks", "U.S.", "’s")], ["Talks", "U.S.", "’s"])

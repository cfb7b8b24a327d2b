import unittest
from names import name_spans, no_name, tags_of_gold, tags_of_news, tags_read


def sentence(text):
    """word/UPOS/XPOS/relation/head"""
    f = [w.rsplit("/", 4) for w in text.split(" ")]
    return {"words": [w[0] for w in f], "upos": [w[1] for w in f], "xpos": [w[2] for w in f], "relations": [w[3] for w in f], "heads": [int(w[4]) for w in f]}


BANK = sentence("President/PROPN/NNP/nmod:desc/2 Lee/PROPN/NNP/nsubj/4 will/AUX/MD/aux/4 meet/VERB/VB/root/0 Bank/PROPN/NNP/compound/6 of/ADP/IN/case/7 Oz/PROPN/NNP/obj/4 ././PUNCT/punct/4".replace("././PUNCT", "./PUNCT/."))


class NamesTest(unittest.TestCase):
    def test_titles_are_no_part_of_a_name(self):
        self.assertEqual((1, 2), name_spans(BANK)[0])

    def test_days_and_addresses(self):
        self.assertTrue(no_name("Monday") and no_name("lee@oz.org") and not no_name("Lee"))

    def test_kinds_come_from_the_list(self):
        spans = [" ".join(BANK["words"][a:b]) for a, b in name_spans(BANK)]
        tags = tags_of_gold(BANK, {"Lee": "PER", **{s: "ORG" for s in spans[1:]}})
        self.assertEqual("B-PER", tags[1])
        self.assertEqual("O", tags[0])
        self.assertIn("B-ORG", tags)
        self.assertIsNone(tags_of_gold(BANK, {"Lee": "X"}))

    def test_names_that_were_read_stand_in_their_order(self):
        words = "Lee of Lee Oil".split()
        self.assertEqual(["B-PER", "O", "B-ORG", "I-ORG"], tags_read(words, [("PER", ["Lee"]), ("ORG", ["Lee", "Oil"])]))

    def test_a_name_in_no_list_drops_the_news_sentence(self):
        self.assertIsNone(tags_of_news(BANK, {"Lee": "PER"}, {}))


if __name__ == "__main__":
    unittest.main()

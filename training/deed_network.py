"""The deed layers: what the language network makes of a sentence, read on for deeds between political parties. weights-format.md, steps 10 to 12.

The layers below stay as they are, so that trees, names and roles do not change by a bit.
"""
import torch, torch.nn as nn, torch.nn.functional as F
from network import CLASSES, Attention, Convolution, Dropout
from words import DEED_ROLES, DEEDS

LAYERS = [{"kind": "convolution", "dilation": 1}, {"kind": "attention", "heads": 4}, {"kind": "convolution", "dilation": 2}]
SIZE, HIDDEN = 128, 128
DROP = {"input": 0.2, "top": 0.3, "pair": 0.25}


class DeedNetwork(nn.Module):
    def __init__(self, lexicon, relations, below=256, hidden=HIDDEN, layers=LAYERS):
        """`lexicon` the table of lexicon.py, not learnt; `relations` how many there are; `below` the numbers of a row of the network."""
        super().__init__()
        self.plan, self.hidden, self.relations = layers, hidden, relations
        self.lexicon = nn.Embedding.from_pretrained(torch.from_numpy(lexicon), freeze=True)
        self.words = nn.Linear(lexicon.shape[1], hidden, bias=False)
        self.read = nn.Linear(below, hidden)
        # The word by itself, of which the last layer keeps little that its trees do not need.
        self.input = nn.Linear(below, hidden, bias=False)
        self.layer = nn.ModuleList([Convolution(hidden, l["dilation"]) if l["kind"] == "convolution" else Attention(hidden, l["heads"]) for l in layers])
        self.last = nn.LayerNorm(hidden)
        self.tops = nn.Linear(hidden, 3 * SIZE)
        # Columns of `out`: the types, then whether the doer, and the target, is understood where no word of the sentence names them.
        self.out = nn.Linear(SIZE, len(DEEDS) + 2)
        self.pair_hidden, self.pair_out = nn.Linear(SIZE, SIZE), nn.Linear(SIZE, len(DEED_ROLES))
        self.path_argument, self.path_predicate = (nn.Embedding(CLASSES * relations, SIZE) for _ in range(2))
        for e in (self.path_argument, self.path_predicate):
            nn.init.normal_(e.weight, std=0.2)
        self.drop_in, self.drop_top, self.drop_pair = Dropout(DROP["input"]), Dropout(DROP["top"]), Dropout(DROP["pair"])

    def rows(self, x, first, words, mask):
        """x [batch, rows, hidden] of the network's last layer, `first` what enters its first, `words` the rows of the lexicon;
        (hidden of kinds, of the deed, of a party)."""
        x = self.read(self.drop_in(x)) + self.input(self.drop_in(first)) + self.words(self.lexicon(words))
        m, bar = mask.unsqueeze(-1), (mask.unsqueeze(1) - 1) * 1e4
        for layer in self.layer:
            x = layer(x, m, bar)
        return self.tops(self.drop_top(self.last(x))).split(SIZE, -1)

    def kinds(self, hidden):
        return self.out(self.drop_top(F.relu(hidden)))

    def parties(self, deed, party, path, label_party, label_deed):
        """Scores of being doer or target, for matched rows, `path` being the class of how they stand in the tree."""
        r = self.relations
        z = F.relu(deed + party + self.path_argument(path * r + label_party) + self.path_predicate(path * r + label_deed))
        return self.pair_out(F.relu(self.pair_hidden(self.drop_pair(z))))

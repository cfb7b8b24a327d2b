"""Averages the weights of networks that were trained on from one of them, each its own way: better than each, and as fast.

    python3 soup.py OUT.pt CHECKPOINT.pt CHECKPOINT.pt …

OUT is the first checkpoint with the mean of all averaged weights. Only for networks of one descent: others have their numbers in other places.
After Wortsman et al. 2022, "Model soups".
"""
import argparse
import torch


def mean(states):
    first = states[0]
    return {name: torch.stack([s[name].double() for s in states]).mean(0).float() if first[name].is_floating_point() else first[name] for name in first}


def main():
    a = argparse.ArgumentParser()
    a.add_argument("out")
    a.add_argument("checkpoints", nargs="+")
    a = a.parse_args()
    kept = [torch.load(path, map_location="cpu") for path in a.checkpoints]
    torch.save({**kept[0], "average": mean([one["average"] for one in kept])}, a.out)


if __name__ == "__main__":
    main()

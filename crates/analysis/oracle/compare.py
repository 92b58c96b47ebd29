"""Compares the numbers of an example with those of its R script, each to a millionth of itself."""

import csv
import sys

TOLERANCE = 1e-6
SMALLEST = 1e-3  # Numbers nearer to nought than this are compared as if they were this large.


def read(path):
    with open(path, encoding="utf-8-sig") as file:
        return {row["name"]: float(row["value"]) for row in csv.DictReader(file)}


name, ours, theirs = sys.argv[1], read(sys.argv[2]), read(sys.argv[3])
wrong = [f"{one} is in one list only" for one in sorted(ours.keys() ^ theirs.keys())]
largest = 0.0
for one in ours.keys() & theirs.keys():
    apart = abs(ours[one] - theirs[one]) / max(abs(ours[one]), abs(theirs[one]), SMALLEST)
    largest = max(largest, apart)
    if apart > TOLERANCE:
        wrong.append(f"{one}: {ours[one]} here, {theirs[one]} in R")
print(f"{name}: {len(ours)} numbers, largest deviation {largest:.1e}")
if wrong:
    sys.exit("\n".join(wrong))

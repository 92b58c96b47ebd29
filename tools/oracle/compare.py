"""Compares the expected values that are committed with those just made by the same scripts.

    python3 compare.py COMMITTED MADE

What R computes may differ in the last digits from version to version; more than a millionth is an error.
"""

import json
import pathlib
import sys

NEAR = 1e-6


def sets(folder):
    """All sets of expected values by topic and name."""
    found = {}
    for file in sorted(folder.glob("*.json")):
        for case in json.loads(file.read_text(encoding="utf-8")):
            found[file.stem, case["name"]] = case["values"]
    return found


def apart(one, other):
    """How far two values are from each other, relative to the larger, or to 1 where both are near nought."""
    if one is None or other is None:
        return 0.0 if one is other else float("inf")
    largest = max(abs(one), abs(other))
    return abs(one - other) / (largest if largest > 1e-7 else 1.0)


def main():
    """Prints what differs and fails if anything does."""
    committed, made = (sets(pathlib.Path(folder)) for folder in sys.argv[1:3])
    wrong = [f"{topic}, {name}: only on one side" for topic, name in committed.keys() ^ made.keys()]
    numbers = 0
    for key in committed.keys() & made.keys():
        for name in committed[key].keys() | made[key].keys():
            numbers += 1
            if name not in committed[key] or name not in made[key]:
                wrong.append(f"{key[0]}, {key[1]}, {name}: only on one side")
            elif apart(committed[key][name], made[key][name]) > NEAR:
                wrong.append(f"{key[0]}, {key[1]}, {name}: {committed[key][name]} committed, {made[key][name]} made")
    for line in wrong[:40]:
        print(line, file=sys.stderr)
    print(f"{len(committed)} sets with {numbers} numbers made anew: {len(wrong)} differ from what is committed")
    sys.exit(1 if wrong or not committed else 0)


if __name__ == "__main__":
    main()

"""Proves the optimum with scipy: reads what `speed --dump FILE` wrote, solves the same question with
places expanded and a way out for each person, and compares all three aims exactly.

    python3 optimum.py FILE        (needs scipy and numpy)
"""

import sys
import time

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching


def read(path):
    """The list as written: steps, (places, load) a supporter, (priority, chosen, candidates) a person."""
    with open(path, encoding="utf-8") as file:
        waiting, supporters = map(int, file.readline().split())
        steps = list(map(int, file.readline().split()))
        places = [tuple(map(int, file.readline().split())) for _ in range(supporters)]
        people = []
        for _ in range(waiting):
            priority, chosen, *candidates = file.readline().split()
            cheapest = {}
            for pair in candidates:
                supporter, cost = map(int, pair.split(":"))
                cheapest[supporter] = min(cost, cheapest.get(supporter, cost))
            people.append((int(priority), int(chosen), cheapest))
    return steps, places, people


def step(steps, load, taken):
    """What one more place costs a supporter."""
    return steps[min(load + taken, len(steps) - 1)] if steps else 0


def outcome(steps, places, people, chosen):
    """The three aims of a matching: how many, which priorities, at what cost. Fails if it may not be."""
    taken = [0] * len(places)
    cost = 0
    for (_, _, candidates), supporter in zip(people, chosen):
        if supporter >= 0:
            cost += candidates[supporter] + step(steps, places[supporter][1], taken[supporter])
            taken[supporter] += 1
    assert all(t <= p[0] for t, p in zip(taken, places)), "somebody has more than their places"
    priorities = sorted((p for (p, _, _), s in zip(people, chosen) if s >= 0), reverse=True)
    return len(priorities), priorities, cost


def network(steps, places, people):
    """Rows are people; columns are single places, then one way out a person."""
    named = np.zeros(len(places), dtype=int)
    for _, _, candidates in people:
        for supporter in candidates:
            named[supporter] += 1
    count = [min(p[0], int(n)) for p, n in zip(places, named)]
    first = np.concatenate([[0], np.cumsum(count)]).astype(int)
    largest = max((abs(c) for _, _, cs in people for c in cs.values()), default=0)
    path = (2 * (largest + max(map(abs, steps), default=0)) + 1) * (min(len(places), len(people)) + 2)
    rank = {p: i + 1 for i, p in enumerate(sorted({p for p, _, _ in people}))}
    rows, columns, costs = [], [], []
    for row, (priority, _, candidates) in enumerate(people):
        for supporter, cost in candidates.items():
            for place in range(count[supporter]):
                rows.append(row)
                columns.append(first[supporter] + place)
                costs.append(cost + step(steps, places[supporter][1], place))
        rows.append(row)
        columns.append(first[-1] + row)
        costs.append(path * rank[priority])
    assert sum(rank[p] for p, _, _ in people) * path < 2**53, "a float could not hold the sum"
    # Everything one dearer: a cost of nought would not be kept in a sparse matrix.
    shape = (len(people), int(first[-1]) + len(people))
    owner = np.repeat(np.arange(len(places)), count)
    return csr_matrix((np.array(costs, dtype=float) + 1, (rows, columns)), shape=shape), owner


def solve(matrix, owner):
    """Scipy's answer as a supporter a person, -1 for nobody."""
    if matrix.shape[0] * matrix.shape[1] <= 4_000_000:
        dense = matrix.toarray()
        dense[dense == 0] = 2.0**52
        rows, columns = linear_sum_assignment(dense)
    else:
        rows, columns = min_weight_full_bipartite_matching(matrix)
    chosen = np.full(matrix.shape[0], -1)
    for row, column in zip(rows, columns):
        chosen[row] = owner[column] if column < len(owner) else -1
    return chosen


def main():
    """Compares, prints one line, and fails if anything differs."""
    steps, places, people = read(sys.argv[1])
    ours = outcome(steps, places, people, [chosen for _, chosen, _ in people])
    matrix, owner = network(steps, places, people)
    start = time.perf_counter()
    chosen = solve(matrix, owner)
    seconds = time.perf_counter() - start
    theirs = outcome(steps, places, people, chosen)
    same = ours == theirs
    print(
        f"optimum {'equal' if same else 'DIFFERENT'}: matched {ours[0]} / {theirs[0]}, cost {ours[2]} / "
        f"{theirs[2]}, priorities {'equal' if ours[1] == theirs[1] else 'different'}, scipy {seconds:.2f} s"
    )
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()

"""Proves the optimum with others: reads what `speed --dump FILE` wrote, solves the same question with scipy (places
expanded, a way out for each person) and, where it is installed, with the flow solver of OR-tools, and compares all
three aims exactly.

    python3 optimum.py FILE        (needs scipy and numpy)
"""

import sys
import time

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

try:
    from ortools.graph.python import min_cost_flow
except ImportError:
    min_cost_flow = None


def read(path):
    """The list as written: steps, (places, load) a supporter; priority, chosen and pairs of the people."""
    with open(path, encoding="utf-8") as file:
        waiting, supporters = map(int, file.readline().split())
        steps = list(map(int, file.readline().split()))
        places = np.array([file.readline().split() for _ in range(supporters)], dtype=np.int64).reshape(-1, 2)
        priorities, chosen, rows = [], [], []
        for _ in range(waiting):
            priority, supporter, *pairs = file.readline().replace(":", " ").split()
            priorities.append(int(priority))
            chosen.append(int(supporter))
            pairs = np.array(pairs, dtype=np.int64).reshape(-1, 2)
            pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
            rows.append(pairs[np.unique(pairs[:, 0], return_index=True)[1]])
    return steps, places, np.array(priorities), np.array(chosen), rows


def step(steps, load, taken):
    """What one more place costs a supporter."""
    return steps[min(load + taken, len(steps) - 1)] if steps else 0


def outcome(steps, places, priorities, rows, chosen):
    """The three aims of a matching: how many, which priorities, at what cost. Fails if it may not be."""
    taken = [0] * len(places)
    cost = 0
    for pairs, supporter in zip(rows, chosen):
        if supporter >= 0:
            at = np.searchsorted(pairs[:, 0], supporter)
            assert pairs[at, 0] == supporter, "a pair that may not be"
            cost += int(pairs[at, 1]) + step(steps, places[supporter][1], taken[supporter])
            taken[supporter] += 1
    assert all(t <= p[0] for t, p in zip(taken, places)), "somebody has more than their places"
    return int((chosen >= 0).sum()), sorted(priorities[chosen >= 0], reverse=True), cost


def left_out(steps, places, priorities, rows):
    """What leaving each person waiting costs: more than any rearrangement could save."""
    largest = max((int(np.abs(pairs[:, 1]).max()) for pairs in rows if len(pairs)), default=0)
    path = (2 * (largest + max(map(abs, steps), default=0)) + 1) * (min(len(places), len(rows)) + 2)
    return path * (np.searchsorted(np.unique(priorities), priorities) + 1)


def expand(steps, places, rows):
    """How many places each supporter has that anybody could take, and what each costs."""
    named = np.zeros(len(places), dtype=np.int64)
    for pairs in rows:
        named[pairs[:, 0]] += 1
    count = np.minimum(places[:, 0], named)
    owner = np.repeat(np.arange(len(places)), count)
    extra = [step(steps, places[s][1], taken) for s in range(len(places)) for taken in range(count[s])]
    return count, owner, np.array(extra, dtype=np.int64)


def by_matrix(steps, places, rows, out):
    """Everybody may go with everybody: one full matrix of people and places. Being matched saves what waiting
    would cost, so that as many are matched as there are places."""
    _, owner, extra = expand(steps, places, rows)
    matrix = np.stack([pairs[:, 1] for pairs in rows])[:, owner] + extra - out[:, None]
    matrix = matrix.astype(float)
    start = time.perf_counter()
    people, columns = linear_sum_assignment(matrix)
    seconds = time.perf_counter() - start
    chosen = np.full(len(rows), -1)
    chosen[people] = owner[columns]
    return chosen, seconds


def by_network(steps, places, rows, out):
    """Rows are people; columns are single places, then one way out a person."""
    count, owner, extra = expand(steps, places, rows)
    first = np.concatenate([[0], np.cumsum(count)])
    people, columns, costs = [], [], []
    for row, pairs in enumerate(rows):
        for supporter, cost in pairs:
            own = np.arange(first[supporter], first[supporter + 1])
            people.append(np.full(len(own), row))
            columns.append(own)
            costs.append(cost + extra[own])
        people.append([row])
        columns.append([first[-1] + row])
        costs.append([out[row]])
    assert out.sum() < 2**53, "a float could not hold the sum"
    # Everything one dearer: a cost of nought would not be kept in a sparse matrix.
    costs = np.concatenate(costs).astype(float) + 1
    shape = (len(rows), int(first[-1]) + len(rows))
    matrix = csr_matrix((costs, (np.concatenate(people), np.concatenate(columns))), shape=shape)
    start = time.perf_counter()
    people, columns = min_weight_full_bipartite_matching(matrix)
    seconds = time.perf_counter() - start
    chosen = np.full(len(rows), -1)
    inside = columns < len(owner)
    chosen[people[inside]] = owner[columns[inside]]
    return chosen, seconds


def by_flow(steps, places, rows, out):
    """OR-tools: people to supporters, each place of a supporter a way to the end, and a way out a person."""
    count, owner, extra = expand(steps, places, rows)
    waiting, supporters = len(rows), len(places)
    end = waiting + supporters
    pairs = np.concatenate(rows)
    person = np.repeat(np.arange(waiting), [len(own) for own in rows])
    tails = np.concatenate([person, waiting + owner, np.arange(waiting)])
    heads = np.concatenate([waiting + pairs[:, 0], np.full(len(owner), end), np.full(waiting, end)])
    costs = np.concatenate([pairs[:, 1], extra, out])
    solver = min_cost_flow.SimpleMinCostFlow()
    solver.add_arcs_with_capacity_and_unit_cost(tails, heads, np.ones(len(tails), dtype=np.int64), costs)
    solver.set_nodes_supplies(np.arange(waiting), np.ones(waiting, dtype=np.int64))
    solver.set_node_supply(end, -waiting)
    start = time.perf_counter()
    assert solver.solve() == solver.OPTIMAL, "OR-tools did not find an optimum"
    seconds = time.perf_counter() - start
    used = solver.flows(np.arange(len(pairs))) > 0
    chosen = np.full(waiting, -1)
    chosen[person[used]] = pairs[used, 0]
    return chosen, seconds


def main():
    """Compares, prints one line for each solver, and fails if anything differs."""
    steps, places, priorities, chosen, rows = read(sys.argv[1])
    out = left_out(steps, places, priorities, rows)
    ours = outcome(steps, places, priorities, rows, chosen)
    everybody = all(len(pairs) == len(places) for pairs in rows)
    solvers = [("scipy", by_matrix if everybody else by_network)]
    if min_cost_flow:
        solvers.append(("OR-tools", by_flow))
    same = True
    for name, solve in solvers:
        found, seconds = solve(steps, places, rows, out)
        theirs = outcome(steps, places, priorities, rows, found)
        same = same and ours == theirs
        print(
            f"optimum {'equal' if ours == theirs else 'DIFFERENT'}: matched {ours[0]} / {theirs[0]}, cost {ours[2]} / "
            f"{theirs[2]}, priorities {'equal' if ours[1] == theirs[1] else 'different'}, {name} {seconds:.2f} s"
        )
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()

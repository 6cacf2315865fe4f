"""Rows to columns at the least cost: the assignment problem (Kuhn 1955), with shortest augmenting paths.

Jonker and Volgenant, “A shortest augmenting path algorithm for dense and sparse linear assignment problems”, 1987.
"""

from __future__ import annotations

import math
from collections.abc import Sequence


def assigned(costs: Sequence[Sequence[float]]) -> list[int]:
    """The column of each row so that the sum of the costs is least; as many columns as rows, each used once."""
    paths = _Paths(costs)
    for row in range(len(costs)):
        paths.augment(row)
    columns = [0] * len(costs)
    for column, row in enumerate(paths.taken):
        columns[row] = column
    return columns


class _Paths:
    """What rows and columns pay, and which row has which column so far."""

    def __init__(self, costs: Sequence[Sequence[float]]) -> None:
        self.costs, self.count = costs, len(costs)
        self.row_price, self.column_price = [0.0] * self.count, [0.0] * self.count
        self.taken = [-1] * self.count
        """Column → row; -1 for none."""

    def augment(self, start: int) -> None:
        """Give one more row its column, moving others along the cheapest path to a free one."""
        cheapest, came_from = [math.inf] * self.count, [-1] * self.count
        left = set(range(self.count))
        reached: list[int] = []
        row, column, length = start, -1, 0.0
        while row != -1:
            of_row, price, prices = self.costs[row], self.row_price[row] - length, self.column_price
            for j in left:
                if (cost := of_row[j] - price - prices[j]) < cheapest[j]:
                    cheapest[j], came_from[j] = cost, column
            column = min(left, key=lambda j: (cheapest[j], j))
            left.remove(column)
            length, row = cheapest[column], self.taken[column]
            reached.append(column)
        self._pay(start, reached[:-1], cheapest, length)
        while column != -1:
            before = came_from[column]
            self.taken[column] = start if before == -1 else self.taken[before]
            column = before

    def _pay(self, start: int, reached: Sequence[int], cheapest: Sequence[float], length: float) -> None:
        self.row_price[start] += length
        for j in reached:
            self.row_price[self.taken[j]] += length - cheapest[j]
            self.column_price[j] -= length - cheapest[j]

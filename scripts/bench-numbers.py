"""Speed of the numbers beside R, scipy and OR-tools, in one run on one machine. Exit status 1 when a goal is missed.

    python3 bench-numbers.py FOLDER     FOLDER holds the examples built for release
"""

import pathlib
import re
import subprocess
import sys
import tempfile

R_FIT = """
suppressMessages(library(lme4))
data <- read.csv(commandArgs(TRUE)[1])
times <- sapply(1:3, function(i) system.time(model <<- suppressWarnings(lmer(y ~ time * group + (time | person), data)))[["elapsed"]])
cat(sprintf("%.1f %.6f\\n", min(times) * 1000, REMLcrit(model)))
"""


def told(*command):
    """What a program prints."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def number(pattern, text):
    """The first number after a pattern."""
    found = re.search(pattern + r"\s*([0-9.]+)", text)
    if not found:
        sys.exit(f"no {pattern!r} in: {text}")
    return float(found.group(1))


def best(times, pattern, *command):
    """The least of several runs."""
    return min(number(pattern, told(*command)) for _ in range(times))


def main():
    """Measures, prints a line each, and says what was missed."""
    folder, here = pathlib.Path(sys.argv[1]), pathlib.Path(__file__).resolve().parent.parent
    goals = []

    def goal(what, ours, limit, beside):
        """One line; the goal is reached when ours is at most the limit."""
        goals.append(ours <= limit)
        print(f"{'reached' if ours <= limit else 'MISSED '}  {what}: {ours:.1f} ms, at most {limit:.0f} ({beside})", flush=True)

    with tempfile.TemporaryDirectory() as work:
        data, script = f"{work}/data.csv", f"{work}/fit.R"
        pathlib.Path(script).write_text(R_FIT, encoding="utf-8")
        mixed = folder / "mixed_speed"
        text = told(mixed, "20000", "--dump", data)
        ours = min(number("milliseconds", text), best(4, "milliseconds", mixed, "20000"))
        lmer, reml = map(float, told("Rscript", script, data).split())
        if abs(number("reml", text) - reml) > 1e-4:
            sys.exit(f"our restricted deviance is {number('reml', text)}, lmer's {reml}")
        goal("mixed model with a random slope, 20,000 people × 4", ours, lmer / 5, f"lmer {lmer:.0f} ms, {lmer / ours:.0f} times as long")

        goal("BCa, 10,000 values × 500 draws", best(3, "10000 values, 500 draws:", folder / "resampling_speed"), 50, "the goal")
        goal("suppression of 10,000 cells", best(3, "outside:", folder / "suppression_speed"), 1000, "the goal; for readers outside")
        goal("the same, nearly all of them small", best(3, "outside:", folder / "suppression_speed", "2"), 1000, "the goal; the hardest table we know")

        speed, optimum = folder / "speed", here / "crates/assignment/oracle/optimum.py"
        goal("assignment 20,000 × 4,000 × 30", best(3, "ms=", speed), 200, "the goal")
        for what, places in (("some places each", "5"), ("five thousand for a thousand supporters with one or two places", "1")):
            dense = ("--waiting", "5000", "--supporters", "1000", "--dense", "1", "--places", places)
            ours = min(best(2, "ms=", speed, *dense), number("ms=", told(speed, *dense, "--dump", f"{work}/list")))
            others = told(sys.executable, optimum, f"{work}/list")
            scipy, tools = number("scipy", others) * 1000, number("OR-tools", others) * 1000
            goal(f"assignment 5,000 × 1,000 dense, {what}", ours, scipy, f"scipy {scipy:.0f} ms, OR-tools {tools:.0f} ms, the same optimum")
    sys.exit(0 if all(goals) else 1)


if __name__ == "__main__":
    main()

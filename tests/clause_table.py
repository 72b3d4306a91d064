"""docs/clauses.toml -> docs/accessibility.md: each clause with what proves it; run as a program it writes the page."""

import ast
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CLAUSES, PAGE, SHEET = (
    ROOT / "docs/clauses.toml",
    ROOT / "docs/accessibility.md",
    ROOT / "docs/installation-sheet.md",
)
HEAD = """# Accessibility: what is asked and what proves it

EN 301 549 V3.2.1 read for a closed public terminal, with WCAG 2.2 where it goes further. Each row names the tests that
fail when it is no longer true, or the line of the [installation sheet](installation-sheet.md) that whoever sets the
terminal up must tick. This is no claim of conformity: nobody outside the project has looked yet. Made from
[clauses.toml](clauses.toml) by `make clauses`.

| clause | what it asks | proof |
| --- | --- | --- |
"""


def clauses():
    return tomllib.loads(CLAUSES.read_text(encoding="utf-8"))["clauses"]


def page():
    return HEAD + "".join(map(row, clauses()))


def row(clause):
    tests = [f"`{proof.partition('tests/')[2]}`" for proof in clause.get("proof", ())]
    lines = [f"sheet: {line}" for line in clause.get("sheet", ())]
    return f"| {clause['clause']} | {clause['demand']} | {'<br>'.join((*tests, *lines))} |\n"


def names_in(file):
    """The names a proof in ``file`` may bear: its functions, the names it gives to test cases, and its walks."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    functions = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    assigned = (target for node in tree.body if isinstance(node, ast.Assign) for target in node.targets)
    return functions | {target.id for target in assigned if isinstance(target, ast.Name)}


def sheet_lines():
    """The names of the lines of the installation sheet."""
    rows = [
        line.split("|")[1].strip()
        for line in SHEET.read_text(encoding="utf-8").splitlines()
        if line[:2] == "| "
    ]
    return set(rows) - {"line", "---"}


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

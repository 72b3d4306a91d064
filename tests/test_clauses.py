"""The table of accessibility: no clause without a proof, no proof that is not there, and a page that is in step."""

import pytest

from clause_table import PAGE, ROOT, clauses, names_in, page, sheet_lines

LEAST_CLAUSES = 45


def test_enough_of_the_norm_is_there_and_nothing_twice():
    names = [clause["clause"] for clause in clauses()]
    assert len(names) >= LEAST_CLAUSES
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("clause", clauses(), ids=lambda clause: clause["clause"])
def test_every_clause_has_a_proof_that_exists(clause):
    proofs, lines = clause.get("proof", []), clause.get("sheet", [])
    assert proofs or lines
    assert set(lines) <= sheet_lines()
    for proof in proofs:
        file, _, name = proof.partition("::")
        assert (ROOT / file).is_file(), file
        assert name in names_in(file), proof


def test_the_page_is_in_step():
    assert PAGE.read_text(encoding="utf-8") == page(), "run make clauses"

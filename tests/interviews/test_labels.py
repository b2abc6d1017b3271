"""Labels of speakers: names are told from roles and numbers."""

import pytest

from spolu.interviews import labels


@pytest.mark.parametrize(("label", "name"), [
    ("Jana Nováková", "Jana Nováková"), ("NOVÁKOVÁ", "Nováková"), ("Tazatelka Jana", "Jana"), ("Jana (klientka)", "Jana"),
    ("Paní Jana", "Jana"), ("Mgr. Jana Nováková", "Jana Nováková"), ("P. Malý", "P. Malý"), ("jana", "Jana"),
    ("Pani Beata", "Beata"), ("Jan Novák-Malý", "Jan Novák-Malý"), ("Speaker Anna", "Anna"),
    ("Ekspert Komisji, prof. Jan Nowak", "Jan Nowak"), ("Přednosta ČR Vojtěch Filip", "Vojtěch Filip"),
    ("Szef Kancelarii Senatu Wojciech Nowy", "Wojciech Nowy"), ("Senator Jan Rot (SLD)", "Jan Rot"),
    ("Zástupkyně Města Anna Marie Malá", "Anna Marie Malá"), ("Nováková Jana", "Nováková Jana"), ("(Jana)", "Jana"),
    ("Výskumník", ""), ("Odpovedajúca", ""), ("Opytujúci sa", ""), ("Účastníčka 3", ""), ("Sociálna pracovníčka", ""),
    ("Zdravotná sestra Jana", "Jana"), ("Pán Lakatoš", "Lakatoš"), ("Ujo Fero", "Fero"),
    ("I", ""), ("B1", ""), ("MODERATOR", ""), ("S1", ""), ("Q", ""), ("Respondent 2", ""), ("Moderátorka", ""), ("P03", ""),
    ("", ""), ("00:12", ""), ("Badaczka", ""), ("Uczestniczka 4", ""), ("Interviewer", ""), ("Speaker 1", ""),
])  # fmt: skip
def test_names_in_labels(label, name):
    """What only says a role, a letter or a number holds no name."""
    assert labels.name_in(label) == name


@pytest.mark.parametrize(("label", "name", "titles", "new"), [
    ("Tazatelka Jana", "Eva", True, "Tazatelka Eva"), ("Jana Nováková (klientka)", "P03", True, "P03 (klientka)"),
    ("Paní Jana", "P03", False, "P03"), ("Paní Jana", "Eva", True, "Paní Eva"), ("Jana N.", "P03", True, "P03"),
    ("Poseł Jan Nowak (SLD)", "P03", True, "Poseł P03"), ("Senator Jan Nowak (NSZZ „S”):", "P03", True, "Senator P03:"),
    ("Ekspert Komisji, prof. Jan Nowak (KD)", "P03", True, "P03"),
    ("MODERATOR", "P03", True, "MODERATOR"), ("Jana:", "P03", True, "P03:"),
])  # fmt: skip
def test_names_are_exchanged_in_labels(label, name, titles, new):
    """Role words and marks stay."""
    assert labels.renamed(label, name, titles=titles) == new

"""How far coders agree, from their logs."""

from spolu import views
from spolu.coding import agreement as comparing
from spolu.coding.agreement import Agreement
from spolu.coding.grid import Unit
from spolu.errors import StudyError
from spolu.language import pick
from spolu.steps.shown import Shown, shown
from spolu.store import Store


def agreement(store: Store, unit: Unit = "turn") -> Shown:
    """Compare the coders.

    Raises:
        StudyError: the unit is none of turn, sentence, character.
    """
    if unit not in ("turn", "sentence", "character"):
        raise StudyError("unit", f"'{unit}' is no unit", "Use turn, sentence or character")
    c = store.contents()
    found = comparing.agreement(c.codings, c.transcripts, c.codebook, unit=unit, seed=store.settings.seed)
    labels = {x.id: pick(x.label, store.settings.interface) for x in c.codebook.codes}
    return shown(_agreement_rows(found, labels), views.empty("one coder", store.settings.interface))


def _agreement_rows(found: Agreement, labels: dict[str, str]) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for row in (*((found.overall,) if found.overall else ()), *found.rows):
        values: dict[str, object] = {
            "code": row.code or "*",
            "label": labels.get(row.code, ""),
            "units": row.units,
            "used": row.used,
        }
        for name in ("percent", "alpha", "kappa", "ac1"):
            m = row.measures[name]
            values[name] = "n/a" if m.value is None else round(m.value, 3)
            if name == "alpha":
                values["alpha 95 %"] = m.why if m.low is None or m.high is None else f"{m.low:.2f} – {m.high:.2f}"
        rows.append(values)
    return rows

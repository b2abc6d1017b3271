"""Real transcripts agree with their manifest: words exactly, voices where the source names them; other files are refused."""

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
spec = importlib.util.spec_from_file_location("benchmark_reading", ROOT / "benchmarks/reading.py")
assert spec
assert spec.loader
reading = importlib.util.module_from_spec(spec)
sys.modules["benchmark_reading"] = reading
spec.loader.exec_module(reading)

SLOW = ("P3.pdf", "P4.pdf", "P7.pdf", "coded-segments.pdf")  # like P1.pdf, seconds each; the benchmark reads them all
ROWS = {row["path"]: row for row in reading.manifest() if not row["path"].endswith(SLOW)}

pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif(not ROWS, reason="NOT RUN: the real transcripts do not lie beside the project"),
]


@pytest.mark.parametrize("path", ROWS or ["none"])
def test_a_real_file_agrees_with_its_manifest(path):
    told, agrees = reading.line(ROWS[path])
    assert agrees, told

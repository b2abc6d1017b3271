"""Does a kernel that is killed inside a burst lose or double anything? A hundred times SIGKILL, then everything is sent again.

Prints acknowledged, found and doubled actions; ends with 1 where one is lost or doubled.
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "widgets"))

import burst


def main(kills: int = 100, size: int = 200) -> None:
    acknowledged = lost = doubled = torn = 0
    for n in range(kills):
        with tempfile.TemporaryDirectory() as folder:
            root = burst.study(Path(folder))
            said, resent, ids = burst.kill(root, 1 + (n * 37) % (size - 50), size)
        acknowledged += len(said)
        lost += len(set(said) - set(ids)) + size - len(set(resent))
        doubled += len(ids) - len(set(ids))
        torn += len(said) < size
    print(
        f"{kills} kills, {torn} of them inside the burst of {size}: {acknowledged} acknowledged, {lost} lost, {doubled} doubled"
    )
    sys.exit(1 if lost or doubled else 0)


if __name__ == "__main__":
    main()

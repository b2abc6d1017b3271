"""What describes people and identifies them only together: age, occupation, family, health, origin and belief.

Found where it is said of the speaker, of somebody named or of somebody related, not in general talk. Words come from
``data/quasi-*.txt``; the frames around them from `terms`, `ages` and `families`. Read are only sentences worth it: `telling`, by the `cues` of their words.
"""

from spolu.interviews.identify.quasi.find import find, meet
from spolu.interviews.identify.quasi.precedence import outweighs

__all__ = ["find", "meet", "outweighs"]

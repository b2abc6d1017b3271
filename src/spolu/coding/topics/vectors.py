"""Word vectors trained on the study itself: PPMI of words that occur together, reduced by SVD.

After Levy & Goldberg 2014 ("Neural Word Embedding as Implicit Matrix Factorization"): positive pointwise mutual
information with context counts smoothed by .75 (Levy, Goldberg & Dagan 2015). No download, under a second.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

SIZE = 100
_SMOOTHING = 0.75


def vectors(documents: Sequence[Sequence[str]], seed: int, corpus: Sequence[Sequence[str]] = ()) -> "Floats":
    """Return one vector a document.

    Args:
        documents: content words of each, in a fixed order (the order changes the result).
        seed: of the SVD.
        corpus: all documents of the language that word vectors are trained on; () = ``documents``.

    Returns:
        (n_documents, at most 100), centred, rows of length 1.
    """
    import numpy as np
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import CountVectorizer

    counter = CountVectorizer(analyzer=list, binary=True, min_df=2)
    seen = counter.fit_transform(corpus or documents).astype(float)
    together = (seen.T @ seen).toarray()
    np.fill_diagonal(together, 0)
    context = together.sum(axis=0) ** _SMOOTHING
    with np.errstate(divide="ignore", invalid="ignore"):
        ppmi = np.log(together * context.sum() / np.outer(together.sum(axis=1), context))
    ppmi = np.where(np.isfinite(ppmi) & (ppmi > 0), ppmi, 0.0)
    size = min(SIZE, ppmi.shape[0] - 1)
    svd = TruncatedSVD(size, n_iter=10, random_state=seed)
    words = svd.fit_transform(ppmi) / np.sqrt(np.maximum(svd.singular_values_, 1e-12))
    idf = np.log((1 + seen.shape[0]) / (1 + np.asarray(seen.sum(axis=0)).ravel())) + 1
    weights = counter.transform(documents).multiply(idf).tocsr()
    made = np.asarray(weights @ words) / np.maximum(np.asarray(weights.sum(axis=1)), 1e-12)
    made = made - made.mean(axis=0)
    return np.asarray(made / np.maximum(np.linalg.norm(made, axis=1, keepdims=True), 1e-12))

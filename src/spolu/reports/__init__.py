"""Reports: what follows from the codings. Insights with their evidence, figures, and the files people read."""

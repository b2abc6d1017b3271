"""Widgets: views in the notebook in which the work is done."""

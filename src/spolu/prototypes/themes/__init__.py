"""Themes: how screens look. One today, plain on purpose: people in tests should judge the idea, not the polish."""

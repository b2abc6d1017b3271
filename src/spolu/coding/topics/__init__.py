"""Topics: what a model of the words alone suggests. A second look; nothing is coded by it."""

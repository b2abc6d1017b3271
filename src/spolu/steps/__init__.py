"""Steps: what a study does at each stage. Files in, functions of the room, files out."""

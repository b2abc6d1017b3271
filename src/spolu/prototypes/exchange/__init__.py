"""Hand-over: requirements and screens for people and programs that do not have spolu. Values in, bytes out; one file a format."""

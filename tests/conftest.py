"""What holds for all tests: an example may take as long as the machine needs; on a busy one that is long."""

from hypothesis import settings

settings.register_profile("spolu", settings.default, deadline=None)
settings.load_profile("spolu")

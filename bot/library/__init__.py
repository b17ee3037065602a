"""content/ read into frozen objects."""

"""The clock: four fixed jobs."""

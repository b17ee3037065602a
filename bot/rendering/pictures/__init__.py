"""Pictures drawn from the point coordinates."""

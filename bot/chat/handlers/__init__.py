"""Updates routed to use cases."""

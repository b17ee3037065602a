"""What people write, turned into meaning."""

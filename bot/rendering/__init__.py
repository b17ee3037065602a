"""Replies turned into messages and pictures."""

"""Arithmetic: every published number is computed here, once. Pages and exports only show it."""

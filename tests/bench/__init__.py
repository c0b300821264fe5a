"""Measurements of the built site: `make bench`. Times are measured here and asserted nowhere."""

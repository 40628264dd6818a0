"""Keeping phones and school the same: a change is applied once, and every device hears of it."""

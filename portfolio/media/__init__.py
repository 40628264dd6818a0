"""Photos that students send: made safe, made small, and kept."""

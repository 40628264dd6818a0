"""The shapes that travel: in and out are separate classes, and unknown fields are refused."""

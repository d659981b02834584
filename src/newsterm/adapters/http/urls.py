"""What is meant as a web address."""

from __future__ import annotations


def is_url(name: str) -> bool:
    """True for what is meant as a web address."""
    return name[:8].lower().startswith(("http://", "https://"))

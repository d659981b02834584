"""What feeds say: RSS, Atom, JSON Feed, OPML."""

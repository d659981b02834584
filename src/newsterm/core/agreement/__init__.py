"""Where articles on one thing agree and where they differ: figures and quotes laid side by side."""

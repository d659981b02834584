"""Panels over the panes: who said what, figures, export."""

"""The links in a tree of HTML, whoever reads it: a page, an entry of a feed."""

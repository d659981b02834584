"""Each module here knows one outside thing: `read_*` fetches, `parse_*` makes an Article."""

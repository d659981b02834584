"""Mail as it is sent and kept: messages, what they say, mailboxes of them."""

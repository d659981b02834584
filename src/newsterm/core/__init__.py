"""Pure: text in, findings out. No files, no clock, no colours, no third-party import."""

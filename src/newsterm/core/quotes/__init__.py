"""Who says each quotation, and what kind of quotation it is."""

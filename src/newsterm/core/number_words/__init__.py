"""The words numbers, dates and amounts are told with, by language: data, no rules."""

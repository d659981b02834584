"""Dates, clock times and the longer stretches of the calendar."""

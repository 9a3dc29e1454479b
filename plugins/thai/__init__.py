"""Thai calendar, numerals, text and sorting: pure functions, no knowledge of any site."""

"""The OIT form answered from the records: which parts of an item the site shows, where, and what is lacking."""

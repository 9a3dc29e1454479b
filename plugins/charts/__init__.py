"""Charts as finished shapes: values go in, coordinates come out. Knows nothing of what is counted, or of HTML."""

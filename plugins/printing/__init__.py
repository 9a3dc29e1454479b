"""Pages of a website that lies in a folder as PDF files, by a browser of this machine. Knows nothing of disclosure."""

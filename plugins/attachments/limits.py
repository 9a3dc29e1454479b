"""How large a file and what is in it may be. Chosen so that a hostile file is answered within 3 s and 300 MB."""

# A scanned manual of 100 pages is some 10 MB; on a slow line 20 MB already take minutes.
FILE_BYTES = 20_000_000
# Parts of a package (a docx is a zip of them), and what those parts may unpack to.
PACKAGE_PARTS = 2_000
PART_BYTES = 20_000_000
PACKAGE_BYTES = 200_000_000
# What is read as XML, over all parts together; and how many tags and texts that may hold.
XML_BYTES = 30_000_000
XML_EVENTS = 1_500_000
XML_DEPTH = 256
# All texts of a file together, in characters: ten times a thick manual.
TEXT_LENGTH = 5_000_000
# A photograph of 50 million points needs 200 MB to be shown; phones fail at it.
PICTURE_POINTS = 50_000_000
PDF_PAGES = 2_000
# Of one stream in a PDF, unpacked; and of the drawing commands of all pages, some 400 pages of dense text. Those are what
# takes long, 1.5 s for a million bytes here: honest text up to this size may take longer than a hostile file.
PDF_STREAM_BYTES = 20_000_000
PDF_CONTENT_BYTES = 6_000_000
PDF_SECONDS = 20
PDF_MEMORY_BYTES = 400_000_000

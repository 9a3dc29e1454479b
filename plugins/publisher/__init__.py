"""Publishing a Pelican site without ever harming the one that is up.

``PELICAN_CLASS = Publisher`` in the settings is all a site needs. Knows nothing of what the site is about.
"""

from publisher.publisher import Publisher

__all__ = ["Publisher"]

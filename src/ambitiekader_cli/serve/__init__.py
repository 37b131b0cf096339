"""A window in a browser of this computer: the site, and forms for who may write."""

"""A new frame in the place of the one that ends, which goes into the archive."""

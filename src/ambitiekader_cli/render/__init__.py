"""Documents from the kader: `document` lists them, `rendition` makes one.

This file stays empty of imports: the child process that runs a template imports this package, and
must not wait for the models.
"""

CHILD = "--hulpproces-voor-documenten"
"""The first argument of a frozen `ak` that is the child process of another; see `__main__`."""
SEVERAL = "meer"
"""What follows that when it is to make more than one document."""

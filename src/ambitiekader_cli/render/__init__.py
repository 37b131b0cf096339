"""Documents from the kader: `document` lists them, `make` makes them.

This file stays empty of imports: the child process that runs a template imports this package, and
must not wait for the models.
"""

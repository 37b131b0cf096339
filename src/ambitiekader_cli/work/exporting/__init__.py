"""What `ak export` makes: the items that somebody chose, as a file of another program."""

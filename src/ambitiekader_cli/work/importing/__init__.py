"""What `ak import` takes in: a file that somebody filled in, as changes of the data."""

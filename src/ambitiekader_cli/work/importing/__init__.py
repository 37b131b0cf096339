"""What `ak import` takes in: a file of somebody else, as changes of the data."""

"""What `ak site` makes: pages for everybody, and the data beside them."""

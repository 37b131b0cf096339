"""What somebody filled in on the sheets that `ak export` made."""

"""The commands of `ak`, a file each: parse what is asked, have it answered, say it."""

"""What differs between versions, and what that does to where items stand."""

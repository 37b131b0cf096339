"""What somebody changed or answered in a Word document that `ak render` made."""

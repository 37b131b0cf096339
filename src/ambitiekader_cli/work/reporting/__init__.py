"""What somebody reports about items: checked, put in their logs, mended or taken back."""

"""What can be recorded in the window: each form makes a proposal as its command does."""

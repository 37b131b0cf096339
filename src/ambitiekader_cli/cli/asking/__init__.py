"""What a command still has to know, asked question by question."""

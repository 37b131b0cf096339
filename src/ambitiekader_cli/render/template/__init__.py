"""From template to Markdown, in a sandbox. Runs in the child process only."""

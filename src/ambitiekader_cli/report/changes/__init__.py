"""What changed between two versions, as text, Markdown, HTML and JSON."""

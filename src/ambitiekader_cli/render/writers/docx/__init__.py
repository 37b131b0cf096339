"""Blocks as a Word document, dressed by templates/huisstijl.docx. `word` tells the story."""

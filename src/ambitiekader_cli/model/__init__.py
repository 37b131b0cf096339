"""The domain, in the words of the ambitiekader. See docs/begrippen.md."""

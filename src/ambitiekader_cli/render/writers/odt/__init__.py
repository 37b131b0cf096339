"""Blocks as an OpenDocument text (ODF 1.2), which LibreOffice and Word open."""

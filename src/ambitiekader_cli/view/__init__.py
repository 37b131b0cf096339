"""What of the kader leaves the house, plain and typed: for JSON, templates and what comes later.

A class here is what somebody outside reads; its fields are explained in docs/templates.md, which is
made of them. Names, dates and lists are in words; nothing here is markup.
"""

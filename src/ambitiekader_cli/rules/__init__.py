"""The rules. One module is one rule: its docstring is its documentation page."""

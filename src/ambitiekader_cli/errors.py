"""`ak` was used wrongly, or there is nothing to work with."""


class UserError(Exception):
    """`ak` was used wrongly, or there is nothing to read: one Dutch line, exit 2."""

    def __init__(self, message: str, advice: str = "", exit_code: int = 2) -> None:
        super().__init__(message)
        self.message, self.advice, self.exit_code = message, advice, exit_code

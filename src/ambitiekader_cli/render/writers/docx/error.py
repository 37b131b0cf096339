"""A house style that cannot be used: the file, what is wrong, and what may help."""

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.error import FOLDER

NAME = "huisstijl.docx"
SAVE_AGAIN = "open het in Word en bewaar het opnieuw als Word-document (.docx)"


class HuisstijlError(UserError):
    """templates/huisstijl.docx is wrong: one Dutch line that starts with its path; exit 1."""

    def __init__(self, sentence: str, advice: str = SAVE_AGAIN) -> None:
        super().__init__(f"{FOLDER}/{NAME}: {sentence}", advice, exit_code=1)

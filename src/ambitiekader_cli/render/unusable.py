"""A file under templates/ that cannot be used: where, what is wrong, and what may help."""

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.template_folders import FOLDER, HUISSTIJL

SAVE_AGAIN = "open het in Word en bewaar het opnieuw als Word-document (.docx)"


class TemplateError(UserError):
    """A template is wrong: one Dutch line that starts with its path and line; exit 1."""

    def __init__(self, name: str, line: int, sentence: str, advice: str = "") -> None:
        self.path, self.line, self.sentence = f"{FOLDER}/{name}", line, sentence
        super().__init__(f"{self.path}:{line}: {sentence}", advice, exit_code=1)


class LogoError(UserError):
    """A picture in templates/logo is wrong: one Dutch line that starts with its path; exit 1."""

    def __init__(self, name: str, sentence: str, advice: str) -> None:
        path = "/".join(filter(None, (FOLDER, "logo", name)))
        super().__init__(f"{path}: {sentence}", advice, exit_code=1)


class HuisstijlError(UserError):
    """templates/huisstijl.docx is wrong: one Dutch line that starts with its path; exit 1."""

    def __init__(self, sentence: str, advice: str = SAVE_AGAIN) -> None:
        super().__init__(f"{FOLDER}/{HUISSTIJL}: {sentence}", advice, exit_code=1)

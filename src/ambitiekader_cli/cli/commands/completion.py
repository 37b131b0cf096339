"""`ak completion`."""

from typing import Annotated

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.options import argument
from ambitiekader_cli.cli.private import completion_script
from ambitiekader_cli.cli.terminal import say
from ambitiekader_cli.work.named import chosen

SHELLS = ("bash", "zsh", "fish", "powershell")


def command(
    shell: Annotated[
        str,
        argument(
            "SHELL", "bash, zsh, fish of powershell.", autocompletion=complete.one_of(*SHELLS)
        ),
    ],
) -> None:
    """Geef het script waarmee uw shell opdrachten, ids en trekkers aanvult.

    Voorbeeld:
      ak completion bash > ~/.ak-completion.sh
      echo 'source ~/.ak-completion.sh' >> ~/.bashrc
      ak completion powershell >> $PROFILE
    """
    name = chosen(shell, dict.fromkeys(SHELLS, ()), "shell")
    say(completion_script(name))

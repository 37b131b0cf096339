"""The `ak` program, also as `python -m ambitiekader_cli`."""

import gc
import os
import sys

from ambitiekader_cli.plugins import keep_plugins_out


def main() -> None:
    """Run `ak` and end this process with its code."""
    code = answer()
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.flush()
    os._exit(code)  # to clear up what ends anyway takes 10 ms more


def answer() -> int:
    """Run `ak` with the arguments of this process; its exit code."""
    gc.disable()  # a short run makes no cycles worth a collection; saves a tenth of the start
    keep_plugins_out()
    try:
        from ambitiekader_cli.cli.shell import run  # noqa: PLC0415 - after the two lines above

        return run(sys.argv[1:])
    except KeyboardInterrupt:  # while still starting
        return 130


if __name__ == "__main__":
    main()

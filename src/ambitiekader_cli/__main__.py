"""The `ak` program, also as `python -m ambitiekader_cli`."""

import gc
import os
import sys
from types import ModuleType, SimpleNamespace
from typing import cast


def main() -> None:
    """Run `ak` and end this process with its code."""
    code = answer()
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.flush()
    os._exit(code)  # to clear up what ends anyway takes 10 ms more


def answer() -> int:
    """Run `ak` with the arguments of this process; its exit code."""
    gc.disable()  # a short run makes no cycles worth a collection; saves a tenth of the start
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # no code of others in the reader
    # ... and do not even import what would look for it: 10 of the 140 ms of `ak status`.
    sys.modules["pydantic.plugin._loader"] = cast("ModuleType", SimpleNamespace(get_plugins=tuple))
    try:
        from ambitiekader_cli.cli.shell import run  # noqa: PLC0415 - after the two lines above

        return run(sys.argv[1:])
    except KeyboardInterrupt:  # while still starting
        return 130


if __name__ == "__main__":
    main()

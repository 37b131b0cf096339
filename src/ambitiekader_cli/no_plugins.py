"""No plugins of pydantic: no code of others in the reader, and no time lost by looking for it.

This is the one place that uses what pydantic keeps to itself: its module `pydantic.plugin._loader`,
of which it asks `get_plugins`. Its public switch is set too, but is looked at only by that module,
and importing that takes 10 of the 140 ms of `ak status`.
"""

import os
import sys
from types import ModuleType

LOADER = "pydantic.plugin._loader"


def keep_plugins_out() -> None:
    """To be called before pydantic is imported."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    stand_in = ModuleType(LOADER)
    vars(stand_in)["get_plugins"] = tuple
    sys.modules[LOADER] = stand_in

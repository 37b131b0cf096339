"""The compiled part of pydantic-core, without what it loads for who writes schemas by hand.

Those are a hundred typed dictionaries, which take longer to make than a region takes to check. For
a moment an empty package stands in its place; who imports pydantic-core itself later gets it whole,
with these same classes.
"""

import sys
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic_core import (
        ErrorDetails,
        PydanticCustomError,
        SchemaValidator,
        ValidationError,
        to_json,
    )
else:
    ErrorDetails = dict  # which keys it has only a type checker needs to know
    NAME = "pydantic_core"
    if NAME in sys.modules:
        from pydantic_core import PydanticCustomError, SchemaValidator, ValidationError, to_json
    else:
        package = ModuleType(NAME)
        package.__path__ = find_spec(NAME).submodule_search_locations
        sys.modules[NAME] = package
        try:
            from pydantic_core._pydantic_core import (
                PydanticCustomError,
                SchemaValidator,
                ValidationError,
                to_json,
            )
        finally:
            del sys.modules[NAME]

__all__ = ["ErrorDetails", "PydanticCustomError", "SchemaValidator", "ValidationError", "to_json"]

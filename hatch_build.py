# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Compile the templates of pages into the wheel, so that no `ak` that is installed need do so."""

import sys
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledPages(BuildHookInterface[Any]):
    """As `site.environment` looks for them."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Before a wheel is made; what is edited in place is compiled when it is used."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        from ambitiekader_cli.site.environment import COMPILED, SOURCES, environment  # noqa: PLC0415

        self.made = mkdtemp()
        pages = environment().overlay(loader=SOURCES)
        pages.compile_templates(self.made, zip=None, ignore_errors=False)
        build_data["force_include"][self.made] = f"ambitiekader_cli/{COMPILED}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """When the wheel is there."""
        rmtree(getattr(self, "made", ""), ignore_errors=True)

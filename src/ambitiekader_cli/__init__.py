# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""ak: check, query and render an ambitiekader kept as plain-text YAML."""

__version__ = "0.1.0"

# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak` in a browser: what stands in for the parts of it that WebAssembly does not have."""

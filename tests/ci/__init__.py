# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Is the CI that a repository can switch on what docs/ci.md says it is?"""

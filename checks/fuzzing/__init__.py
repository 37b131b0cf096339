# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Seeded fuzzing of `ak`: what is thrown at it (a module a kind), how it runs, what may not be."""

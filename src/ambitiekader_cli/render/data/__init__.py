# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""From the kader to plain data for a template. Pure, and free of markup: names, dates, lists."""

# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The domain, in the words of the ambitiekader. See docs/begrippen.md."""

# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What changed between two versions of the data, in meaning. Knows nothing of pydantic."""

# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What several tests need: repositories, readers of what `ak` makes, and what a stranger may do."""

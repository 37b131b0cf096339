# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""From template to Markdown, in a sandbox. Runs in the child process only."""

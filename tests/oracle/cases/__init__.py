# SPDX-License-Identifier: EUPL-1.2
"""The situations, a module a theme. A function makes the town of one situation, by its name."""

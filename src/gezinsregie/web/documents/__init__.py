# SPDX-License-Identifier: EUPL-1.2
"""Paper: values in, a tagged PDF out. No model and no casework."""

"""Text → values: normal form, layout, dates, quantities, words."""

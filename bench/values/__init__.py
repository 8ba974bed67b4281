"""The grammar of values against the Recognizers-Text cases."""

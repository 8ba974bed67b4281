"""The nouns: frozen values that everything else passes on."""

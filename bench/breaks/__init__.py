"""Accuracy of breaks: texts of one origin, and halves of two pasted together."""

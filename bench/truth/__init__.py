"""Accuracy and speed of truth discovery."""

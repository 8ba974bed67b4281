"""Accuracy of dependence on synthetic dossiers."""

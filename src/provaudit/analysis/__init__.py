"""Analyses: facts about documents; they never judge."""

"""The roads by which two statements are compared; each speaks of what those before it left open."""

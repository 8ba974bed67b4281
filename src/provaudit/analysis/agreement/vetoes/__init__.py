"""What tells two things, times or scopes apart that one question seems to be about."""

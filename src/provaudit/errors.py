"""What can go wrong in the *use* of provaudit. A problem in the corpus is a Finding, never an exception."""


class ProvauditError(Exception):
    """A problem in use. The message says what, where and the mend: `provaudit.toml:3: …; …`."""


class UsageError(ProvauditError):
    """A command, an argument or a path that cannot be meant as it stands."""


class ConfigError(ProvauditError):
    """A file of settings or decisions (provaudit.toml, sources.toml, a resolution, a baseline) that cannot be read."""


class NothingToAuditError(ProvauditError):
    """The paths exist, and no source is found under them."""

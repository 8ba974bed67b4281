"""`python -m provaudit` is `provaudit`."""

from provaudit.cli import main

if __name__ == "__main__":
    main()

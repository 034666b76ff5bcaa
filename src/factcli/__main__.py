"""`python -m factcli`."""

import sys

from factcli.cli import main

if __name__ == "__main__":
    sys.exit(main())

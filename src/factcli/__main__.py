"""`python -m factcli`."""

from factcli.cli import process

if __name__ == "__main__":
    process()

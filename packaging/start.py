"""The first file of the bundle."""

import sys

from twitchdesk.__main__ import main

if __name__ == "__main__":
    sys.exit(main())

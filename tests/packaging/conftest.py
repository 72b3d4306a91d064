"""What lies in packaging/licences is run from there, so its modules are found by their short names."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent.parent / "packaging" / "licences"))

"""``media`` and ``locales``: the only reader and writer of their formats.

Start at :func:`load_library`, which gives a kiosk its library. :mod:`.checking` says all that can be mended,
:mod:`.translating` keeps the catalogues in step with the French. May import floors 0 and 1, and polib.
"""

from kiosk.adapters.content_files.drawings import read_drawings
from kiosk.adapters.content_files.languages import read_languages
from kiosk.adapters.content_files.loading import Loaded, load_library
from kiosk.content.complaint import Complaint

__all__ = ["Complaint", "Loaded", "load_library", "read_drawings", "read_languages"]

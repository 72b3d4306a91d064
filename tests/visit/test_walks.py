"""What a person lives through, as scripts. The same scripts run through the real screens in tests/screens."""

import pytest

from sample_content import world
from walk import CoreKiosk, Walk
from walk_scripts import SCRIPTS


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.__name__)
def test_walk(script):
    kiosk = CoreKiosk(world())
    script(Walk(kiosk), kiosk)
    assert kiosk.voice.overlaps == 0

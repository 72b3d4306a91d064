"""The engines beside the machine's own espeak-ng, and all of them behind one door. Runs in the worker process.

:mod:`.engines` asks whichever engine has the voice. :mod:`.programs` is the table of programs that write a WAV, and
finds them and their voices; :mod:`.speaking` runs them. Nothing is fetched: what is used is what the site laid there.
"""

"""A sentence as sound: cut, joined, levelled and stretched. Standard library and libsonic; knows of no Qt."""

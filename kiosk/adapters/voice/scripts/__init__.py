"""Who says which part of a sentence, in which words, and what is lit meanwhile: settled before there is a sound."""

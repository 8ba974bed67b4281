"""The grammar of a sentence: who does what to whom, with which values, from the tree of its words."""

"""What a sentence answers, read from its words where its tree may be wrong: amounts, places, people, kinds, outcomes, ranks, quotations."""

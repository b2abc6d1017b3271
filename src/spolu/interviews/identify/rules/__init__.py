"""Where a capital says nothing: what tells that a word is a name at the beginning of a sentence, or where nothing has capitals."""

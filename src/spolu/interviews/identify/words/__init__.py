"""What is known of a word before its sentence is read: names and common words, how they are inflected, spoken, made."""

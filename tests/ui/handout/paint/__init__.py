"""What is painted on the pages of the handout, and that nothing runs out of its box."""

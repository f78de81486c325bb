"""Reading a question: what is asked, in which words, before any material is looked at."""

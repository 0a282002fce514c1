"""What is said of any text in any language: its characters, its tag, its words and numbers."""

"""What a raw article gives to who explains it: facts, names, quotations, what it expects.

Nothing is guessed: what is not certain is a note for the editor, and no field.
"""

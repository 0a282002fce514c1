"""Words in quotation marks, and who says them."""

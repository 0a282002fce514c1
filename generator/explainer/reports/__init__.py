"""Reports over a site: how balanced it is, what it rests on, what nobody has looked after.

All have one shape (`values`) and stand in one table; a terminal, a program and a page read them.
"""

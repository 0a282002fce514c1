"""The form at ``/edit/``: an editor for git in the browser, configured by what files may hold.

The program is Sveltia CMS, of four that were looked at: it alone takes files that are a list of
records (Decap CMS wants a mapping at the top) and needs no server of ours (TinaCMS and Pages CMS
do). It is a program of others, apart from the site that readers see.
"""

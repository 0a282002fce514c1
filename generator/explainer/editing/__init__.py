"""The form at ``/edit/``: an editor for git in the browser, configured by what files may hold."""

"""The commands of python -m macros: a module each, with its arguments (add) and its work (run)."""

"""One module per command or family of commands.

Every public `click.Command` that a module here defines becomes a command of `desk`. All modules are imported at each
start, so import heavy things (boto3, rich, cryptography) inside the functions that need them.
"""

"""Runs Lambda functions as processes of this machine, as a plug-in of LocalStack (no Docker needed)."""

"""The company's own stores, looked at without changing anything: those of the emulator or of a real account."""

"""The control API below `/emulator/`: what the phone page and outside testers use."""

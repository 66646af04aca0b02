"""What every store promises, whatever it is made of: a second database passes the same tests."""

"""What the rooms along the corridor share: its mail, its lanes, its pace. Standard library and `tutor` only."""

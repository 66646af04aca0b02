"""What a call for help is: the card in the team's group, the one who takes it, and what happens when nobody does."""

"""What a community technology team works with: pure, as the tutor is. Roles, places, evidence, calls and visits."""

"""What the product *is*: lessons, learners and the conversation, in pure Python with no clock, chance or I/O."""

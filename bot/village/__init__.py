"""A made-up month of three communes, twelve hamlets and four hundred learners, for pages to show.

    people.py ─▶ who they are ─▶ learning.py ─▶ what each does next ─▶ month.py ─▶ the store, by the tutor's own turns

Nobody in it exists; everything drawn comes from one seed, so that the same month comes out again.
"""

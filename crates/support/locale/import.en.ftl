# What was brought in from the lists of before.
support-trail-imported = Brought in from a list

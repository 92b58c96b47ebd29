# What was brought in from the lists of before.
support-trail-imported = Hämtat från en lista

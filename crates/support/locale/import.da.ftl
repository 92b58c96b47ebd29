# What was brought in from the lists of before.
support-trail-imported = Hentet ind fra en liste

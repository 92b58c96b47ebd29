# What this room says about matches.

# What this room says about guides.

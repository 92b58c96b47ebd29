# What this room says about offers.

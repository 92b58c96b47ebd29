# Det dette rommet sier.

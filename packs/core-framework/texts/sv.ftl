pack-title = Brobygger kärna
pack-about = Projektets eget kompetensramverk: 87 påståenden på 14 områden, vart och ett med ett skäl och ett exempel ur praktiken.

pack-title = Der, hvor jeg er nu
pack-about = Tolv spørgsmål, som projektet selv har lavet, om håb, andre mennesker, peer-guiden og hvordan du har det. De er ikke validerede.

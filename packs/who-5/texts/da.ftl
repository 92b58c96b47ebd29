pack-title = WHO-5
pack-about = Hvordan WHO-5 scores. Selve spørgsmålene installeres af den, der driver programmet.

pack-title = WHO-5
pack-about = Hvordan WHO-5 skåres. Selve spørsmålene installeres av den som drifter programmet.

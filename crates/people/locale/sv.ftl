# Det som det här rummet säger.
people-problem-first-name = Skriv förnamnet
people-problem-email = Skriv e-postadressen som den är, till exempel ola@example.org
people-problem-phone = Skriv telefonnumret med bara siffror
people-refusal-consent-days = Välj ett datum inom två år
people-refusal-block-self = Välj någon annan än personen själv
people-about-title = Vem kan se vad om dig

# Förstasidor: det som behöver samordnaren nu, peer-guidens dag, deltagarens sida.
support-today = I dag
support-today-morning = God morgon, { $name }
support-today-day = God dag, { $name }
support-today-evening = God kväll, { $name }
support-today-lede = { $count ->
    [0] Inget väntar på dig.
    [one] En sak väntar på dig i dag.
   *[other] { $count } saker väntar på dig i dag. Det viktigaste står överst.
}
support-today-needs = Det här väntar på dig
support-today-more = { $count ->
    [one] och en till
   *[other] och { $count } till
}
support-today-order = Klar med något? Då försvinner det av sig självt. Först den som vill prata, sedan de som snart skrivs ut, sedan de som väntat längst.
support-today-since = Sedan i går
support-today-met = { $count ->
    [one] { $one } och { $two } har setts för första gången.
   *[other] { $one } och { $two } har setts { $count } gånger.
}
support-today-agenda = Möten i dag
support-today-nobody-meets = Ingen ses i dag.
support-today-first-time = För första gången
support-today-median = Från hänvisning till första mötet
support-today-days = { $count ->
    [one] En dag
   *[other] { $count } dagar
}
support-today-median-text = Hälften har väntat kortare än så de senaste 90 dagarna.
support-today-median-none = Ingen har setts för första gången de senaste 90 dagarna.
support-today-room = Plats hos peer-guiderna
support-today-no-guides = Det finns inga peer-guider än.
support-today-places = { $used } av { $all } platser används
support-today-all-guides = Alla peer-guider
support-today-all = Alla stödperioder
support-today-spoken-done = Det är antecknat att ni har pratat.
support-need-talk = Vill prata
support-need-talk-since = Sa till { $day }
support-need-talk-title = { $name } vill att du ringer
support-need-talk-text = Ett möte kändes tungt. Fråga först hur { $name } mår.
support-need-talk-button = Vi har pratat
support-need-talk-more = { $count ->
    [one] En peer-guide vill prata
   *[other] { $count } peer-guider vill prata
}
support-need-parted = Hålls isär
support-need-parted-since = Sedan { $day }
support-need-parted-title = { $name } och { $other } träffas inte längre
support-need-parted-text = Deras stödperiod är avslutad, eftersom två personer ska hållas isär. Båda har fått ett vänligt meddelande utan någon orsak. Ring dem var för sig.
support-need-parted-button = Se stödperioden
support-need-parted-more = { $count ->
    [one] En stödperiod avslutades för att hålla två personer isär
   *[other] { $count } stödperioder avslutades för att hålla personer isär
}
support-need-leaves = Skrivs ut snart
support-need-leaves-since = { $day }
support-need-leaves-title = Hitta en peer-guide till { $name }
support-need-leaves-text = De första dagarna hemma är svårast. Det hjälper om de två har setts innan.
support-need-leaves-button = Se förslagen
support-need-leaves-more = { $count ->
    [one] En skrivs ut snart utan peer-guide
   *[other] { $count } skrivs ut snart utan peer-guide
}
support-need-longer = Längre än avtalat
support-need-longer-since = Frågade { $day }
support-need-longer-title = { $name } och { $other } vill gärna fortsätta
support-need-longer-text = De ber om att få fortsätta längre än avtalat. Du säger ja eller nej.
support-need-longer-button = Svara dem
support-need-longer-more = { $count ->
    [one] Ett par vill gärna fortsätta längre
   *[other] { $count } vill gärna fortsätta längre
}
support-need-answer = Väntar på svar
support-need-answer-since = Frågade { $day }
support-need-answer-title = { $name } och { $other } har inte båda svarat än
support-need-answer-text = Ge det ett par dagar, och ring sedan. Ett nej är helt okej, och då kan du fråga någon annan.
support-need-answer-button = Se svaren
support-need-answer-more = { $count ->
    [one] En väntar på svar
   *[other] { $count } väntar på svar
}
support-need-date = Datum saknas
support-need-date-since = Båda sa ja { $day }
support-need-date-title = { $name } och { $other } ska ses för första gången
support-need-date-text = Båda har sagt ja, och det finns inget datum än.
support-need-date-button = Föreslå en tid
support-need-date-more = { $count ->
    [one] Ett par saknar datum
   *[other] { $count } par saknar datum
}
support-need-spoken = Ta hand om
support-need-spoken-since = Senast pratat { $day }
support-need-spoken-title = { $days ->
    [one] Du har inte pratat med { $name } på en dag
   *[other] Du har inte pratat med { $name } på { $days } dagar
}
support-need-spoken-text = Det kan betyda semester, eller att något är tungt. Fråga hur { $name } mår innan du frågar om mötena.
support-need-spoken-button = Vi har pratat
support-need-spoken-more = { $count ->
    [one] En peer-guide du inte har pratat med på ett tag
   *[other] { $count } peer-guider du inte har pratat med på ett tag
}
support-need-ending = Slutar snart
support-need-ending-since = { $day }
support-need-ending-title = { $name } och { $other } ska snart säga hej då
support-need-ending-text = Fråga om de har en dag för det, och vem som finns där efteråt.
support-need-ending-button = Se stödperioden
support-need-ending-more = { $count ->
    [one] En slutar snart
   *[other] { $count } slutar snart
}
support-need-match = Saknar peer-guide
support-need-match-since = Har väntat sedan { $day }
support-need-match-title = Hitta en peer-guide till { $name }
support-need-match-text = Se vem som passar, eller varför ingen har plats än.
support-need-match-button = Se förslagen
support-need-match-more = { $count ->
    [one] En väntar på peer-guide
   *[other] { $count } väntar på peer-guide
}
support-need-yes = Inget ja är antecknat än
support-need-yes-since = Har väntat sedan { $day }
support-need-yes-title = Har { $name } sagt ja? Anteckna det
support-need-yes-text = { $name } står på listan, men ingen har antecknat ett ja. Innan dess föreslås ingen peer-guide. Fråga, och anteckna det som sades.
support-need-yes-button = Anteckna ja:et
support-need-yes-more = { $count ->
    [one] En väntar utan att något ja är antecknat
   *[other] { $count } väntar utan att något ja är antecknat
}
support-need-long = Har väntat länge
support-need-long-since = Har väntat sedan { $day }
support-need-long-title = { $days ->
    [one] { $name } har väntat en dag på en peer-guide
   *[other] { $name } har väntat { $days } dagar på en peer-guide
}
support-need-long-text = Ring och säg att ingen är bortglömd. Se om någon passar om ett önskemål får vika.
support-need-long-button = Se förslagen
support-need-long-more = { $count ->
    [one] En har väntat länge på en peer-guide
   *[other] { $count } har väntat länge på en peer-guide
}
support-need-met = Har inte träffats
support-need-met-since = Träffades senast { $day }
support-need-met-title = { $days ->
    [one] { $name } och { $other } har inte träffats på en dag
   *[other] { $name } och { $other } har inte träffats på { $days } dagar
}
support-need-met-text = Inget är bokat heller. Det kan vara semester, eller något som är svårt att säga. Fråga var och en av dem hur det går.
support-need-met-button = Se stödperioden
support-need-met-more = { $count ->
    [one] Två som inte har träffats på ett tag
   *[other] { $count } par som inte har träffats på ett tag
}
support-need-yes-ends = Ett ja går ut
support-need-yes-ends-since = { $day }
support-need-yes-ends-title = Det ja som { $name } har gett går snart ut
support-need-yes-ends-text = Fråga om det fortfarande är ett ja. Ett nej är helt okej, då går det bara ut.
support-need-yes-ends-button = Se vad det var ett ja till
support-need-yes-ends-more = { $count ->
    [one] Ett ja går snart ut
   *[other] { $count } ja går snart ut
}
support-me-title = Min dag
support-me-greeting = Hej { $name }
support-me-next = Ditt nästa möte
support-me-with = Med { $name }
support-me-call = Ring { $name }
support-me-no-next = Inga möten framöver.
support-me-asked = En fråga till dig
support-me-asked-one = Vill du följas åt med någon ny?
support-asked-no-is-fine = Ett nej är helt okej, och du behöver inte säga varför.
support-me-people = De jag träffar
support-me-nobody = Du följs inte åt med någon just nu.
support-me-whom = Vem ringer jag?
support-me-whom-text = Samordnaren finns där för dig, också när det bara är en känsla.
support-me-feeling-done = Det är sparat, och bara du ser det.
support-me-call-done = Samordnaren får veta att du vill bli uppringd.
support-my-title = Hem
support-my-asked = Det finns ett förslag till dig
support-my-asked-open = Se det och svara
support-my-guide = { $name } är din peer-guide
support-my-guide-was = { $name } var din peer-guide
support-my-no-next = Ni har inte bokat nästa möte än.
support-my-suggest = Föreslå en tid
support-my-choice = Det väljer du själv
support-my-ends = Ni ses till { $day }, som ni kom överens om från början.
support-my-ending-link = Planera avslutet
support-my-ending-early = Tänk på avslutet
support-my-ending-was = Se vad ni gjorde tillsammans
support-my-pause-or-stop = Paus eller sluta
support-my-no-reason = Du behöver inte säga varför. { $name } får veta det på ett vänligt sätt.
support-my-nobody = Du har ingen peer-guide just nu. Samordnaren hittar en tillsammans med dig när du har sagt ja till det.
support-my-whom = Vem ringer jag?
support-my-whom-text = Samordnaren svarar när du undrar något.

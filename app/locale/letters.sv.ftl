# Letters that could not be sent, for those who look after accounts.
letters-menu = Brev
letters-title = Brev som inte kunde skickas
letters-lede = Varje brev har prövats tio gånger. Inget är förlorat: det brevet handlade om står i Brobygger. Åtgärda orsaken och försök igen.
letters-none = Alla brev är skickade.
letters-to = Till
letters-to-nobody = Den som bad om det
letters-about = Gäller
letters-since = Sedan
letters-why = Varför inte
letters-do = Vad du kan göra
letters-again = Försök igen
letters-aside = Lägg undan
letters-private = Du ser rollen, aldrig personen, adressen eller orden.
letters-again-done = Brevet prövas igen nu. Går det inte kommer det tillbaka hit.
letters-aside-done = Brevet är undanlagt, och ingen väntar på det längre
# What a letter was about.
letters-what-asked = En fråga som väntar på ja eller nej
letters-what-reminder = En påminnelse om ett möte
letters-what-message = Ett meddelande om en ändring
letters-what-agreement = En överenskommelse att läsa
letters-what-questions = Frågor om hur det går
letters-what-sign-in = En länk för att logga in
letters-what-invited = En inbjudan
letters-what-request = En önskan om egna uppgifter
letters-what-inside = Något som skulle ske inne i Brobygger, inte ett brev
# Why it could not be sent.
letters-why-not-set-up = Ingen e-postserver eller leverantör av sms är inställd här. Säg till den som driver installationen.
letters-why-address = Adressen är ingen man kan skriva till. Fråga personen efter den rätta.
letters-why-refused = Mottagarsidan avvisade brevet. Adressen kan vara fel eller stängd.
letters-why-away = E-postservern eller leverantören svarade inte.
letters-why-gone = Det brevet handlade om, eller personen, finns inte längre här. Lägg undan det.
letters-why-broken = Något gick sönder i Brobygger. Säg till den som driver installationen; loggen säger mer.

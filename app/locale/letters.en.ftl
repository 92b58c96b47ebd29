# Letters that could not be sent, for those who look after accounts.
letters-menu = Letters
letters-title = Letters that could not be sent
letters-lede = Each was tried ten times. Nothing is lost: what it was about stands in Brobygger. Mend the reason, and try again.
letters-none = All letters have been sent.
letters-to = To
letters-to-nobody = Whoever asked for it
letters-about = About
letters-since = Since
letters-why = Why not
letters-do = What to do
letters-again = Try again
letters-aside = Put aside
letters-private = You see the role, never the person, the address or the words.
letters-again-done = It is tried again now. If it fails, it comes back here.
letters-aside-done = It is put aside, and nobody waits for it any more
# What a letter was about.
letters-what-asked = A question that waits for a yes or a no
letters-what-reminder = A reminder of a meeting
letters-what-message = A message about a change
letters-what-agreement = An agreement to read
letters-what-questions = Questions about how it goes
letters-what-sign-in = A link to sign in
letters-what-invited = An invitation
letters-what-request = A wish about one’s own data
letters-what-inside = Something that follows inside Brobygger, not a letter
# Why it could not be sent.
letters-why-not-set-up = No mail server, or no provider of text messages, is set up on this installation. Tell whoever runs it.
letters-why-address = The address is not one that can be written to. Ask the person for the right one.
letters-why-refused = The other side refused it. The address may be wrong or closed.
letters-why-away = The mail server or the provider could not be reached.
letters-why-gone = What it was about, or the person, is not there any more. Put it aside.
letters-why-broken = Something in Brobygger broke. Tell whoever runs it; the log says more.

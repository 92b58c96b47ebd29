pack-title = Where I am now
pack-about = Twelve questions of the project's own about hope, other people, the peer and how you are. They have not been validated.

"""The school's pictures of moodboards and comics, drawn as the phone draws them. Only jobs import what is in here."""

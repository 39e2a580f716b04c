app-name = Amparo

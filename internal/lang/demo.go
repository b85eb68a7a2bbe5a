package lang

// Demo is who the example is about. Everything in it is made up.
type Demo struct{ Organisation, Service, Scope, Contact, Signer, Role string }

var dutchDemo = Demo{
	Organisation: "Voorbeeld BV", Service: "Zoho CRM en Zoho Desk",
	Scope:   "De verkoop- en serviceafdeling (46 medewerkers, vestigingen Utrecht en Zwolle); klantgegevens en servicemeldingen. Zoho Books valt erbuiten.",
	Contact: "Sanne Bakker, applicatiebeheer, sanne.bakker@voorbeeld.example", Signer: "Daan Visser", Role: "directeur bedrijfsvoering",
}

var englishDemo = Demo{
	Organisation: "Voorbeeld BV", Service: "Zoho CRM and Zoho Desk",
	Scope:   "The sales and service departments (46 employees, offices in Utrecht and Zwolle); customer data and service tickets. Zoho Books is out of scope.",
	Contact: "Sanne Bakker, application management, sanne.bakker@voorbeeld.example", Signer: "Daan Visser", Role: "director of operations",
}

package lang

var dutchFindings = map[string]Finding{
	"must-pass-failed":       {"Een doorslaggevende plicht is niet vervuld.", "De zekerheid van de leverancier zelf hangt hiervan af."},
	"must-pass-open":         {"Een doorslaggevende plicht is nog niet beantwoord.", "Zonder antwoord geldt ze als niet aangetoond."},
	"evidence-changed":       {"Het bestand „%s” is veranderd sinds het is vastgelegd.", "Wat de auditor te zien krijgt, is niet wat u bedoelde."},
	"evidence-missing":       {"Het bestand „%s” is niet te vinden of niet te lezen.", "Bewijs dat er niet is, toont niets aan."},
	"evidence-expired":       {"Het bewijs „%s” is niet meer geldig.", "Het zegt niets meer over nu."},
	"evidence-none":          {"Er is geen bewijs bij een antwoord dat zwaar weegt.", "Een auditor ziet het als een bewering."},
	"evidence-later":         {"Het bewijs „%s” gaat over %s, na de dag van het antwoord.", "Het antwoord is gegeven zonder dit bewijs; bevestig het opnieuw."},
	"past-due":               {"De einddatum %s is voorbij.", "Een plan waarvan de datum voorbij is, is geen plan."},
	"unplanned":              {"Een hiaat heeft geen eigenaar of geen einddatum.", "Zonder naam en datum gebeurt het niet."},
	"risk-ended":             {"Het risico was aanvaard tot en met %s.", "Daarna is het weer een gewoon hiaat: los het op of besluit opnieuw."},
	"risk-unreasoned":        {"Een risico is aanvaard zonder reden.", "Een auditor wil weten waarom, en wie dat vond."},
	"alternative-unreasoned": {"Er staat niet welke alternatieve maatregel er is.", "Zo is niet te beoordelen of die even goed is."},
	"contradicted":           {"Niet van toepassing, terwijl vraag %d over dezelfde bepaling (%s) wel is beantwoord.", "Eén van de twee antwoorden klopt waarschijnlijk niet."},
	"reconfirm":              {"De vraag is veranderd sinds het antwoord in %s is gegeven.", "Het antwoord kan op iets anders slaan; bevestig het."},
	"cadence-overdue":        {"Dit moest opnieuw worden aangetoond; de laatste keer was %s.", "De plicht keert terug; één keer is niet genoeg."},
	"unknown-left":           {"Het antwoord is nog „weet ik nog niet”.", "Het telt als niet vervuld."},
	"same-note":              {"Bij %d antwoorden staat dezelfde toelichting.", "Gekopieerde tekst overtuigt niet."},
}

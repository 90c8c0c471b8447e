import { readWays, type Ways } from "./ways.ts";

/** Who did it. */
export const AGENTS: readonly Ways[] = readWays(`
the night operators | those who operate at night
two students from the harbour school | a pair of harbour school students
the bakery on our street | our street's bakery
most small hosts | nearly all of the small hosts
the people behind the relay | the relay's makers
my former landlord | the man who was once my landlord
a cooperative of dentists | some dentists who run a cooperative
the translators of the town hall | the town hall's translators
an old fisherman | a fisherman of some age
the committee for shared machines | the shared machine committee
our evening class | the class that we hold in the evening
three unpaid maintainers | a trio of maintainers without pay
the new board | the board that has just been elected
the seed bank in the valley | the valley's seed bank
every second farmer | one in two farmers
the bus company | the company that runs the buses
a choir of pensioners | some singing pensioners
the volunteers of the radio club | the radio club's volunteers
her accountant | the accountant whom she pays
the museum's archivist | the archivist of the museum
a clinic without a budget | a clinic that has no budget
the ferry crew | those who crew the ferry
our neighbours across the canal | the neighbours on the far side of the canal
the teachers' union | the union of teachers
a printer of wedding cards | someone who prints wedding cards
the observatory's night shift | the night shift at the observatory
the twins from the tollhouse | the tollhouse twins
a retired judge | some judge in retirement
the owners of the quarry | the quarry's owners
a travelling piano tuner | a tuner of pianos who travels
the lifeguards at the lake | the lake's lifeguards
our former webmaster | the one who was webmaster before`);

/** What was done, active and passive. */
export const VERBS: readonly (readonly [active: Ways, passive: Ways])[] = [
	[
		["sold", "parted with"],
		["was sold", "was given up for money"],
	],
	[
		["photographed", "took pictures of"],
		["was photographed", "was caught in pictures"],
	],
	[
		["borrowed", "took on loan"],
		["was borrowed", "was taken on loan"],
	],
	[
		["measured", "took the measure of"],
		["was measured", "was gauged"],
	],
	[
		["painted", "gave a coat of paint to"],
		["was painted", "was given a coat of paint"],
	],
	[
		["repaired", "mended"],
		["was repaired", "was mended"],
	],
	[
		["inspected", "had a close look at"],
		["was inspected", "was looked at closely"],
	],
	[
		["insured", "bought insurance for"],
		["was insured", "got an insurance"],
	],
	[
		["hid", "put out of sight"],
		["was hidden", "was put out of sight"],
	],
	[
		["moved", "carried away"],
		["was moved", "was carried away"],
	],
	[
		["bought", "paid good money for"],
		["was bought", "was paid for in full"],
	],
	[
		["lost", "mislaid"],
		["was lost", "was mislaid"],
	],
	[
		["gave away", "made a present of"],
		["was given away", "was made a present"],
	],
	[
		["described", "gave an account of"],
		["was described", "was put into words"],
	],
	[
		["forgot", "no longer thought of"],
		["was forgotten", "was thought of no longer"],
	],
	[
		["defended", "stood up for"],
		["was defended", "found a defender"],
	],
	[
		["stored", "put into storage"],
		["was stored", "was put into storage"],
	],
	[
		["weighed", "put on the scales"],
		["was weighed", "was put on the scales"],
	],
	[
		["sketched", "drew in outline"],
		["was sketched", "was drawn in outline"],
	],
	[
		["praised", "had kind words for"],
		["was praised", "was spoken of kindly"],
	],
	[
		["cursed", "had hard words for"],
		["was cursed", "was spoken of harshly"],
	],
	[
		["auctioned off", "put under the hammer"],
		["was auctioned off", "came under the hammer"],
	],
];

/** What it was done to. */
export const OBJECTS: readonly Ways[] = readWays(`
the whole map of tides | the complete tide map
a rack of spare cards | one rack that held spare cards
a cooling pump from the eighties | an eighties cooling pump
a key to the lower vault | one of the lower vault's keys
every lamp in the warehouse | each lamp of the warehouse
a wooden model of the exchange | an exchange modelled in wood
the manual for the kiln | the kiln's manual
an attic full of fans | a fan-filled attic
the small weather station | the little station for the weather
the spare fibre line | the line of fibre kept in reserve
a generator from the circus | the circus's generator
the empty trading hall | the trading hall without people
a contract in pencil | a pencilled contract
the box of complaints | the complaint box
the noise barrier behind the school | the school's backyard noise barrier
the door of the server barn | the server barn's door
the lock on the sample fridge | the sample fridge's lock
a plan for shared batteries | a shared battery plan
the recording of the transformer | the transformer's recording
the shipment of heat sinks | a heat sink shipment
the second best telescope | the telescope that came second
a ledger without a cover | a ledger that had lost its cover
the clock above the counter | the clock that hangs over the counter
the last roll of copper | what was left of the copper roll
the rules of the reading room | the reading room's rules
a cabinet of punched cards | a punched card cabinet
the mast on the chapel roof | the chapel roof's mast
the archive of lost bids | all that was kept of lost bids
a crate of broken meters | a crate in which broken meters lay
the timetable for the pumps | the pumps' timetable
the test bench of the college | the college's test bench
the blue container at the pier | the pier's blue container
a set of brass weights | some weights made of brass
the recipe for the cooling oil | the cooling oil's recipe
the first page of the register | page one of the register
a bridge made of cable ducts | a cable duct bridge
the bench in front of the vault | the bench that faces the vault
an envelope with four signatures | an envelope that four had signed
the greenhouse with the racks | the greenhouse in which the racks stand
the tower of unsold modems | a tower built of modems nobody bought`);

import { readWays, type Ways } from "./ways.ts";

/** Things that happen, for "before", "after" and "during". */
export const EVENTS: readonly Ways[] = readWays(`
the first frost | the year's first frost
the long strike | the strike that would not end
the eclipse | the darkening of the sun
the municipal election | the election for the town
the harvest | the weeks of harvesting
the blackout | the hours without light
the annual general meeting | the yearly meeting of members
the great drought | the drought that everyone remembers
the city marathon | the marathon through the city
the merger of the two mills | the two mills' merger
the summer sale | the sale held in summer
the exam week | the week of exams
the flood in the old town | the old town's flood
the fire drill | the drill with the sirens
the visit of the ministry | the ministry's visit
the chess tournament | the tournament for chess players
the renovation of the station | the station's renovation
the night of the fireworks | the fireworks night
the trial of the notary | the notary's trial
the second audit | the audit that came second
the winter fair | the fair in winter
the migration of the storks | the storks' migration
the carnival | the days of carnival
the census | the counting of the people
the opening of the new lock | the new lock's opening
the heat wave | the days of great heat
the jubilee of the fire brigade | the fire brigade's jubilee
the trade show | the show for the trade
the closing of the border | the border's closing
the concert in the turbine hall | the turbine hall concert
the football final | the final of the football cup
the repair of the dam | the dam's repair`);

/** What was the case, for "because" and "although". */
export const CLAUSES: readonly Ways[] = readWays(`
the insurer had asked for it | it was what the insurer wanted
nobody had read the minutes | the minutes had not been read by anyone
a cousin knew the supplier | the supplier was known to a cousin
the heater had its own opinion | it was the heater that decided
the grant had run out | no grant money was left
trust takes longer than cement | cement is quicker than trust
the alternative was a petition | a petition would have followed otherwise
the lawyer had warned against it | a warning had come from the lawyer
arithmetic is cheaper than rumour | rumour costs more than arithmetic
the forecast had been wrong twice | two forecasts in a row had failed
the manual forbids it | it is forbidden by the manual
the deposit was never mentioned | not a word was said about the deposit
the cellar was under water | water stood in the cellar
the children could not sleep | sleep was impossible for the children
there was a bet with the postman | the postman had made a bet
the second meter was too dear | too much was asked for the second meter
visitors kept asking for the wiring | the wiring was what visitors asked for
the bridge had room for one truck only | only one truck had room on the bridge
a promise had been made in spring | spring had brought a promise
the auditors were on holiday | the holiday of the auditors had begun
the fuse would not have held | no fuse could have held that
the mayor owed someone a favour | a favour was owed by the mayor
the price had doubled by noon | by noon it cost twice as much
the rival town had done it first | it had been done first by the rival town
the instructions were in Latin | Latin was the language of the instructions
the wind had turned to the east | an easterly wind had come up
the lift was out of order | nobody could use the lift
the museum had closed for good | there was no museum any more
a letter had gone to the wrong house | the wrong house had got a letter
the roof could not carry more | more was too much for the roof
the neighbours had signed nothing | no signature had come from the neighbours
the sponsor wanted it in green | green was what the sponsor wanted
the dog did not like the noise | the noise was not to the dog's liking
half of the members were at sea | at sea were half of the members
the stamp was still wet | wet was the stamp still
the old wiring was still warm | there was still warmth in the old wiring`);

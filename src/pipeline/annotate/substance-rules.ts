/** What makes a sentence a statement that can be checked, for readers. */
export const SUBSTANCE_RULES = [
	{ kind: "figure", text: "A figure with a unit: a price, a share, a multiple, a count of something." },
	{ kind: "mechanism", text: "A named mechanism together with what it does." },
	{ kind: "event", text: "Something that happened, with its date." },
	{ kind: "source", text: "A source that is cited for what is said." },
] as const;

/** What is no statement, whatever it holds, for readers. */
export const SUBSTANCE_EXCLUDES =
	"Questions, predictions, suppositions, hedged guesses, calls to act, price lines, giveaways, referrals, disclosures and the author's own feelings do not count.";

/** First sentences of a text, each in three sayings. */
export const OPENINGS: readonly (readonly [string, string, string])[] = [
	[
		'A note from {city} - written on the slow train - about "open" machines.',
		'Written on the slow train, this is a note from {city} about "open" machines.',
		'This note about "open" machines comes from {city} and was written on the slow train.',
	],
	[
		'Somebody asked me what {name} is "really" for, and I had no short answer.',
		'I had no short answer when somebody asked me what {name} is "really" for.',
		'What is {name} "really" for? Somebody asked me that, and a short answer I had not.',
	],
	[
		"I spent a rainy {month} with the books of a small host - here is what stayed with me.",
		"Here is what stayed with me from a rainy {month} that I spent with the books of a small host.",
		"A rainy {month} I spent with the books of a small host. This is what stayed with me.",
	],
	[
		"There is a question that {person} likes to ask at dinner: who turns it off?",
		"At dinner {person} likes to ask a question: who turns it off?",
		"Who turns it off? That is the question that {person} likes to ask at dinner.",
	],
	[
		"Let's talk about the dull part of decentralised computing - the part with the invoices.",
		"The dull part of decentralised computing, the part with the invoices: let's talk about it.",
		"The part with the invoices is the dull part of decentralised computing. Let's talk about that.",
	],
	[
		"Three things about {name} changed my mind, and none of them is in the white paper.",
		"None of the three things about {name} that changed my mind is in the white paper.",
		"My mind was changed by three things about {name}. None of them is in the white paper.",
	],
];

/** Last sentences of a text, each in three sayings. */
export const ENDINGS: readonly (readonly [string, string, string])[] = [
	[
		"I will come back to this when the numbers for {month} are out...",
		"When the numbers for {month} are out, I will come back to this...",
		"To this I will come back... once the numbers for {month} are out.",
	],
	[
		"If you run one of these machines, tell me what I've got wrong.",
		"Tell me what I've got wrong if you run one of these machines.",
		"You run one of these machines? Then tell me what I've got wrong.",
	],
	[
		"None of this is an argument against trying - it is an argument for measuring.",
		"All of this is an argument for measuring, and none of it is an argument against trying.",
		"This is an argument for measuring. None of it is an argument against trying.",
	],
	[
		"What would make you switch: the price, the proof, or a bad afternoon?",
		"Would the price, the proof, or a bad afternoon make you switch?",
		"The price, the proof, a bad afternoon: what of these would make you switch?",
	],
	[
		"For now I keep both machines running and trust neither of them alone.",
		"I keep both machines running for now, and I trust neither of them alone.",
		"Both machines I keep running for now. Neither of them do I trust alone.",
	],
	[
		"The next one who says 'trustless' to me pays for the coffee.",
		"Whoever says 'trustless' to me next pays for the coffee.",
		"Coffee will be paid for by the next one who says 'trustless' to me.",
	],
];

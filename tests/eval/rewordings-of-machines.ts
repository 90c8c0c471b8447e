import type { Rewording } from "./rewordings.ts";

export const REWORDINGS_OF_MACHINES: readonly Rewording[] = [
	[
		"Renting {name} for a month cost me {n} dollars, and the bill arrived before the first job had finished.",
		"I paid {n} dollars for one month of {name}, and the bill arrived even before the first job was done.",
		"The bill for a month of {name} was {n} dollars. It arrived while the first job was still running.",
	],
	[
		"Nobody on the call could say who holds the keys to the upgrade contract.",
		"When I asked who holds the keys to the upgrade contract, nobody on the call could say.",
		"Who holds the keys to the upgrade contract? On the call, not one person could say.",
	],
	[
		"A proof that takes longer to make than the answer itself is a receipt for a meal that went cold.",
		"If a proof takes longer to make than the answer, it is a receipt for a meal that has gone cold.",
		"It is a receipt for a cold meal, a proof that takes longer to make than the answer itself.",
	],
	[
		"Most of the machines in {city} sit idle at night, which is exactly when the cheap jobs come in.",
		"The cheap jobs come in at night, and that is exactly when most of the machines in {city} sit idle.",
		"At night, when the cheap jobs come in, you will find most of the machines in {city} idle.",
	],
	[
		"{person} told me that the network has {n} operators, but only a handful of them answer a message.",
		"The network has {n} operators, {person} told me, though only a handful of them ever answer a message.",
		"According to {person}, there are {n} operators on the network. Only a handful of them answer a message.",
	],
	[
		"I do not mind paying for convenience as long as somebody shows me the price of leaving.",
		"Paying for convenience is fine with me, as long as somebody shows me the price of leaving first.",
		"As long as I am shown the price of leaving, I do not mind paying for convenience.",
	],
	[
		"The weights are open, the training data is not, and that gap is where the trust problem lives.",
		"Open weights and closed training data: that gap is where the trust problem lives.",
		"While the weights are open, the training data is not, and the trust problem lives in that gap.",
	],
	[
		"In {month} the team moved the whole queue to one data centre and called it a temporary measure.",
		"The whole queue was moved to one data centre by the team in {month}, as a temporary measure they said.",
		"Calling it a temporary measure, the team moved the whole queue to one data centre in {month}.",
	],
	[
		"If the reward stops tomorrow, half of these nodes will be gone by the weekend.",
		"Half of these nodes will be gone by the weekend if the reward stops tomorrow.",
		"Suppose the reward stops tomorrow. By the weekend half of these nodes will be gone.",
	],
	[
		"My phone can run a small model well enough to draft a letter, and for a letter that is all I need.",
		"A small model runs well enough on my phone to draft a letter, and that is all I need for a letter.",
		"To draft a letter, a small model on my phone is well enough. For a letter that is all I need.",
	],
	[
		"The audit covered the token contract and left out the scheduler, where all the money is decided.",
		"What the audit covered was the token contract. The scheduler, where all the money is decided, was left out.",
		"The scheduler is where all the money is decided, yet the audit left it out and covered the token contract.",
	],
	[
		"Every dashboard shows the number of nodes, and no dashboard shows how many jobs were refused.",
		"No dashboard shows how many jobs were refused, although every dashboard shows the number of nodes.",
		"You see the number of nodes on every dashboard; how many jobs were refused you see on no dashboard.",
	],
	[
		"We measured {p} percent of requests being answered by the same three machines.",
		"By our measurement the same three machines answered {p} percent of requests.",
		"The same three machines, we measured, were answering {p} percent of requests.",
	],
	[
		"A market for compute is only as free as the cheapest way to move a model from one seller to the next.",
		"How free is a market for compute? Only as free as the cheapest way to move a model to the next seller.",
		"Only when moving a model from one seller to the next is cheap can a market for compute be called free.",
	],
	[
		"Somebody has to pay for the checking, and so far that somebody is the person asking the question.",
		"So far the person asking the question pays for the checking, because somebody has to.",
		"The checking has to be paid for by somebody, and that somebody is so far the person asking the question.",
	],
	[
		"A village library lends the same book to forty people, and nobody asks it for a growth plan.",
		"Nobody asks a village library for a growth plan, even though it lends the same book to forty people.",
		"The same book is lent to forty people by a village library, and no growth plan is asked of it.",
	],
	[
		"The hardware is sold by one company, the power by another, and the freedom by a third that owns neither.",
		"One company sells the hardware and another the power; a third that owns neither sells the freedom.",
		"You buy the hardware from one company, the power from another, and the freedom from a third that owns neither.",
	],
	[
		"When {name} went down for {n} minutes, the status page stayed green the whole time.",
		"The status page stayed green the whole time when {name} was down for {n} minutes.",
		"For {n} minutes {name} was down, and the whole time the status page stayed green.",
	],
	[
		"I trust a log that I can replay more than a seal that I can only look at.",
		"A log that I can replay earns more of my trust than a seal that I can only look at.",
		"Give me a log that I can replay and not a seal that I can only look at; I trust it more.",
	],
	[
		"The vote passed with {p} percent, but two wallets cast more than all the others together.",
		"Two wallets cast more votes than all the others together, and so the vote passed with {p} percent.",
		"With {p} percent the vote passed, yet more than all the others together was cast by two wallets.",
	],
	[
		"Latency is a kind of rent that a shared network collects from everyone who lives far away.",
		"Everyone who lives far away pays a shared network a kind of rent, and its name is latency.",
		"From everyone who lives far away a shared network collects a kind of rent: latency.",
	],
	[
		"You cannot fine an address, and you cannot sue a swarm when it gives the wrong dose.",
		"When a swarm gives the wrong dose you cannot sue it, just as you cannot fine an address.",
		"An address cannot be fined. A swarm that gives the wrong dose cannot be sued.",
	],
	[
		"The students ran the same prompt {n} times and got the same answer on every machine but one.",
		"The same prompt was run {n} times by the students, with the same answer on every machine but one.",
		"On every machine but one the students got the same answer, after running the same prompt {n} times.",
	],
	[
		"It is easy to be neutral while there is nothing to decide, and hard on the day a court calls.",
		"Being neutral is easy while there is nothing to decide; on the day a court calls it is hard.",
		"On the day a court calls, it is hard to be neutral, however easy it was while there was nothing to decide.",
	],
	[
		"The farm near {city} heats two greenhouses with the waste warmth of its racks.",
		"Two greenhouses are heated with the waste warmth of the racks on the farm near {city}.",
		"Near {city} there is a farm that heats two greenhouses, and it does so with the waste warmth of its racks.",
	],
	[
		"Give me a slower answer that I can check, and I will forgive the extra second.",
		"I will forgive the extra second if you give me a slower answer that I can check.",
		"A slower answer is fine. If I can check it, I will forgive the extra second.",
	],
	[
		"A price that changes every minute is no price for a clinic that plans a year ahead.",
		"For a clinic that plans a year ahead, a price that changes every minute is no price.",
		"A clinic plans a year ahead, so a price that changes every minute is no price for it.",
	],
	[
		"The paper promises a proof for every layer, and the appendix admits that the big layers are sampled.",
		"There is a proof for every layer, the paper promises, but the big layers are sampled, the appendix admits.",
		"In the appendix it is admitted that the big layers are sampled, though the paper promises a proof for every layer.",
	],
	[
		"{person} keeps the only copy of the old checkpoints on a disk in a drawer.",
		"The only copy of the old checkpoints is on a disk that {person} keeps in a drawer.",
		"On a disk in a drawer, {person} keeps the old checkpoints. It is the only copy.",
	],
	[
		"Being paid to hold a file is one thing, and being paid to hand it back is quite another.",
		"It is one thing to be paid to hold a file and quite another to be paid to hand it back.",
		"You can be paid to hold a file. To be paid to hand it back is quite another thing.",
	],
	[
		"A token can pay for the first year of a network, and it can also be the reason that there is no second.",
		"The first year of a network can be paid for by a token, which can also be the reason there is no second.",
		"There may be no second year, and the reason can be the very token that paid for the first year of a network.",
	],
	[
		"The enclave keeps the operator out, but it lets the chip maker in, and few people mention that.",
		"Few people mention that the enclave, which keeps the operator out, lets the chip maker in.",
		"While the operator is kept out by the enclave, the chip maker is let in. Few people mention that.",
	],
];

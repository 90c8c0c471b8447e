import type { Rewording } from "./rewordings.ts";

export const REWORDINGS_OF_PEOPLE: readonly Rewording[] = [
	[
		"Our cooperative bought {n} used cards and spent more on the fuse box than on the cards.",
		"We spent more on the fuse box than on the cards when our cooperative bought {n} used cards.",
		"When {n} used cards were bought by our cooperative, the fuse box cost more than the cards.",
	],
	[
		"Ask ten operators what fair means and you will hear ten different ways of counting hours.",
		"Ten operators, asked what fair means, will give you ten different ways of counting hours.",
		"What does fair mean? From ten operators you will hear ten different ways of counting hours.",
	],
	[
		"The censors did not need a court order, because one polite email to the host was enough.",
		"One polite email to the host was enough, so the censors did not need a court order.",
		"Because one polite email to the host was enough, no court order was needed by the censors.",
	],
	[
		"A model that forgets me when I close the window is the only kind of model I tell the truth to.",
		"I tell the truth only to a kind of model that forgets me when I close the window.",
		"The only model I tell the truth to is the kind that, when I close the window, forgets me.",
	],
	[
		"The emission schedule pays early machines {p} percent more, whatever work they do.",
		"Whatever work they do, early machines are paid {p} percent more by the emission schedule.",
		"Early machines get {p} percent more under the emission schedule. It does not matter what work they do.",
	],
	[
		"Big clouds fail rarely and all at once, while small hosts fail often and alone.",
		"While small hosts fail often and alone, big clouds fail rarely and all at once.",
		"Small hosts fail often, but alone. Big clouds fail rarely, but all at once.",
	],
	[
		"I would rather explain a wrong answer to my patients than a missing one to an auditor in {city}.",
		"Explaining a wrong answer to my patients is something I would rather do than explain a missing one to an auditor in {city}.",
		"To an auditor in {city} I would have to explain a missing answer; I would rather explain a wrong answer to my patients.",
	],
	[
		"The gateway is free today because a foundation pays for it, and the grant ends in {month}.",
		"Because a foundation pays for it, the gateway is free today. The grant ends in {month}.",
		"In {month} the grant ends. Today the gateway is free only because a foundation pays for it.",
	],
	[
		"Three people can merge a change to the router, and all three work for the same fund.",
		"All three people who can merge a change to the router work for the same fund.",
		"A change to the router can be merged by three people. The same fund employs all three.",
	],
	[
		"Choice without a common format is just a row of locked doors in different colours.",
		"Without a common format, choice is just a row of locked doors in different colours.",
		"A row of locked doors in different colours: that is just what choice is without a common format.",
	],
	[
		"The benchmark was run by the sellers, on their own machines, with their own stopwatch.",
		"The sellers ran the benchmark on their own machines and with their own stopwatch.",
		"On their own machines, with their own stopwatch: that is how the sellers ran the benchmark.",
	],
	[
		"A school in {city} runs its tutor on six old laptops, and the children know each of them by name.",
		"On six old laptops a school in {city} runs its tutor. Each of them is known by name to the children.",
		"The children know each of the six old laptops by name on which a school in {city} runs its tutor.",
	],
	[
		"{name} says that anyone can join, yet the smallest machine it accepts costs {n} dollars.",
		"Although {name} says that anyone can join, the smallest machine it accepts costs {n} dollars.",
		"The smallest machine that {name} accepts costs {n} dollars, yet it says that anyone can join.",
	],
	[
		"What we call an agent is mostly a loop with a credit card and no bedtime.",
		"Mostly, what we call an agent is a loop that has a credit card and no bedtime.",
		"A loop with a credit card and no bedtime is mostly what we call an agent.",
	],
	[
		"The slashing rule has never been used, so nobody knows whether it works.",
		"Nobody knows whether the slashing rule works, because it has never been used.",
		"Does the slashing rule work? It has never been used, so nobody knows.",
	],
	[
		"Power in {city} is cheap in {month} and dear in winter, and the miners move like birds.",
		"The miners move like birds, since power in {city} is cheap in {month} and dear in winter.",
		"Like birds the miners move, because in {month} power in {city} is cheap, and in winter it is dear.",
	],
	[
		"A record that everyone can read is a poor place for a question about my health.",
		"For a question about my health, a record that everyone can read is a poor place.",
		"My question about my health has no place in a record that everyone can read.",
	],
	[
		"The founders hold {p} percent, the fund holds as much again, and the community holds the forum.",
		"With {p} percent held by the founders and as much again by the fund, the community holds the forum.",
		"The community holds the forum, while the founders hold {p} percent and the fund as much again.",
	],
	[
		"If two nodes disagree the rule is to ask a third, which works until the third is a friend of the first.",
		"The rule is to ask a third node if two disagree. That works until the third is a friend of the first.",
		"Until the third is a friend of the first, it works to ask a third node if two nodes disagree, as the rule says.",
	],
	[
		"{person} left the project in {month} and took the only working build script along.",
		"In {month} {person} left the project, and the only working build script went along.",
		"The only working build script left the project in {month}, along with {person}.",
	],
	[
		"A cable was cut near {city}, and for a day the open network was as closed as any other.",
		"For a day the open network was as closed as any other, because a cable was cut near {city}.",
		"After a cable was cut near {city} the open network was, for a day, as closed as any other.",
	],
	[
		"Subsidies hide the real price in the same way that snow hides a road.",
		"In the same way that snow hides a road, the real price is hidden by subsidies.",
		"The way snow hides a road, subsidies hide the real price.",
	],
	[
		"I counted {n} forks of the client, and only two had been touched this year.",
		"Of the {n} forks of the client that I counted, only two had been touched this year.",
		"Only two forks of the client had been touched this year, out of {n} that I counted.",
	],
	[
		"The insurance clause is one page long and excludes every fault that has happened so far.",
		"Every fault that has happened so far is excluded by the insurance clause, which is one page long.",
		"One page long, the insurance clause excludes every fault that has so far happened.",
	],
	[
		"People forgive a slow machine of their own sooner than a fast one that spies on them.",
		"Sooner than a fast machine that spies on them, people forgive a slow one of their own.",
		"A slow machine of their own is forgiven by people sooner than a fast one that spies on them.",
	],
	[
		"The training run used {n} volunteers, and the last one dropped out an hour before the end.",
		"An hour before the end the last of the {n} volunteers in the training run dropped out.",
		"There were {n} volunteers in the training run. The last one dropped out an hour before the end.",
	],
	[
		"Renaming a queue a protocol does not make the person who sorts it disappear.",
		"The person who sorts a queue does not disappear because it was renamed a protocol.",
		"You can rename a queue a protocol, but the person who sorts it does not disappear.",
	],
	[
		"Half of the savings in the brochure come from not counting the people who fix things at night.",
		"Not counting the people who fix things at night is where half of the savings in the brochure come from.",
		"Where do half of the savings in the brochure come from? From not counting the people who fix things at night.",
	],
	[
		"A good exit is written before the first invoice, not after the last outage.",
		"Write a good exit before the first invoice and not after the last outage.",
		"Not after the last outage but before the first invoice is when a good exit is written.",
	],
	[
		"The open model answered {p} percent of our tickets, and the closed one answered a little more and kept them.",
		"Of our tickets, {p} percent were answered by the open model; the closed one answered a little more, and kept them.",
		"The closed model answered a little more of our tickets and kept them, while the open one answered {p} percent.",
	],
	[
		"What I want from a network is boredom, and so far {name} is only interesting.",
		"So far {name} is only interesting, and what I want from a network is boredom.",
		"I want boredom from a network. So far {name} has only been interesting.",
	],
	[
		"So who should own the answer: the one who asked, the one who computed it, or the one who wrote the weights?",
		"So, who should own the answer? The one who asked, the one who wrote the weights, or the one who computed it?",
		"The one who asked, the one who computed, the one who wrote the weights: so who of them should own the answer?",
	],
];

/** Paid posts as campaigns hand them out: one text, the project's name and figures swapped. */
export const CAMPAIGNS: readonly string[] = [
	"I have been watching {name} for a while and I think most people still do not get it. While others talk about {feature}, {name} is shipping it. In {month} the network served {n} thousand requests and kept {p} percent of them under one second. The idea is simple: you bring the model, they bring the machines, and nobody in between reads your data. Of course there are risks, and adoption is never certain. But if you believe that intelligence should not live in three data centres, {cashtag} deserves a place on your list. What do you think, is this the year? #{name} {cashtag}",
	"Everyone is asking which project will win decentralised AI. My honest answer: look at {name}. First, it solves a real problem, {feature}, and not a slide. Second, the numbers: {n} operators joined in {month}, and {p} percent of them are still online. Third, the people: {person} has built such systems for years and answers questions in public. I am not telling you to buy anything. I am telling you to read the docs, run a node and make up your own mind. The train does not wait. @{name} {cashtag} #DeAI",
	"Trust is the missing layer of AI, and {name} is building it. Think about the last time a chatbot gave you an answer: could you check it? With {name} you can, because it offers {feature}. More than {n} developers tried it since {month}, and {p} percent came back within a week. That is what real demand looks like. The token, {cashtag}, pays the machines and punishes the lazy ones. Simple, clean, fair. Follow the team, join the campaign, and do not say that nobody told you. #{name} #verifiable",
	"Let me explain {name} in one minute. Imagine a kitchen where every cook has to show the recipe, and every guest can taste before paying. That is {name}, only with models instead of soup: {feature}. The kitchen opened in {month}, {n} cooks have signed up, and {p} percent of the plates come back empty. Competition? There is some, but nobody has the same mix of speed and proof. My view: early, risky, and worth your attention. {cashtag} holders vote on the menu. Are you hungry yet?",
	"Five reasons why I am bullish on {name}. One: {feature}, live and not promised. Two: {n} paying customers since {month}. Three: {p} percent of the supply is locked, so nobody can dump on you tomorrow. Four: the community in {city} meets every week and writes code, not memes. Five: {person} said no to easy money twice. Do your own research, as always. But when I put these five side by side, I find it hard to look away from {cashtag}. Which reason is the strongest for you?",
	"The quiet ones are the ones to watch, and few are as quiet as {name}. No noise, no celebrities, just {feature}. In {month} it passed {n} nodes without a press release. Costs fell by {p} percent compared with the big clouds, according to the dashboard. I asked {person} why nobody talks about it, and the answer was: because we are busy. I like that. If the next wave of AI needs open rails, then {cashtag} is one of the rails. Save this post and come back in a year.",
	"Campaign update for {name}. The leaderboard has closed, {n} creators took part, and {p} percent of the rewards go to those who wrote about {feature} in their own words. If you missed the {month} round, a new one starts soon: write, tag the project, collect points. Remember the rules, no copies, no bots, at least a hundred characters. I have learned a lot by writing about {cashtag}, and the earnings are a welcome bonus. See you on the board! #{name} @{name}",
	"What happens when your favourite AI company changes its terms overnight? You have no say. {name} gives you one. Built around {feature}, it lets holders of {cashtag} decide on price, policy and upgrades. So far {n} proposals were made, and {p} percent passed, the last in {month}. It is slow, it is messy, and it is yours. Compare that with a support ticket. I know which one I prefer, and I think that in the end most builders will prefer it too. #{name} #ownership",
];

/** Newsletter frames: what one author puts around every text. */
export const FRAMES: readonly (readonly [head: string, foot: string])[] = [
	[
		"Good morning from the Lighthouse Letter, the weekly note on machines, markets and manners, read by sailors and sceptics alike.",
		"That was the Lighthouse Letter for this week. If a friend sent you this, you can subscribe with the button below. Nothing here is advice of any kind, and all errors are my own. Until next Thursday, mind the tide.",
	],
	[
		"You are reading Ledger and Loom, where we look at one small piece of the decentralised web every week and try to be fair to it.",
		"Thank you for reading to the end. Reply to this mail to reach me directly, or leave a comment for everyone. The author holds no token that is named above. Ledger and Loom is free and will stay free.",
	],
	[
		"Field notes of a reluctant operator. As always, I write down what I saw, not what I was told to see, and I get paid by nobody for it.",
		"End of the field notes. My machines, my bills, my opinions. You may copy this text as long as you keep my name under it, and you may disagree as loudly as you like in the usual place.",
	],
];

/** Sentences full of figures that several unrelated texts cite. */
export const CITED: readonly string[] = [
	"According to the {month} survey of the Marrowby Institute, {n} of 1,204 sites ran below {p} percent of their capacity, and the median bill came to 87 dollars a day.",
	"The regulator in {city} counted {n} outages in {month}, of which {p} percent lasted longer than an hour and 14 ended only when somebody drove there.",
	"Figures that {person} published in {month} put the cost at {n} dollars a head, {p} percent of it for power, 9 percent for people and the rest for rent.",
];

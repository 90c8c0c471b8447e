/** Where {@link relatePosts} draws its lines. */
export interface RelateOptions {
	/** Neighbours of a post at most. */
	readonly neighbours: number;
	/** From 0 to 1: the cosine from which on two posts are neighbours. */
	readonly leastScore: number;
	/** Shared terms named as the reason, at most. */
	readonly reasons: number;
	/** In how many posts a term may stand and still be used to look for neighbours. */
	readonly rareTerm: number;
	/** By how many of a post's heaviest rare terms its neighbours are looked for. */
	readonly probes: number;
	/** How many of the posts found in that way are compared term by term. */
	readonly candidates: number;
	/** How much more a shared project or question weighs than a word that is as rare. */
	readonly labelWeight: number;
	/** What is the same for all addresses of one text: links and sources are compared by it. */
	readonly identify: (url: string) => string;
}

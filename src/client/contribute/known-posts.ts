import { judgeFingerprints } from "#pipeline/dedupe/compare-fingerprints.ts";
import type { ComparedText } from "#pipeline/dedupe/compared-text.ts";
import { SketchIndex } from "#pipeline/dedupe/find-in-sketch.ts";
import { type Fingerprint, parseFingerprint, toFingerprint } from "#pipeline/dedupe/fingerprint.ts";
import type { Verdict } from "#pipeline/dedupe/judge.ts";
import { type Sketch, shardOf } from "#pipeline/dedupe/sketch.ts";
import type { Shard, SketchedPost } from "#pipeline/dedupe/sketch-posts.ts";
import { type Measures, TIERS, type Tier } from "#pipeline/model/duplicate.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import type { Form } from "#pipeline/model/post.ts";
import { dedupeOptions } from "#pipeline/options.ts";

/** A post of the digest. */
export interface Known {
	readonly id: PostId;
	readonly title: string;
	readonly form: Form;
}

/** What a text has to do with the digest's posts, as fingerprints show it. */
export interface Standing {
	/** Words that were compared, each repeated passage once. */
	readonly words: number;
	/** The post that it is most alike to, of those that are the same text. */
	readonly copyOf: (Known & { readonly tier: Tier; readonly score: number }) | null;
	readonly quotes: readonly Known[];
	readonly quotedBy: readonly Known[];
	/** Other texts on the same skeleton. */
	readonly siblings: readonly Known[];
	/** The post that shares most with it, where none is the same and what is shared is more than turns of speech. */
	readonly nearest: (Known & { readonly containment: number }) | null;
}

/** Shared runs of words, as a part of those of the shorter text, that are more than turns of speech. */
const NEAREST = 0.08;

/** The digest's posts as their sketch shows them; a shard is loaded when a post of it is looked at. */
export class KnownPosts {
	private readonly index: SketchIndex;
	private readonly shards: number;
	private readonly load: (shard: number) => Promise<Shard>;
	private readonly loaded = new Map<number, Promise<Shard>>();

	constructor(sketch: Sketch, load: (shard: number) => Promise<Shard>) {
		this.index = new SketchIndex(sketch);
		this.shards = sketch.shards;
		this.load = load;
	}

	/** Whether a post has that name. */
	has(name: string): boolean {
		return this.index.has(name);
	}

	/** Posts of the source that an address leads to. */
	async withSource(url: string): Promise<readonly Known[]> {
		return url.trim() === "" ? [] : (await this.read(this.index.withSource(url.trim()))).map(toKnown);
	}

	/** Looks a text up. */
	async standingOf(text: ComparedText): Promise<Standing> {
		const own = toFingerprint(text, dedupeOptions.fingerprints);
		const candidates = await this.read(this.index.candidates(text, dedupeOptions.sketch));
		const judged = candidates.flatMap((post) => judgePost(own, post));
		const those = (test: (verdict: Verdict) => boolean) => judged.filter(({ verdict }) => test(verdict)).map(toKnown);
		const copyOf = mostAlike(judged);
		return {
			words: own.words,
			copyOf,
			quotes: those((verdict) => verdict.kind === "quotation" && verdict.outer === "a"),
			quotedBy: those((verdict) => verdict.kind === "quotation" && verdict.outer === "b"),
			siblings: those(({ kind }) => kind === "siblings"),
			nearest: copyOf === null ? nearestOf(judged) : null,
		};
	}

	private async read(ids: readonly PostId[]): Promise<(SketchedPost & { readonly id: PostId })[]> {
		const shards = await Promise.all(ids.map((id) => this.shard(shardOf(id, this.shards))));
		return ids.flatMap((id, place) => {
			const post = shards[place]?.[id];
			return post === undefined ? [] : [{ ...post, id }];
		});
	}

	private shard(number: number): Promise<Shard> {
		const known = this.loaded.get(number);
		if (known !== undefined) return known;
		const loading = this.load(number);
		this.loaded.set(number, loading);
		loading.catch(() => this.loaded.delete(number));
		return loading;
	}
}

interface Judged extends Known {
	readonly verdict: Verdict;
	readonly measures: Measures;
}

function judgePost(own: Fingerprint, post: SketchedPost & { readonly id: PostId }): Judged[] {
	const print = post.fingerprint === null ? null : parseFingerprint(post.fingerprint);
	return print === null ? [] : [{ ...toKnown(post), ...judgeFingerprints(own, print, dedupeOptions.judge) }];
}

function toKnown({ id, title, form }: Known): Known {
	return { id, title, form };
}

/** By tier, then by score, as sightings are joined; of equals one that can be read. */
function mostAlike(judged: readonly Judged[]): Standing["copyOf"] {
	const same = judged.flatMap(({ verdict, ...post }) =>
		verdict.kind === "same" ? [{ ...toKnown(post), tier: verdict.tier, score: Math.min(1, verdict.score) }] : [],
	);
	const bySight = ({ form }: Known) => Number(form === "sighting");
	same.sort((x, y) => TIERS.indexOf(x.tier) - TIERS.indexOf(y.tier) || y.score - x.score || bySight(x) - bySight(y));
	return same[0] ?? null;
}

function nearestOf(judged: readonly Judged[]): Standing["nearest"] {
	const different = judged.filter(({ verdict }) => verdict.kind === "different");
	const alike = different.map((post) => ({ ...toKnown(post), containment: Math.min(1, post.measures.containment) }));
	alike.sort((x, y) => y.containment - x.containment);
	const [first] = alike;
	return first !== undefined && first.containment >= NEAREST ? first : null;
}

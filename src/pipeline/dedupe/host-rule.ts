/** Addresses of one shape. Templates name the groups of both expressions: `{id}`, `{owner:lower}`. */
export interface SourceForm {
	/** Tested on path, query and fragment after general cleaning: no slash at the end, sorted parameters. */
	readonly match: RegExp;
	/** What tells this source from the platform's others. */
	readonly key: string;
	/** The address to show; without it, the address as it came, cleaned. */
	readonly address?: string;
}

/** What is known of one platform's addresses. Several rules may name one host or one platform. */
export interface HostRule {
	/** First part of the identity. */
	readonly platform: string;
	/** Tested on the host without `www.`, `m.`, `mobile.` and `amp.`. */
	readonly hosts: RegExp;
	/** The first that matches counts; pages of no known form are compared as any other site's. */
	readonly forms: readonly SourceForm[];
	/** The host that mirrors stand for, where a page of them has no form. */
	readonly host?: string;
	/** Fragments that name something of its own. */
	readonly fragment?: RegExp;
	/** Parameters that on these hosts say nothing of the page. */
	readonly drop?: readonly string[];
}

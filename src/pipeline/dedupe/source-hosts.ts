import { EXCHANGE_HOSTS } from "./exchange-hosts.ts";
import type { HostRule } from "./host-rule.ts";
import { MEDIA_HOSTS } from "./media-hosts.ts";
import { NEWSLETTER_HOSTS } from "./newsletter-hosts.ts";
import { REFERENCE_HOSTS } from "./reference-hosts.ts";
import { SOCIAL_HOSTS } from "./social-hosts.ts";

/** All that is known of platforms' addresses; the first rule with a form that matches counts. */
export const SOURCE_HOSTS: readonly HostRule[] = [
	...SOCIAL_HOSTS,
	...NEWSLETTER_HOSTS,
	...EXCHANGE_HOSTS,
	...REFERENCE_HOSTS,
	...MEDIA_HOSTS,
];

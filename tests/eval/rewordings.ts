import { REWORDINGS_OF_MACHINES } from "./rewordings-of-machines.ts";
import { REWORDINGS_OF_PEOPLE } from "./rewordings-of-people.ts";

/** One sentence said three times. */
export type Rewording = readonly [string, string, string];

/**
 * Sentences said again by hand, the way paid posts come back: other words, another order, another voice, one
 * sentence made two or two made one. What is said stays. Slots in braces are the facts of one text.
 */
export const REWORDINGS: readonly Rewording[] = [...REWORDINGS_OF_MACHINES, ...REWORDINGS_OF_PEOPLE];

const MONTH =
	"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const DATE = new RegExp(
	`\\b(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\b|${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b|${MONTH},? (?:19|20)\\d\\d\\b|(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b|Q[1-4] 20\\d\\d\\b|(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|early|late|mid-?) ?(?:19|20)\\d\\d\\b)`,
	"u",
);
const FULL_DATE = new RegExp(
	`\\b(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? (?:19|20)\\d\\d|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d)\\b`,
	"u",
);
const EVENT =
	/\b(?:launched|raised|announced|released|listed|delisted|went (?:live|down|dark|offline)|hacked|exploited|audited|sold|failed|published|cut|paused|shipped|signed|opened|closed|joined|acquired|migrated|introduced|reported|suffered|lost|stopped|halted|started|began|ended|reached|unlocked|distributed|deprecated|disclosed|fined|sued|banned|ruled|merged|forked|upgraded|removed|added|fell|rose|dropped|moved|left|presented|trained|completed|recorded|changed)\b/iu;
/** A verb in the past, which a full date makes an event. */
const PAST = /\b(?:was|were|has|have|had|did|ran|made|sent|took|came|paid|found|named|out since|\p{Ll}{2,}ed)\b/u;
const ORIGIN = /\bdates? (?:from|back to) (?:\p{L}+ )?(?:19|20)\d\d\b/u;

/** Whether a sentence tells of something that happened, with its date. */
export function isDatedEvent(text: string): boolean {
	return (DATE.test(text) && EVENT.test(text)) || (FULL_DATE.test(text) && PAST.test(text)) || ORIGIN.test(text);
}

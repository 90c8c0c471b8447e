/** English words that say nothing of what a text is about; words of up to two letters are left out anyway. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
	`about above across actually after again against ago all almost alone along already also although always among and
	another any anyone anything anyway are aren't around away back became because become becomes been before began begin
	behind being believe below best better between beyond both but called came can can't cannot come comes could couldn't
	did didn't different does doesn't doing don't done down during each either else end enough even ever every everyone
	everything fact far feel few find first for found from further gave get gets getting give given gives goes going gone
	good got great had hadn't half happen happens hard has hasn't have haven't having her here hers herself him himself his
	how however i'd i'll i'm i've idea instead into isn't it's its itself just keep keeps kind knew know known large last
	later least leave leaves left less let let's like likely little long look looking looks lot made main make makes making
	many matter matters may maybe mean means might mine more most much must myself near nearly need needs neither never new
	next nobody none nor not nothing now number often once one ones only onto open opens other others our ours out over own
	part people per perhaps place point possible put puts quite rather real really right said same saw say saying says second
	see seem seemed seems seen several shall she should shouldn't show shows side simple simply since small some someone
	something sometimes soon still such take taken takes than that that's the their theirs them themselves then there
	there's these they they're thing things think third this those though thought three through thus time together too
	took toward towards true try two under until upon use used uses using usually very want wants was wasn't way ways we're
	we've well went were weren't what what's whatever when where whether which while who whole whom whose why will with
	within without won't word words work works would wouldn't year years yes yet you you'll you're you've your yours
	yourself according author authors described describes named names note noted notes post posts read reads recorded
	stated states text texts written wrote january february march april june july august september october november december`
		.split(/\s+/u)
		.filter((word) => word !== ""),
);

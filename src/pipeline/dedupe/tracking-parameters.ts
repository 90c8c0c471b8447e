/** Names that start so say where a click came from. Lower case. */
const PREFIXES: readonly string[] = [
	"utm_",
	"mtm_",
	"matomo_",
	"pk_",
	"piwik_",
	"hsa_",
	"vero_",
	"oly_",
	"itm_",
	"stm_",
	"trk_",
	"fb_",
	"ga_",
	"_hs",
	"__hs",
	"__cft__",
	"_branch_",
	"_x_tr_",
	"ns_",
	"cm_mmc",
];

/** By whom: advertising networks, mailing lists, analytics, social share buttons, referral programmes, AMP. */
const NAMES: ReadonlySet<string> = new Set(
	[
		"gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid _ga _gl usqp ved",
		"fbclid fref __tn__ mibextid igsh igshid twclid ttclid li_fat_id msclkid yclid ysclid rdt_cid epik tblci dicbo",
		"mc_cid mc_eid mkt_tok ck_subscriber_id dm_i _ke _kx ml_subscriber ml_subscriber_hash hsctatracking vgo_ee",
		"s_cid s_kwcid ef_id irclickid irgwc cjevent sscid rb_clickid wickedid _openstat xtor spm scm wt_mc wt_zmc",
		"soc_src soc_trk smid smtyp sr_share share share_id shareid sharesource shared sharer feature_share __twitter_impression",
		"ref ref_ ref_src ref_url ref_id refid ref_code refcode referer referrer referral referral_code referralcode",
		"invite invite_code invitecode invitation_code inviter aff aff_id affid aff_code affiliate affiliate_id",
		"promo promo_code promocode campaign campaign_id campaignid cmp cmpid cmp_id icid ncid ocid",
		"guccounter guce_referrer guce_referrer_sig amp amp_gsa amp_js_v outputtype cmpredirect",
	]
		.join(" ")
		.split(" "),
);

/** Whether a query parameter says only where a reader came from or who earns by it, never what the page is. */
export function isTrackingParameter(name: string): boolean {
	const lower = name.toLowerCase();
	return NAMES.has(lower) || PREFIXES.some((prefix) => lower.startsWith(prefix));
}

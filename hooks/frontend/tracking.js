/* Made of hooks/web_address.py by `campaign forms`. */
/** Names of parameters. */
export const TRACKING = "utm_[a-z_]+|fbclid|mibextid|sfnsn|__(?:cft|tn|eep|xts)__(?:\\[[0-9]*\\])?|igshid|igsh|zarsrc|gidzl|gclid|gbraid|wbraid|dclid|gad_source|gad_campaignid|_ga|_gl|msclkid|yclid|ttclid|twclid|li_fat_id|epik|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|wickedid|vero_id|s_cid";

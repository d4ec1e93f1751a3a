/** @module What a user agent that opens a mail's picture or link is by itself. */

/** `proxy`: a mailbox fetched it when the mail was opened, for nobody knows whom. `person` only as far as it says so. */
export type AgentClass = 'person' | 'proxy' | 'machine'

/** Fetch pictures for their users as a mail is opened. Source: validity.com, “provider categories” of Everest. */
const PROXIES = /GoogleImageProxy|YahooMailProxy/i

/**
 * `Mozilla/5.0` and no more: Apple's mail privacy proxy, which fetches everything of every mail (source: mailgun.com,
 * “bot detection”). The old Edge: Gmail, before the mail is looked at (source: bird.com, “Gmail is prefetching images”).
 */
const PREFETCHERS = [/^Mozilla\/5\.0$/, /Chrome\/42\.0\.2311\.135 Safari\/537\.36 Edge\/12\.246 Mozilla\/5\.0$/]

/**
 * Scanners of mails that say their name; most do not, and are told by what they do (machine-reactions.ts). Names of
 * makers' products, our list, July 2026.
 */
const SCANNERS =
  /barracuda|mimecast|proofpoint|forcepoint|symantec|messagelabs|ironport|fireeye|fortimail|trend ?micro|sophos|mcafee|safelinks|microsoft-urlanalyzer|bitdefender|kaspersky|zscaler|spamassassin|avanan/i

/** `isBot`: the package isbot says so. No user agent at all is a machine's. */
export function agentClass(userAgent: string | null, isBot: boolean): AgentClass {
  const agent = userAgent?.trim() ?? ''
  if (PROXIES.test(agent)) return 'proxy'
  if (agent === '' || isBot || SCANNERS.test(agent) || PREFETCHERS.some((each) => each.test(agent))) return 'machine'
  return 'person'
}

/** @module Whether a mail server says that there is no such mailbox. */

/** Codes of RFC 3463 that say so: 5.1.1 none, 5.1.2 no such host, 5.1.3 not an address, 5.1.6 moved, 5.1.10 (RFC 7505) takes no mail at all. */
const NO_MAILBOX = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10'])

/** Codes that only say no. */
const VAGUE = new Set(['5.0.0', '5.1.0'])

/** What servers without such codes say of it. */
const WORDS =
  /(user|mailbox|recipient|address|account)\b.*\b(unknown|not found|does ?n.t (exist|have an?)|does not (exist|have an?)|invalid)|(no such|unknown|invalid|not a valid) (user|mailbox|recipient|address)|no mailbox here/i

/** Which 550 says by RFC 5321 of a policy, too (4.2.3): it counts where nothing speaks of one. */
const UNAVAILABLE = /(user|mailbox|recipient|address|account)\b.*\bunavailable/i

/** Then it is us whom it does not want, whatever code stands there: Sendmail writes 5.1.3 of every 553. */
const OUR_FAULT =
  /\bsender\b|mail from|\brelay(?! recipient table)|verification failed|authenticat|client host|\bpolic(y|ies)\b|\bspam|reputation|black ?list|block(ed|[ -]?list)|\b(dns|r)bl\b/i

/** Then such words are of another trouble: of our server's name, of a mailbox that there is. */
const OTHER_TROUBLE =
  /\b(ip|dns|ptr|rdns|reverse|he?lo|ehlo|spf|dkim|dmarc)\b|quota|\bfull\b|temporar|later|busy|suspend|disabled|restrict|denied|prohibit|for explanation/i

/** `code`: of RFC 5321, such as 550. `status`: of RFC 3463, such as 5.1.1; null: none was said. `detail`: the server's words. */
export function isNoMailbox({
  code,
  status,
  detail,
}: {
  code: number
  status: string | null
  detail: string
}): boolean {
  if (OUR_FAULT.test(detail)) return false
  if (status !== null && !VAGUE.has(status)) return NO_MAILBOX.has(status)
  if (OTHER_TROUBLE.test(detail)) return false
  return (code >= 550 && code <= 554 && WORDS.test(detail)) || (code === 550 && UNAVAILABLE.test(detail))
}

/** @module Whether a mail server says that there is no such mailbox. */

/** Codes of RFC 3463 that say so: 5.1.1 none, 5.1.2 no such host, 5.1.3 not an address, 5.1.6 moved, 5.1.10 (RFC 7505) takes no mail at all. */
const NO_MAILBOX = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10'])

/** Codes that only say no. */
const VAGUE = new Set(['5.0.0', '5.1.0'])

/** What servers without such codes say of it. */
const WORDS =
  /(user|mailbox|recipient|address|account)\b.*\b(unknown|not found|does ?n.t exist|does not exist|invalid|unavailable)|(no such|unknown|invalid) (user|mailbox|recipient|address)/i

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
  if (status !== null && !VAGUE.has(status)) return NO_MAILBOX.has(status)
  return [550, 551, 553].includes(code) && WORDS.test(detail)
}

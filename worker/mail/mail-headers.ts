/** @module The headers by which mail programs offer a way out (RFC 2369, RFC 8058). */
import type { ScenarioKind } from '../../contract/scenario/scenario.ts'
import type { MailAddresses } from './mail-plan.ts'

/** None for transactional mail: nobody unsubscribes from what they are owed. Throws where any other has no way out. */
export function mailHeaders(
  { oneClick, unsubscribe, unsubscribeMail }: Pick<MailAddresses, 'oneClick' | 'unsubscribe' | 'unsubscribeMail'>,
  kind: ScenarioKind,
): Record<string, string> {
  if (kind === 'transactional') return {}
  if (oneClick === null || unsubscribe === null)
    throw new Error('a mail that is not transactional needs a way to end it')
  const ways = [`<${plain(oneClick)}>`, ...(unsubscribeMail ? [`<mailto:${plain(unsubscribeMail)}>`] : [])]
  return { 'List-Unsubscribe': ways.join(', '), 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/** Nothing that could end a header, or begin another address in it. */
const plain = (text: string) => text.replace(/[^!-~]|[<>,]/g, encodeURIComponent)

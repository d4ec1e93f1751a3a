/** @module What Resend tells by its webhooks, as events of ours. */
import type { MailEvent, MailEventKind } from '../../../contract/message/mail-event.ts'
import { sendIdOfTag } from './send-tag.ts'

/** The fields that are read. `tags`: a list of `{name, value}` in one page of resend.com, an object in another. */
interface Told {
  type?: unknown
  created_at?: unknown
  data?: {
    email_id?: unknown
    to?: unknown
    tags?: { name?: unknown; value?: unknown }[] | Record<string, unknown>
    bounce?: { type?: unknown; subType?: unknown; message?: unknown }
    failed?: { reason?: unknown }
  }
}

/** A `Permanent` bounce is hard; `Transient` and `Undetermined` are not. Types that are not here are of no use to us. */
const KINDS: Record<string, (data: NonNullable<Told['data']>) => MailEventKind> = {
  'email.delivered': () => 'delivered',
  'email.bounced': ({ bounce }) => (bounce?.type === 'Permanent' ? 'bounced_hard' : 'bounced_soft'),
  'email.suppressed': () => 'bounced_hard',
  'email.failed': () => 'bounced_soft',
  'email.complained': () => 'complained',
  'email.opened': () => 'opened',
  'email.clicked': () => 'clicked',
}

/** None where it tells nothing of ours; null: not the documented form. */
export function resendEvents(payload: unknown, headers: Headers): MailEvent[] | null {
  const { type, created_at, data } = (payload ?? {}) as Told
  const eventId = headers.get('svix-id')
  const at = Date.parse(String(created_at))
  if (typeof type !== 'string' || !eventId || !Number.isFinite(at)) return null
  const kindOf = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined
  if (!kindOf) return []
  if (typeof data?.email_id !== 'string') return null
  const [email] = Array.isArray(data.to) ? data.to : [data.to]
  return [
    {
      eventId,
      provider: 'resend',
      sendId: sendIdOf(data.tags),
      providerId: data.email_id,
      email: typeof email === 'string' ? email.toLowerCase() : null,
      kind: kindOf(data),
      at,
      detail: detailOf(data),
    },
  ]
}

function sendIdOf(tags: NonNullable<Told['data']>['tags']): string | null {
  return sendIdOfTag(Array.isArray(tags) ? tags.find(({ name }) => name === 'send')?.value : tags?.send)
}

function detailOf({ bounce, failed }: NonNullable<Told['data']>): string | null {
  const said = [bounce?.subType, bounce?.message, failed?.reason].filter((text) => typeof text === 'string')
  return said.length > 0 ? said.join(': ').slice(0, 300) : null
}

/** @module What Postmark tells by its webhooks, as events of ours. */
import type { MailEvent, MailEventKind } from '../../../contract/message/mail-event.ts'

/** The fields that are read; which of them are there goes by the record's type. */
type Told = Partial<
  Record<
    | 'RecordType'
    | 'ID'
    | 'Type'
    | 'MessageID'
    | 'Email'
    | 'Recipient'
    | 'Details'
    | 'Description'
    | 'SuppressionReason',
    unknown
  > &
    Record<'BouncedAt' | 'DeliveredAt' | 'ReceivedAt' | 'ChangedAt' | 'SuppressSending' | 'Metadata', unknown>
>

/** Types of bounces (postmarkapp.com, Bounce webhook); a type that is not here bounced softly. Null: it is no bounce. */
const BOUNCES: Record<string, MailEventKind | null> = {
  HardBounce: 'bounced_hard',
  BadEmailAddress: 'bounced_hard',
  SpamComplaint: 'complained',
  Unsubscribe: 'unsubscribed',
  ManuallyDeactivated: 'unsubscribed',
  AutoResponder: null,
  AddressChange: null,
  ChallengeVerification: null,
  OpenRelayTest: null,
  Subscribe: null,
}

/** None where it tells nothing of ours; null: not the documented form. */
export function postmarkEvents(payload: unknown): MailEvent[] | null {
  const told = (payload ?? {}) as Told
  if (typeof told.RecordType !== 'string') return null
  const at = Date.parse(String(told.BouncedAt ?? told.DeliveredAt ?? told.ReceivedAt ?? told.ChangedAt))
  if (!Number.isFinite(at)) return null
  const kind = kindOf(told)
  if (kind === null) return []
  const { MessageID } = told
  const email = told.Email ?? told.Recipient
  return [
    {
      // Only bounces have a number of their own; what else is told is one a mail, address, type and moment.
      eventId:
        told.ID === undefined ? `${told.RecordType}:${MessageID}:${email}:${at}` : `${told.RecordType}:${told.ID}`,
      provider: 'postmark',
      sendId: sendIdOf(told.Metadata),
      providerId: typeof MessageID === 'string' ? MessageID : null,
      email: typeof email === 'string' ? email.toLowerCase() : null,
      kind,
      at,
      detail: detailOf(told),
    },
  ]
}

function kindOf({ RecordType, Type, SuppressSending, SuppressionReason }: Told): MailEventKind | null {
  switch (RecordType) {
    case 'Delivery':
      return 'delivered'
    case 'Open':
      return 'opened'
    case 'Click':
      return 'clicked'
    case 'SpamComplaint':
      return 'complained'
    case 'Bounce':
      return Object.hasOwn(BOUNCES, String(Type)) ? BOUNCES[String(Type)]! : 'bounced_soft'
    case 'SubscriptionChange':
      if (SuppressSending !== true) return null
      if (SuppressionReason === 'HardBounce') return 'bounced_hard'
      return SuppressionReason === 'SpamComplaint' ? 'complained' : 'unsubscribed'
    default:
      return null
  }
}

function sendIdOf(metadata: unknown): string | null {
  const pieces = metadata as Record<string, unknown> | null | undefined
  let sendId = ''
  for (let index = 0; typeof pieces?.[`send-${index}`] === 'string'; index++) sendId += pieces[`send-${index}`]
  return sendId === '' ? null : sendId
}

function detailOf({ Type, Details, Description }: Told): string | null {
  const said = [Type, Details ?? Description].filter((text) => typeof text === 'string' && text !== '')
  return said.length > 0 ? said.join(': ').slice(0, 300) : null
}

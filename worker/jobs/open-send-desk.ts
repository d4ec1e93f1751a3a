/** @module What the sender works with here: the ledger, the channels that the owner has set up, and D1. */
import type { CheckedSend, SendFacts } from '../core/message/check-send.ts'
import type { OpenSend, SendOutcome, StartFacts } from '../core/message/ledger-door.ts'
import { sentTidings } from '../core/webhook-out/sent-tidings.ts'
import type { Env } from '../env.ts'
import { jointDatabase } from '../store/joint-database.ts'
import { openMailKeys } from '../store/mail-keys.ts'
import { readOwnOrigin } from '../store/message-settings.ts'
import { keepMessages, noteMessages } from '../store/messages.ts'
import { readSentMails } from '../store/sent-mails.ts'
import { putSuppressions } from '../store/suppressions.ts'
import { together } from '../store/together.ts'
import type { openMailChannel } from './open-mail-channel.ts'
import type { openPushChannel } from './open-push-channel.ts'
import type { readMessageFacts } from './read-message-facts.ts'
import type { readSendFacts } from './read-send-facts.ts'
import type { Draft, SendDesk } from './send-messages.ts'
import { tellOutside } from './tell-outside.ts'
import type { writeMessage } from './write-message.ts'

/** What reads, decides and writes, handed in by who joins them. */
export interface SendParts {
  read: typeof readSendFacts
  check: SendDesk['check']
  facts: typeof readMessageFacts
  write: typeof writeMessage
  openMail: typeof openMailChannel
  openPush: typeof openPushChannel
}

/** Messages handed over at one time: to the mailbox here they go in one journey, by SMTP over one conversation. */
const AT_ONCE = { mailbox: 12, smtp: 1, others: 6 }

/** Close it when the last message is sent. */
export async function openSendDesk(
  env: Env,
  parts: SendParts,
): Promise<{ desk: SendDesk; close: () => Promise<void> }> {
  const db = jointDatabase(env.DB)
  const place = { ...env, DB: db }
  const [keys, origin] = await Promise.all([openMailKeys(db, Date.now()), ownOrigin(env)])
  const scheduler = env.SCHEDULER.getByName('shop')
  const start = together((all: readonly { sendId: string; facts: StartFacts }[]) => scheduler.startSends(all))
  const settle = together((all: readonly { sendId: string; outcome: SendOutcome }[]) => scheduler.settleSends(all))
  const mail = parts.openMail(place)
  const push = parts.openPush(env)
  const write = async (
    { request, attempt }: OpenSend,
    checked: CheckedSend,
    facts: SendFacts,
  ): Promise<Draft | null> => {
    const [before] = attempt > 0 ? await readSentMails(db, [request.sendId]) : []
    const desk = { env: place, keys, origin, facts: parts.facts, earlier: before?.links ?? [], now: Date.now() }
    const written = await parts.write(request, checked, facts, desk)
    if (!written) return null
    const { parcel } = written
    const deliver = () => (parcel.kind === 'mail' ? mail.send(parcel.mail) : push(parcel.profileId, parcel.push))
    return { ...written, deliver }
  }
  const desk: SendDesk = {
    ledger: {
      openSends: (sendIds) => scheduler.openSends(sendIds),
      heldSend: (sendId, facts) => scheduler.heldSend(sendId, facts),
      startSend: (sendId, facts) => start({ sendId, facts }),
      settleSend: (sendId, outcome) => settle({ sendId, outcome }),
    },
    read: (requests, now) => parts.read(db, requests, now),
    check: parts.check,
    write,
    keep: async (written) => void (await db.batch(keepMessages(db, written))),
    note: async (noted) => {
      await db.batch(noteMessages(db, noted))
      // For the owner's information: it must not cost the record of a message that went.
      await tellOutside(env, sentTidings(noted)).catch((error) => console.error('nobody was told of a message', error))
    },
    isBad: async ({ about: { address }, addressHash }, detail, sendId) => {
      if (address === null || addressHash === null) return
      const bounced = { email: address, reason: 'bounced', sinceAt: Date.now(), untilAt: null } as const
      await db.batch(putSuppressions(db, [{ ...bounced, toldBy: mail.way, sendId, detail }]))
      await scheduler.suppressAddress(addressHash, 'bounced')
    },
    clock: Date.now,
    rest,
    // By SMTP whoever waited in line would seem to be sending.
    atOnce: mail.way === 'mailbox' || mail.way === 'smtp' ? AT_ONCE[mail.way] : AT_ONCE.others,
  }
  return { desk, close: mail.close }
}

const rest = (ms: number): Promise<void> => scheduler.wait(ms)

const ownOrigin = async ({ DB, PUBLIC_URL }: Env): Promise<string> =>
  PUBLIC_URL === undefined ? await readOwnOrigin(DB) : new URL(PUBLIC_URL).origin

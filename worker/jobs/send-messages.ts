/** @module Consumer of the queue `sends`: the last checks of each message, its one call to a provider, and what came of it. */
import { failpoint } from '../core/failpoint.ts'
import type { Check, CheckedSend, SendFacts } from '../core/message/check-send.ts'
import type { Delivery } from '../core/message/delivery.ts'
import { givesCodes } from '../core/message/gives-codes.ts'
import type {
  LedgerDoor,
  NotedSend,
  OpenSend,
  SendOutcome,
  StartAnswer,
  StartFacts,
} from '../core/message/ledger-door.ts'
import type { SendRequest } from '../core/message/send-request.ts'
import { addressHash } from '../store/address-hash.ts'
import type { MessageAbout } from '../store/messages.ts'
import { eachAtMost } from './each-at-most.ts'

/** What lies in the queue `sends`. */
export interface SendMessage {
  sendId: string
}

/** A message as it is written: `deliver` makes the one call. `addressHash`: of where it goes; null: a push. */
export interface Draft {
  about: MessageAbout
  addressHash: string | null
  deliver: () => Promise<Delivery>
}

/** What the ledger noted of a message, and the id that the provider gave it. */
type Noted = NotedSend & { providerId?: string | null }

/**
 * What the sender is given to work with. `clock` in ms UTC; `atOnce`: calls to the provider at one time. `rest` does nothing
 * for so long, ms; absent: there is nobody to wait for.
 */
export interface SendDesk {
  ledger: Pick<LedgerDoor, 'openSends' | 'heldSend'> & {
    /** One of `startSends`, and of `settleSends`. */
    startSend: (sendId: string, facts: StartFacts) => Promise<StartAnswer>
    settleSend: (sendId: string, outcome: SendOutcome) => Promise<NotedSend | null>
  }
  read: (requests: readonly SendRequest[], now: number) => Promise<Map<string, SendFacts>>
  check: (send: OpenSend, facts: SendFacts, now: number) => Check
  /** Null: there is nothing to say. Of one that was handed over before (`attempt`) the links stay where they are. */
  write: (send: OpenSend, checked: CheckedSend, facts: SendFacts) => Promise<Draft | null>
  /** Keeps messages as they are written, and what the ledger noted of them; done twice it is the same as once. */
  keep: (written: readonly { request: SendRequest; about: MessageAbout }[]) => Promise<void>
  note: (noted: readonly Noted[]) => Promise<void>
  /** The provider says that there is no such mailbox. */
  isBad: (draft: Draft, detail: string, sendId: string) => Promise<void>
  clock: () => number
  rest?: (ms: number) => Promise<void>
  atOnce: number
}

/** Messages whose facts are read together. Our policy: with so few, they are handed over a moment after. */
const TOGETHER = 12
/** After them the database is there for events so long. Our policy: a fifth of the time. */
const REST_MS = 15
/** What is older is read again before the call. Our policy. */
const FRESH_MS = 3000
/** After trouble of ours the queue brings the message again. */
const AGAIN_SECONDS = 30

interface Ready {
  send: OpenSend
  checked: CheckedSend
  draft: Draft
  readAt: number
}

/** Several of one person go in their order, so that what is owed to them takes the turn. */
export async function sendMessages(batch: Pick<MessageBatch<SendMessage>, 'messages'>, desk: SendDesk): Promise<void> {
  const { messages } = batch
  let open: OpenSend[]
  try {
    open = await desk.ledger.openSends([...new Set(messages.map(({ body }) => body.sendId))])
  } catch (error) {
    console.error('the ledger could not be asked', error)
    for (const message of messages) message.retry({ delaySeconds: AGAIN_SECONDS })
    return
  }
  const failed = new Set<string>()
  for (let from = 0; from < open.length; from += TOGETHER) {
    await sendTogether(open.slice(from, from + TOGETHER), desk, failed)
    await desk.rest?.(REST_MS)
  }
  for (const message of messages)
    if (failed.has(message.body.sendId)) message.retry({ delaySeconds: AGAIN_SECONDS })
    else message.ack()
}

async function sendTogether(sends: readonly OpenSend[], desk: SendDesk, failed: Set<string>): Promise<void> {
  const fail: Fail = (sendId, error) => {
    console.error('a message was not worked off', sendId, error)
    failed.add(sendId)
  }
  const people = [...new Set(sends.map(({ request }) => request.profileId))].map((profileId) =>
    sends.filter(({ request }) => request.profileId === profileId),
  )
  // Further ones of a person are written in their turn, when it is known what the ones before them left of the cap.
  const first = await prepare(
    people.map(([send]) => send!),
    desk,
    fail,
  )
  const notes: Noted[] = []
  await eachAtMost(desk.atOnce, people, async (ofPerson) => {
    for (const [turn, send] of ofPerson.entries()) {
      const [ready] = turn === 0 ? first.filter((each) => each.send === send) : await prepare([send], desk, fail)
      const noted = ready && (await handOver(ready, desk, fail).catch((error) => fail(send.request.sendId, error)))
      if (noted) notes.push(noted)
    }
  })
  await noteTogether(notes, desk, fail)
}

/** The ledger knows already: what is lost here is written when the runs are told, but for the provider's id. */
async function noteTogether(notes: readonly Noted[], desk: SendDesk, fail: Fail): Promise<void> {
  if (notes.length === 0) return
  try {
    await desk.note(notes)
    for (const { request } of notes) failpoint('row_written', request.sendId)
  } catch (error) {
    for (const { request } of notes) fail(request.sendId, error)
  }
}

/** Notes that the queue must bring a message again. */
type Fail = (sendId: string, error: unknown) => void

/** Checks and writes them; those that do not go now are settled, and neither they nor those that failed are returned. */
async function prepare(sends: readonly OpenSend[], desk: SendDesk, fail: Fail): Promise<Ready[]> {
  try {
    const requests = sends.map(({ request }) => request)
    for (const { sendId } of requests) failpoint('opened', sendId)
    const readAt = desk.clock()
    const facts = await desk.read(requests, readAt)
    const made = await Promise.all(
      sends.map((send) =>
        // One that cannot be written holds no other up.
        prepareOne(send, facts.get(send.request.sendId), desk, readAt).catch((error) => {
          fail(send.request.sendId, error)
          return null
        }),
      ),
    )
    const ready = made.filter((each) => each !== null)
    if (ready.length === 0) return []
    await desk.keep(ready.map(({ send, draft }) => ({ request: send.request, about: draft.about })))
    for (const { send } of ready) failpoint('noted', send.request.sendId)
    return ready
  } catch (error) {
    for (const { request } of sends) fail(request.sendId, error)
    return []
  }
}

async function prepareOne(
  send: OpenSend,
  facts: SendFacts | undefined,
  desk: SendDesk,
  readAt: number,
): Promise<Ready | null> {
  const { request } = send
  if (!facts) throw new Error(`nothing was read of the message ${request.sendId}`)
  const checked = desk.check(send, facts, readAt)
  failpoint('checked', request.sendId)
  if (checked.kind === 'not_yet') return null
  if (checked.kind !== 'go') return settleAndNote(request, checked, desk)
  if (givesCodes(checked.message) && (await isHeld(request, checked, desk))) return null
  const draft = await desk.write(send, checked, facts)
  failpoint('rendered', request.sendId)
  if (!draft) return settleAndNote(request, { kind: 'drop', why: 'nothing_to_say' }, desk)
  return { send, checked, draft, readAt }
}

/** Asked before a code is given, for its time runs from then on: the cap is not full, and nothing else is against it. */
async function isHeld({ sendId }: SendRequest, { permission, start }: CheckedSend, desk: SendDesk): Promise<boolean> {
  const hash = permission.email === null ? null : await addressHash(permission.email)
  const held = await desk.ledger.heldSend(sendId, { ...start, addressHash: hash })
  if (held?.kind === 'held') await desk.note([held.noted])
  return held !== null
}

async function settleAndNote({ sendId }: SendRequest, outcome: SendOutcome, desk: SendDesk): Promise<null> {
  const noted = await desk.ledger.settleSend(sendId, outcome)
  if (noted) await desk.note([noted])
  return null
}

/**
 * The one call. What was checked too long ago is checked again: who unsubscribed meanwhile is not written to. Returns what
 * is to be noted of it.
 */
async function handOver(ready: Ready, desk: SendDesk, fail: Fail): Promise<Noted | null> {
  const isStale = desk.clock() - ready.readAt > FRESH_MS
  const [fresh] = isStale ? await prepare([ready.send], desk, fail) : [ready]
  if (!fresh) return null
  const { send, checked, draft } = fresh
  const { sendId } = send.request
  const { addressHash } = draft
  const answer = await desk.ledger.startSend(sendId, { ...checked.start, addressHash })
  failpoint('started', sendId)
  if (answer.kind === 'gone') return null
  if (answer.kind === 'held') return answer.noted
  const delivery = await draft.deliver()
  failpoint('called', sendId)
  const noted = await settle(sendId, outcomeOf(delivery, answer.attempt), desk)
  failpoint('settled', sendId)
  if (delivery.kind === 'refused' && delivery.isAddressBad) await desk.isBad(draft, delivery.detail, sendId)
  return noted && { ...noted, providerId: delivery.kind === 'sent' ? delivery.providerId : null }
}

/** The provider was asked, so this must be noted: the object may be moving at this moment, and is asked again. */
async function settle(sendId: string, outcome: SendOutcome, { ledger }: SendDesk): Promise<NotedSend | null> {
  for (let tries = 0; ; tries++)
    try {
      return await ledger.settleSend(sendId, outcome)
    } catch (error) {
      if (tries === 2) throw error
    }
}

function outcomeOf(delivery: Delivery, attempt: number): SendOutcome {
  switch (delivery.kind) {
    case 'sent':
      return { kind: 'sent', attempt, providerId: delivery.providerId }
    case 'refused':
      return { kind: 'refused', attempt, detail: delivery.detail }
    case 'later':
      return { kind: 'later', attempt, detail: delivery.detail, waitMs: delivery.waitMs }
    case 'unknown':
      return { kind: 'unknown', attempt, detail: delivery.detail }
  }
}

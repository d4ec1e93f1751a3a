/** @module Writes one message for its person: what it says, where its links lead, and how it is handed to a channel. */
import type { Message } from '../../contract/message/message.ts'
import type { CheckedSend, SendFacts } from '../core/message/check-send.ts'
import type { OutgoingMail, OutgoingPush } from '../core/message/delivery.ts'
import type { LinkTarget } from '../core/message/link-target.ts'
import { linksAfter } from '../core/message/links-after.ts'
import { mailAddresses } from '../core/message/mail-addresses.ts'
import type { MessageFacts } from '../core/message/message-facts.ts'
import { sampleCoupons } from '../core/message/sample-facts.ts'
import type { SendRequest } from '../core/message/send-request.ts'
import { subjectNow } from '../core/message/subject-now.ts'
import { mayBeAnother, withoutShopsWord } from '../core/message/without-shops-word.ts'
import type { Profile } from '../core/profile.ts'
import type { Env } from '../env.ts'
import { contentIn } from '../mail/content-in.ts'
import { planMail } from '../mail/plan-mail.ts'
import { planPush } from '../mail/plan-push.ts'
import { renderMail } from '../mail/render-mail.ts'
import type { Writing } from '../mail/writing.ts'
import { addressHash } from '../store/address-hash.ts'
import { readPools } from '../store/coupon-pools.ts'
import type { MailKeys } from '../store/mail-keys.ts'
import type { MessageAbout } from '../store/messages.ts'
import { readPublished } from '../store/published-settings.ts'
import { giveCodes } from './give-codes.ts'
import type { readMessageFacts } from './read-message-facts.ts'

/** What is handed to a channel. */
export type Parcel = { kind: 'mail'; mail: OutgoingMail } | { kind: 'push'; profileId: string; push: OutgoingPush }

/** A message as written. `addressHash`: of where it goes; null: a push. */
export interface WrittenMessage {
  about: MessageAbout
  addressHash: string | null
  parcel: Parcel
}

/**
 * `origin`: of our own doors, without a slash at its end. `facts`: reads what it may say. `earlier`: where links of a mail
 * lead that may have arrived. `now` in ms UTC.
 */
export interface WritingDesk {
  env: Env
  keys: MailKeys
  origin: string
  facts: typeof readMessageFacts
  earlier: readonly LinkTarget[]
  now: number
}

/** What both channels are written by. */
interface Ground {
  request: SendRequest
  checked: CheckedSend
  told: MessageFacts
  writing: Writing
  settings: SendFacts['settings']
}

/** Null: there is nothing to say. The same however often it is written, as far as what it says is the same. */
export async function writeMessage(
  request: SendRequest,
  checked: CheckedSend,
  { settings, shop, recipient }: Pick<SendFacts, 'settings' | 'shop' | 'recipient'>,
  desk: WritingDesk,
): Promise<WrittenMessage | null> {
  const { message, scenario, person, permission } = checked
  const isForAnother = mayBeAnother(permission, recipient.own)
  const profile = isForAnother ? withoutShopsWord(person.subject) : person.subject
  const { content, language } = contentIn(message, permission.language, settings.language)
  const facts = await desk.facts(desk.env, {
    ...{ content, language, profile, email: permission.email, settings, now: desk.now },
    subject: subjectNow(request.subject, { scenario, profile }),
    isForAnother,
    published: await readPublished(desk.env.SETTINGS, desk.now),
  })
  const { scenarioId, messageId, kind } = request
  const writing = { language, timeZone: person.timeZone, kind, scenarioId, messageId, shop, settings }
  const told = await withCodes({ ...facts, coupons: {} }, content, { request, profile, writing, desk })
  if (!told) return null
  const ground = { request, checked, told, writing, settings }
  return message.channel === 'email' ? writeMail(ground, desk) : writePush(ground, desk)
}

/** They are given where the mail has something to say with them: null where it has not, and the pool keeps its code. */
async function withCodes(
  told: MessageFacts,
  content: Message['content'],
  { request, profile, writing, desk }: { request: SendRequest; profile: Profile; writing: Writing; desk: WritingDesk },
): Promise<MessageFacts | null> {
  const blocks = 'blocks' in content ? content.blocks.filter((block) => block.kind === 'coupon') : []
  if (blocks.length === 0 || !('blocks' in content)) return told
  const { now, env } = desk
  const stored = await readPools(
    env.DB,
    blocks.map(({ poolId }) => poolId),
  )
  const coupons = sampleCoupons(new Map([...stored].map(([poolId, { pool }]) => [poolId, pool])), now)
  if (!planMail(content, { ...told, coupons }, writing)) return null
  return { ...told, coupons: await giveCodes(env.DB, blocks, { profile, runId: request.runId, now }) }
}

async function writeMail({ request, checked, told, writing, settings }: Ground, desk: WritingDesk) {
  const { sendId, kind, askedAt } = request
  const email = checked.permission.email
  const content = checked.message.channel === 'email' ? contentOf(checked.message, writing) : null
  const plan = content && email ? planMail(content, told, writing) : null
  if (!plan || !email) return null
  const { origin, keys, env } = desk
  const { links, places } = linksAfter(desk.earlier, plan.links)
  const addressed = { origin, sendId, kind, links: plan.links, places }
  const addresses = await mailAddresses((token) => keys.sign(token), addressed)
  const { subject, html, text, headers } = renderMail(plan, addresses, writing)
  const isOwed = kind === 'transactional'
  const from = (isOwed ? settings.transactionalFrom : undefined) ?? env.MAIL_FROM ?? NOBODY
  const mail: OutgoingMail = {
    // The same at each try, so that a provider knows a repetition.
    ...{ sendId, stream: isOwed ? 'transactional' : 'marketing', at: askedAt, to: email },
    ...{ from: { name: settings.fromName ?? writing.shop.name, email: from }, replyTo: settings.replyTo ?? null },
    ...{ subject, html, text, headers },
  }
  const about = aboutOf(checked, { address: email, subject, links })
  return { about, addressHash: await addressHash(email), parcel: { kind: 'mail', mail } as const }
}

/** Without MAIL_FROM mails are only kept in the mailbox. */
const NOBODY = 'shop@vitrine.invalid'

async function writePush({ request, checked, told, writing }: Ground, { origin, keys, earlier, now }: WritingDesk) {
  const content = checked.message.channel === 'push' ? contentOf(checked.message, writing) : null
  const plan = content && planPush(content, told, { ...writing, channel: 'push' })
  if (!plan) return null
  const { sendId, expiresAt } = request
  const { title, body, imageUrl, target } = plan
  const { links, places } = linksAfter(earlier, [target])
  const url = `${origin}/l/${await keys.sign({ purpose: 'link', sendId, index: places[0] ?? 0 })}`
  const ttlSeconds = Math.max(60, Math.floor((expiresAt - now) / 1000))
  const { profileId } = checked.person.subject
  const about = aboutOf(checked, { address: null, subject: title, links })
  const push = { sendId, title, body, url, imageUrl, ttlSeconds }
  return { about, addressHash: null, parcel: { kind: 'push', profileId, push } as const }
}

const contentOf = <Of extends CheckedSend['message']>(message: Of, { language }: Writing): Of['content'] =>
  contentIn(message, language, language).content

const aboutOf = (
  { message, permission }: CheckedSend,
  written: Pick<MessageAbout, 'address' | 'subject' | 'links'>,
): MessageAbout => ({ purpose: message.purpose, proof: permission.proof, ...written })

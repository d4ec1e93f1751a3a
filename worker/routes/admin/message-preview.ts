/** @module POST /v1/messages/preview: a message as one person would get it. */
import { Hono } from 'hono'
import type { Message } from '../../../contract/message/message.ts'
import { type MessagePreview, MessagePreviewRequestSchema } from '../../../contract/message/message-preview.ts'
import type { LinkTarget } from '../../core/message/link-target.ts'
import type { MessageFacts } from '../../core/message/message-facts.ts'
import { contentIn } from '../../mail/content-in.ts'
import type { planMail } from '../../mail/plan-mail.ts'
import type { planPush } from '../../mail/plan-push.ts'
import type { renderMail } from '../../mail/render-mail.ts'
import type { Writing } from '../../mail/writing.ts'
import { readMessageSettings } from '../../store/message-settings.ts'
import { withShopAddress } from '../../store/shop-address.ts'
import { readShopSettings } from '../../store/shop-settings.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'
import type { NotesOf } from './notes-of-message.ts'
import type { PreviewFacts } from './preview-facts.ts'
import { CAMPAIGN_LIMITS, readDeepJson } from './read-deep-json.ts'

/** What messages are really written with, handed in by who joins them. */
export interface Writers {
  planMail: typeof planMail
  planPush: typeof planPush
  renderMail: typeof renderMail
}

/** `factsFor` reads what the message may say, `notesOf` what is wrong with it. */
export const messagePreview = (writers: Writers, factsFor: PreviewFacts, notesOf: NotesOf) =>
  new Hono<AppEnv>().post('/preview', async (c) => {
    const read = await readDeepJson(c, MessagePreviewRequestSchema, CAMPAIGN_LIMITS)
    if ('refusal' in read) return read.refusal
    const { message, kind, scenarioId, messageId, profileId = null } = read.value
    const [{ shop }, said] = await Promise.all([readShopSettings(c.env.DB), readMessageSettings(c.env.DB)])
    const settings = await withShopAddress(c.env.DB, { settings: said, shop })
    const { content, language } = contentIn(message, read.value.language ?? settings.language, settings.language)
    const now = Date.now()
    const facts = await factsFor(c.env, { content, language, profileId, settings, now })
    if (!facts) return problem(c, 'not_found', { detail: 'There is nobody with this id (any more).' })
    const writing = { language, timeZone: shop.timeZone, kind, scenarioId, messageId, shop, settings }
    const notes = await notesOf(c.env.DB, message, { kind, shopUrl: settings.shopUrl ?? null })
    return c.json<MessagePreview>({ language, ...drawn(content, facts, { ...writers, writing }), notes })
  })

/** What is drawn leads where its links lead in the end; ways out and answers lead nowhere. */
function drawn(
  content: Message['content'],
  facts: MessageFacts,
  { writing, planMail, planPush, renderMail }: Writers & { writing: Writing },
): Pick<MessagePreview, 'mail' | 'push'> {
  const addressOf = (target: LinkTarget | undefined) => (target?.kind === 'page' ? target.url : '#')
  if (!('blocks' in content)) {
    const plan = planPush(content, facts, { ...writing, channel: 'push' })
    return {
      mail: null,
      push: plan && { title: plan.title, body: plan.body, imageUrl: plan.imageUrl, url: addressOf(plan.target) },
    }
  }
  const plan = planMail(content, facts, writing)
  if (!plan) return { mail: null, push: null }
  const isOwed = writing.kind === 'transactional'
  const way = isOwed ? null : '#'
  const addresses = { linkTo: (index: number) => addressOf(plan.links[index]), pixel: null }
  const mail = renderMail(plan, { ...addresses, unsubscribe: way, preferences: way, oneClick: way }, writing)
  const { subject, preheader, html, text, bytes } = mail
  return { mail: { subject, preheader, html, text, bytes }, push: null }
}

/** @module Messages: what a scenario sends, in every language. */
import * as v from 'valibot'
import { LanguageSchema } from '../campaign/language-code.ts'
import { line } from '../campaign/line.ts'
import { LinkSchema } from '../campaign/link.ts'
import { MailContentSchema } from './mail-block.ts'
import { PageLinkSchema } from './page-link.ts'

/** For the mix of the brief: 60 % useful (the first two), 40 % commercial. */
export const MESSAGE_PURPOSES = ['informative', 'educational', 'commercial'] as const

export type MessagePurpose = (typeof MESSAGE_PURPOSES)[number]

/**
 * A web push: what the device shows, and where it leads. Texts may hold merge fields. `about`: it is not sent where nothing
 * in the cart, or none of the run's products, can be had any more (or costs less, or is counted so low); of a product its
 * page is where it leads, and `url` only where it has none.
 */
export const PushContentSchema = v.strictObject({
  title: line(80),
  body: line(200),
  imageUrl: v.optional(v.pipe(LinkSchema, v.startsWith('https://'))),
  url: PageLinkSchema,
  about: v.optional(v.picklist(['cart', 'product'])),
})

export type PushContent = v.InferOutput<typeof PushContentSchema>

const about = {
  name: line(80),
  purpose: v.optional(v.picklist(MESSAGE_PURPOSES), 'informative'),
  /** A topic of the preference page; absent: only the whole subscription decides. */
  topic: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'is not a topic such as new-arrivals'))),
  /** BCP 47 of `content`; absent: the shop's, see `MessageSettings`. */
  language: v.optional(LanguageSchema),
}

/** `content` is for all languages that `translations` lack; a person's language decides, else the shop's. */
export const MessageSchema = v.variant('channel', [
  v.strictObject({
    channel: v.literal('email'),
    ...about,
    content: MailContentSchema,
    translations: v.optional(v.record(LanguageSchema, MailContentSchema)),
  }),
  v.strictObject({
    channel: v.literal('push'),
    ...about,
    content: PushContentSchema,
    translations: v.optional(v.record(LanguageSchema, PushContentSchema)),
  }),
])

export type Message = v.InferOutput<typeof MessageSchema>
/** By which way a message goes. */
export type MessageChannel = Message['channel']

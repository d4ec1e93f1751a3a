/** @module The texts of a message, each by its field. */
import type { MailBlock, MailContent } from '../../contract/message/mail-block.ts'
import type { Message, PushContent } from '../../contract/message/message.ts'
import { withCouponFields } from './coupon-fields.ts'

/**
 * `field` as `content.blocks[2].text`. `isNeeded`: without it nothing is sent. `coupon`: whose fields it may ask for; null:
 * there is none. `isSure`: nothing is sent without it; `isOwn`: the text is the coupon's own.
 */
export interface MessageText {
  field: string
  text: string
  isNeeded: boolean
  coupon: { poolId: string; isSure: boolean; isOwn: boolean } | null
}

/** One language of a message: where it stands, and what it says. */
export interface MessageWords<Content = Message['content']> {
  field: string
  content: Content
}

/** What it says in every language, the usual one first. */
export function wordsOf<Of extends Message>({ content, translations = {} }: Of): MessageWords<Of['content']>[] {
  const others = Object.entries(translations as Record<string, Of['content']>)
  return [
    { field: 'content', content },
    ...others.map(([language, each]) => ({ field: `translations.${language}`, content: each })),
  ]
}

/** All that may hold merge fields. */
export function textsOf({ field, content }: MessageWords): MessageText[] {
  const texts = 'blocks' in content ? textsOfMail(content) : textsOfPush(content)
  const first = 'blocks' in content ? content.blocks.find((block) => block.kind === 'coupon') : undefined
  const coupon = first ? { poolId: first.poolId, isSure: first.required, isOwn: false } : null
  return texts.map((each) => ({ coupon, ...each, field: `${field}.${each.field}` }))
}

type Text = Omit<MessageText, 'coupon'> & Partial<MessageText>

const text = (field: string, words: string | undefined, isNeeded = false): Text[] =>
  words === undefined ? [] : [{ field, text: words, isNeeded }]

const textsOfPush = ({ title, body }: PushContent) => [...text('title', title, true), ...text('body', body, true)]

const textsOfMail = ({ subject, preheader, blocks }: MailContent) => [
  ...text('subject', subject, true),
  ...text('preheader', preheader),
  ...blocks.flatMap((block, at) =>
    textsOfBlock(block).map((each) => ({ ...each, field: `blocks[${at}].${each.field}` })),
  ),
]

function textsOfBlock(block: MailBlock): Text[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'button':
      return text('text', block.text)
    case 'list':
      return block.items.flatMap((item, at) => text(`items[${at}]`, item))
    case 'image':
      return text('alt', block.alt)
    case 'products':
    case 'subject_products':
    case 'bought':
    case 'store':
      return text('title', block.title)
    case 'coupon':
      return text('text', withCouponFields(block.text), block.required).map((each) => ({
        ...each,
        coupon: { poolId: block.poolId, isSure: true, isOwn: true },
      }))
    case 'rating':
      return [...text('text', block.text), ...text('low', block.low), ...text('high', block.high)]
    case 'cart':
    case 'order':
    case 'divider':
      return []
  }
}

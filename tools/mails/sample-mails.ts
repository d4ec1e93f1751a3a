/** @module Mails beside those of recipes: every block at once, much in little room, and a language from right to left. */
import type { MailContent } from '../../contract/message/mail-block.ts'
import { MailContentSchema } from '../../contract/message/mail-block.ts'
import { parse } from '../../contract/parse.ts'

/** Throws where a sample is none. */
const mail = (content: unknown): MailContent => {
  const parsed = parse(MailContentSchema, content)
  if (!parsed.ok) throw new Error(`a sample is no mail: ${JSON.stringify(parsed.errors)}`)
  return parsed.value
}

const LONG = 'Handgeschöpfte Frühlingspflückung aus Uji, ofenwarm verpackt und mit einer Beilage über das Aufgießen'

/** By name, with the language that each is written in. */
export const SAMPLE_MAILS: Record<string, { language: string; content: MailContent }> = {
  'every-block': {
    language: 'en',
    content: mail({
      subject: 'Every block at once{% if person.first_name %}, {{ person.first_name }}{% endif %}',
      preheader: 'For looking at, not for sending.',
      blocks: [
        { kind: 'heading', text: 'Every block at once' },
        {
          kind: 'text',
          text: 'A paragraph of a few words.\nA second line of it.\n\nAnd another paragraph, for {{ person.first_name | default: "you" }}.',
        },
        {
          kind: 'list',
          items: [
            'The first thing',
            'The second, which is a little longer than the first and so needs two lines',
            'The third',
          ],
        },
        {
          kind: 'image',
          url: 'https://shop.example/shop/img/six-teas-box.svg',
          alt: 'A box with six kinds of tea',
          href: '/',
        },
        { kind: 'button', text: 'A button', href: '/' },
        { kind: 'divider' },
        { kind: 'cart' },
        { kind: 'coupon', poolId: 'sample', text: 'Your own code takes {percent} off.' },
        { kind: 'products', most: 3 },
        { kind: 'subject_products', title: 'What you looked at', most: 1 },
        { kind: 'order' },
        { kind: 'heading', text: 'How was it?' },
        {
          kind: 'rating',
          questionId: 'stars',
          text: 'How do you like what came?',
          low: 'Not at all',
          high: 'Very much',
        },
        {
          kind: 'rating',
          questionId: 'nps',
          scale: 'nps',
          text: 'How likely are you to tell a friend?',
          low: 'Not likely',
          high: 'Very likely',
        },
        { kind: 'store' },
      ],
    }),
  },
  long: {
    language: 'de',
    content: mail({
      subject: LONG,
      preheader: LONG,
      blocks: [
        { kind: 'heading', text: 'Geschenkverpackungsservice für Teeliebhaberinnen und Keramiksammler' },
        { kind: 'text', text: `${LONG}. `.repeat(8) },
        { kind: 'button', text: 'Gutscheincode in den Einkaufswagen übernehmen', href: '/' },
        { kind: 'products', most: 8 },
      ],
    }),
  },
  'right-to-left': {
    language: 'ar',
    content: mail({
      subject: 'ما زالت سلتك في انتظارك',
      preheader: 'حفظنا لك ما اخترته.',
      blocks: [
        { kind: 'heading', text: 'ما زالت سلتك في انتظارك' },
        { kind: 'text', text: 'حفظنا لك ما اخترته. يمكنك المتابعة من حيث توقفت متى شئت.' },
        { kind: 'cart' },
        { kind: 'button', text: 'العودة إلى السلة', href: '/cart' },
        { kind: 'list', items: ['توصيل خلال يومين', 'إرجاع مجاني'] },
        { kind: 'products', title: 'قد يعجبك أيضا', most: 2 },
        { kind: 'rating', questionId: 'stars', text: 'ما رأيك في متجرنا؟', low: 'سيئ', high: 'ممتاز' },
      ],
    }),
  },
}

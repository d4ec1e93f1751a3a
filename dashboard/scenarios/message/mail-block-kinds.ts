/** @module The kinds of blocks of a mail, as people say them, and what a new one begins with. */
import type { MailBlock } from '../../../contract/message/mail-block.ts'

type Kind = MailBlock['kind']

interface KindOfBlock {
  title: string
  /** A sentence: what it is for. */
  about: string
}

/** In the order in which they are offered. */
export const MAIL_BLOCKS: Record<Kind, KindOfBlock> = {
  heading: { title: 'Heading', about: 'The first words, large.' },
  text: { title: 'Text', about: 'A few sentences.' },
  button: { title: 'Button', about: 'Leads to a page of your shop.' },
  cart: { title: 'Their cart', about: 'What lies in it right now.' },
  subject_products: {
    title: 'What it is about',
    about: 'The products that began this: looked at, cheaper, there again.',
  },
  products: { title: 'Recommended products', about: 'Found for this person when the mail is written.' },
  order: { title: 'Their order', about: 'Its lines and sums, and where the parcel is.' },
  bought: { title: 'What they bought', about: 'Products of earlier orders.' },
  coupon: { title: 'A code of their own', about: 'From a pool of codes, with what it takes off and until when.' },
  image: { title: 'Picture', about: 'A picture from your shop.' },
  list: { title: 'List', about: 'A few lines with points.' },
  rating: { title: 'Question', about: 'One press answers: stars, or 0 to 10.' },
  store: { title: 'Nearest store', about: 'Of your stores, with what is on there.' },
  divider: { title: 'Line', about: 'A thin line between two parts.' },
}

/** With sensible values. */
export function newMailBlock(kind: Kind): MailBlock {
  switch (kind) {
    case 'heading':
    case 'text':
      return { kind, text: '' }
    case 'list':
      return { kind, items: [''] }
    case 'image':
      return { kind, url: 'https://', alt: '' }
    case 'button':
      return { kind, text: '', href: '/' }
    case 'products':
      return { kind, slotId: 'message', most: 4, required: false }
    case 'cart':
      return { kind, most: 5, pictures: true, required: true }
    case 'order':
      return { kind, required: true }
    case 'subject_products':
      return { kind, most: 3, required: true }
    case 'bought':
      return { kind, most: 3, required: false }
    case 'coupon':
      return { kind, poolId: '', text: 'Your code {code}: {percent} off, until {until}.', required: true }
    case 'rating':
      return { kind, questionId: 'after-order', scale: 'stars', text: '' }
    case 'store':
    case 'divider':
      return { kind }
  }
}

/** @module A mail before it is drawn: what it says to one person, and where its links lead. */
import type { LinkTarget } from '../core/message/link-target.ts'

/** Place of a link in `MailPlan.links`. */
export type LinkIndex = number

/** A product as it is drawn; texts are ready, prices are written out. */
export interface ProductPart {
  name: string
  link: LinkIndex | null
  image: string | null
  price: string | null
  was: string | null
}

/** One line of a cart or an order: `quantity` of it, `price` of them all. */
export interface LinePart extends ProductPart {
  quantity: number
}

/** One row of a mail. Every text is text, never HTML; pictures are safe addresses. */
export type MailPart =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'image'; url: string; alt: string; link: LinkIndex | null }
  | { kind: 'button'; text: string; link: LinkIndex }
  | { kind: 'products'; title: string | null; products: ProductPart[] }
  /** `hidden`: pieces of lines that are not shown. */
  | {
      kind: 'lines'
      title: string | null
      pictures: boolean
      lines: LinePart[]
      hidden: number
      total: string | null
    }
  | { kind: 'parcel'; title: string; text: string; link: LinkIndex | null; action: string }
  | { kind: 'coupon'; text: string; label: string; code: string; until: string | null }
  | {
      kind: 'rating'
      text: string
      scale: 'stars' | 'nps'
      low: string | null
      high: string | null
      answers: { score: number; label: string; link: LinkIndex }[]
    }
  | {
      kind: 'store'
      title: string
      name: string
      address: string
      offer: string | null
      link: LinkIndex | null
      action: string
    }
  | { kind: 'divider' }

/** What one person is written. `links`: their targets, each once. */
export interface MailPlan {
  subject: string
  preheader: string | null
  parts: MailPart[]
  links: LinkTarget[]
  /** The shop's own page, as a link: behind its mark. */
  homeLink: LinkIndex | null
}

/** Addresses that only who sends can make: they carry tokens of this very message. All https, or of this machine. */
export interface MailAddresses {
  linkTo: (index: LinkIndex) => string
  /** A picture of one pixel; null: openings are not counted. */
  pixel: string | null
  /** Page on which a person ends it, and chooses; null: of transactional mail. */
  unsubscribe: string | null
  preferences: string | null
  /** Where mail programs post (RFC 8058); null: of transactional mail. */
  oneClick: string | null
  /** Mailbox that takes an unsubscription by mail, if there is one. */
  unsubscribeMail?: string | null
  /** A link that no person sees, so that whoever follows it is known for a machine; null: none. */
  trap?: string | null
}

/** `headers` are for OutgoingMail.headers; `bytes` of the HTML. */
export interface RenderedMail {
  subject: string
  preheader: string
  html: string
  text: string
  bytes: number
  headers: Record<string, string>
}

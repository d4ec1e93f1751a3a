/** @module The kinds of blocks, as people say them, and what a new one begins with. */
import type { DraftBlock } from '../draft/draft.ts'

type Kind = DraftBlock['kind']

interface BlockKind {
  title: string
  /** A sentence: what it is for. */
  about: string
}

/** In the order in which they are offered. */
export const BLOCK_KINDS: Record<Kind, BlockKind> = {
  headline: { title: 'Headline', about: 'The first words, large.' },
  text: { title: 'Text', about: 'A few sentences.' },
  image: { title: 'Picture', about: 'A picture from your shop.' },
  button: { title: 'Button', about: 'Says yes: leads somewhere, or closes.' },
  decline: { title: 'No, thanks', about: 'A button that says no, as easy to find as the yes.' },
  coupon: { title: 'Code for everybody', about: 'One code that all visitors see.' },
  unique_coupon: { title: 'Code for each visitor', about: 'A code from a pool that is this visitor’s alone.' },
  countdown: { title: 'Time left', about: 'How long the code or the campaign still holds. It is always true.' },
  free_delivery: { title: 'Free delivery', about: 'How much is missing until delivery is free.' },
  cart_items: { title: 'Their cart', about: 'What lies in the visitor’s cart.' },
  recommendations: { title: 'Products', about: 'Products that Vitrine picks for this visitor.' },
  form: { title: 'Form', about: 'Asks for an e-mail address or a phone number.' },
  survey: { title: 'Questions', about: 'A short survey, one question after the other.' },
  wheel: { title: 'Wheel', about: 'A wheel with codes to win. Its chances are shown.' },
  live_viewers: { title: 'Who is looking', about: 'How many people look at the product right now.' },
  proof: { title: 'What others do', about: 'How often it was ordered, in how many carts it is, how few are left.' },
}

/** A block that can be shown at once. Amounts in the shop's currency. */
export function newBlock(kind: Kind, currency: string): DraftBlock {
  switch (kind) {
    case 'headline':
      return { kind, text: 'Your headline' }
    case 'text':
      return { kind, text: 'A sentence or two.' }
    case 'image':
      return { kind, url: '', alt: '' }
    case 'button':
      return { kind, text: 'Have a look' }
    case 'decline':
      return { kind, text: 'No, thank you' }
    case 'coupon':
      return { kind, code: 'WELCOME10' }
    case 'unique_coupon':
      return { kind, poolId: '' }
    case 'countdown':
      return { kind, until: 'coupon', text: 'It holds for another {time}' }
    case 'free_delivery':
      return freeDelivery(currency)
    case 'cart_items':
      return { kind, most: 3 }
    case 'recommendations':
      return { kind, title: 'You might like these', count: 3, fewest: 2 }
    case 'form':
      return newForm()
    case 'survey':
      return newSurvey()
    case 'wheel':
      return newWheel()
    case 'live_viewers':
      return { kind, text: '{count} people are looking at this right now', fewest: 2 }
    case 'proof':
      return { kind, of: 'bought', text: 'Ordered {count} times in the last 24 hours', fewest: 2 }
  }
}

const freeDelivery = (currency: string): DraftBlock => ({
  kind: 'free_delivery',
  thresholdMinor: 5000,
  currency,
  progress: '{remaining} more and delivery is free',
  reached: 'Delivery is free for this order',
})

const newForm = (): DraftBlock => ({
  kind: 'form',
  fields: [{ name: 'email', label: 'E-mail', required: true }],
  agreement: { text: 'Write to me about news and offers. I can end this at any time.', version: '1' },
  doubleOptIn: true,
  submit: 'Sign up',
  thanks: 'Thank you. Please confirm it by the link in our e-mail.',
})

const newSurvey = (): DraftBlock => ({
  kind: 'survey',
  questions: [{ questionId: 'recommend', kind: 'nps', text: 'How likely are you to recommend us to a friend?' }],
  next: 'Next',
  thanks: 'Thank you, that helps us.',
})

const newWheel = (): DraftBlock => ({
  kind: 'wheel',
  slices: [
    { label: '10% off', odds: 0.3, poolId: '' },
    { label: 'Nothing this time', odds: 0.7 },
  ],
  spin: 'Turn the wheel',
  won: 'You won: {prize}',
  lost: 'Nothing this time. Thank you for playing.',
  oddsTitle: 'The chances',
})

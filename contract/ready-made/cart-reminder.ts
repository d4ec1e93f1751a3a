/** @module Ready-made: the cart that somebody left. */
import { readyMade } from './ready-made.ts'

/** Half an hour after the cart last changed, on pages where one looks for products. */
export const cartReminder = readyMade({
  readyMadeId: 'cart-reminder',
  title: 'You left these in your cart',
  about: 'Shows what lies in the cart to somebody who put it there a while ago and went on looking.',
  check: 'The address of your cart, on the button.',
  frame: {
    layout: 'slide_in',
    position: 'bottom_right',
    priority: 70,
    audience: { cart: { state: 'filled', unchangedMinutes: 30 } },
    pages: { types: ['home', 'list', 'product', 'search'] },
    triggers: [{ kind: 'delay', seconds: 2 }],
    frequency: { quietDaysAfterClose: 2, stopAfterConversion: false, quietDaysAfterShow: 1 },
    goal: 'order',
  },
  content: (words) => [
    { kind: 'headline', text: words.headline },
    { kind: 'cart_items', most: 3 },
    { kind: 'button', text: words.yes, href: '/cart' },
    { kind: 'decline', text: words.no },
  ],
  words: {
    en: { headline: 'You left these in your cart', yes: 'Go to my cart', no: 'Not just now' },
    lt: { headline: 'Jūsų krepšelyje dar laukia', yes: 'Į krepšelį', no: 'Ne dabar' },
    kk: { headline: 'Себетіңізде мыналар қалды', yes: 'Себетке өту', no: 'Кейінірек' },
    nb: { headline: 'Dette ligger i handlekurven din', yes: 'Til handlekurven', no: 'Ikke nå' },
    lv: { headline: 'Jūsu grozā vēl gaida', yes: 'Uz grozu', no: 'Ne tagad' },
    pl: { headline: 'To czeka w Twoim koszyku', yes: 'Przejdź do koszyka', no: 'Nie teraz' },
  },
})

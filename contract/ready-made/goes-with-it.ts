/** @module Ready-made: what goes with what was just put into the cart. */
import { readyMade } from './ready-made.ts'

/** At the moment when something was put into the cart. */
export const goesWithIt = readyMade({
  readyMadeId: 'goes-with-it',
  title: 'Goes well with it',
  about: 'Proposes products to somebody who has just put one into the cart.',
  check: 'The address of your cart, on the button.',
  frame: {
    layout: 'slide_in',
    position: 'bottom_right',
    priority: 50,
    audience: { cart: { state: 'filled' } },
    pages: { types: ['product', 'list'] },
    triggers: [{ kind: 'cart', change: 'added' }],
    frequency: { quietDaysAfterClose: 3, stopAfterConversion: false },
    goal: 'click',
  },
  content: (words) => [
    { kind: 'headline', text: words.headline },
    { kind: 'recommendations', title: words.title, count: 3, fewest: 2 },
    { kind: 'button', text: words.yes, href: '/cart' },
    { kind: 'decline', text: words.no },
  ],
  words: {
    en: {
      headline: 'Goes well with what you chose',
      title: 'You might like these as well',
      yes: 'Go to my cart',
      no: 'Keep looking',
    },
    lt: {
      headline: 'Dera prie Jūsų pasirinkimo',
      title: 'Gali patikti ir šios prekės',
      yes: 'Į krepšelį',
      no: 'Žiūrėti toliau',
    },
    kk: {
      headline: 'Таңдағаныңызға жарасады',
      title: 'Бұлар да ұнауы мүмкін',
      yes: 'Себетке өту',
      no: 'Қарай беремін',
    },
    nb: {
      headline: 'Passer til det du valgte',
      title: 'Kanskje liker du disse også',
      yes: 'Til handlekurven',
      no: 'Fortsett å se',
    },
    lv: {
      headline: 'Labi saderēs ar Jūsu izvēli',
      title: 'Varētu patikt arī šīs preces',
      yes: 'Uz grozu',
      no: 'Skatīties tālāk',
    },
    pl: {
      headline: 'Pasuje do Twojego wyboru',
      title: 'Może spodoba Ci się też to',
      yes: 'Do koszyka',
      no: 'Oglądam dalej',
    },
  },
})

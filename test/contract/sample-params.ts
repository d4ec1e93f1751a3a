/** @module For each event what it may carry, every field filled in. */
import type { EventName, Params } from '../../contract/event.ts'
import type { Cart, Item } from '../../contract/item.ts'
import type { Page } from '../../contract/page.ts'

const item: Item = {
  productId: 'teapot',
  name: 'Teapot',
  brand: 'Kettle & Co',
  category: 'Kitchen/Tea',
  priceMinor: 2500,
  listPriceMinor: 3000,
  currency: 'EUR',
  quantity: 2,
  availability: 'in_stock',
  url: '/p/teapot',
  imageUrl: '/i/teapot.svg',
}

const cart: Cart = { items: [item], valueMinor: 5000, currency: 'EUR' }

const page: Page = {
  url: 'https://shop.example/p/teapot',
  type: 'product',
  title: 'Teapot',
  referrer: 'https://search.example/',
  language: 'lt-LT',
  utm: { source: 'newsletter', medium: 'banner', campaign: 'spring' },
  product: item,
}

const promotion = { campaignId: 'exit-offer', version: 3, trigger: 'exit_intent', interrupting: true }

/** Valid params of each event, by its name. */
export const SAMPLE_PARAMS: { [Name in EventName]: Params<Name> } = {
  page_view: { page },
  view_item: { item },
  view_item_list: { category: 'Kitchen/Tea' },
  search: { term: 'teapot' },
  cart_update: { cart },
  add_to_cart: { item },
  remove_from_cart: { item },
  add_to_wishlist: { item },
  begin_checkout: { cart },
  purchase: { transactionId: 'T-1', valueMinor: 5000, currency: 'EUR', items: [item] },
  scroll: { share: 0.5 },
  user_engagement: { activeMs: 9000, scrollShare: 0.7 },
  sign_up: { method: 'email' },
  generate_lead: { method: 'newsletter' },
  form_start: { formId: 'contact', formName: 'Contact' },
  form_submit: { formId: 'contact', formName: 'Contact', destination: 'https://shop.example/contact' },
  form_abandon: { formId: 'contact', formName: 'Contact', filled: 2, of: 4 },
  identify: { email: 'ona@shop.example', phone: '+37060000000', customerId: 'c-77' },
  view_promotion: promotion,
  select_promotion: promotion,
  close_promotion: promotion,
  holdout_exposure: promotion,
  survey_answer: { campaignId: 'exit-offer', version: 3, questionId: 'why', answer: 7 },
  proof_shown: { campaignId: 'exit-offer', of: 'bought', count: 4, countedAt: 1_782_864_000_000, productId: 'teapot' },
  view_recommendations: { slotId: 'product', items: [{ productId: 'mug', reason: 'similar' }] },
  select_item: { slotId: 'product', campaignId: 'exit-offer', productId: 'mug', reason: 'similar' },
  exit_intent: { signal: 'pointer', outcome: 'stayed' },
  consent_update: { source: 'tcf', wording: 'TCF policy 5, CMP 10.3' },
  user_properties: { traits: { birthday: '04-23', gender: 'female', style: 'boho' } },
  custom_event: { name: 'wished', values: { color: 'red', count: 2, gift: true } },
}

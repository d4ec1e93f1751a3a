/** @module Where paths of the shop in messages lead (`/cart`), by whom one may believe it. */
import type { MessageSettings } from '../../../contract/message/message-settings.ts'
import type { KnownShopAddress } from '../../../contract/message/shop-address.ts'
import type { ShopSettings } from '../../../contract/settings.ts'

/**
 * What the owner said in so many words: the address of the message settings, else the first of the origins. Null: nothing.
 *
 * Whoever chooses this address chooses where every reader of every mail is sent. So only the owner's own words count, here
 * and in `linkedShopAddress`. Two sources are left out on purpose: pages of visitors, whose addresses anybody can make up
 * (`worker/core/message/visited-origin.ts` makes a question of them), and the address of our own doors, which is the
 * Worker's and seldom the shop's.
 */
export function saidShopAddress({
  settings,
  shop,
}: {
  settings: Pick<MessageSettings, 'shopUrl'>
  shop: Pick<ShopSettings, 'origins'>
}): KnownShopAddress | null {
  if (settings.shopUrl !== undefined) return { url: settings.shopUrl, from: 'owner' }
  const [first] = shop.origins
  return first === undefined ? null : { url: first, from: 'origins' }
}

/**
 * The origin of more than half of the links to products that the owner gave; null: none has so many, as of a shop with two
 * storefronts. Mails lead to these products already, so whoever could falsify the links gains nothing by it. What is no
 * whole address of the web is not counted.
 */
export function linkedShopAddress(productUrls: readonly string[]): KnownShopAddress | null {
  const origins = productUrls.flatMap((url) => webOrigin(url) ?? [])
  const most = mostNamed(origins)
  return most !== null && most.times * 2 > origins.length ? { url: most.name, from: 'products' } : null
}

/** As browsers write it: a name beyond a to z in punycode, nobody in front of the host. */
const ORIGIN = /^https?:\/\/([\w-]+(\.[\w-]+)*|\[[\da-f:]+\])(:\d+)?(?=[/?#]|$)/i

/**
 * `https://shop.example`; null: it is not of the web, names a user in front of the host, which hides the host, or has letters
 * beyond a to z, among which some look like others: the owner is asked about what is shown, and must see what it is.
 */
export const webOrigin = (address: string): string | null => ORIGIN.exec(address)?.[0].toLowerCase() ?? null

/** Of several named as often the first; null: there are none. */
export function mostNamed(names: readonly string[]): { name: string; times: number } | null {
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  const [first] = [...times].sort(([, one], [, other]) => other - one)
  return first ? { name: first[0], times: first[1] } : null
}

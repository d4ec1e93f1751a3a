/** @module From where the address of the shop is known, in words. */
import type { KnownShopAddress, ShopAddress } from '../../../contract/message/shop-address.ts'
import { counted } from '../../sentence/counted.ts'

const FROM: Record<KnownShopAddress['from'], string> = {
  owner: 'as you said',
  origins: 'the first of your storefronts in the settings',
  products: 'by the links of your products',
}

/** Follows the address and a comma. */
export const fromWords = (from: KnownShopAddress['from']): string => FROM[from]

/** `12 of the 14 newest visitors were there.` */
export const seenWords = ({ visitors, of }: { visitors: number; of: number }): string =>
  visitors === of
    ? `${of === 1 ? 'The only visitor' : `All ${counted(of, 'visitor')}`} of the last days ${of === 1 ? 'was' : 'were'} there.`
    : `${visitors} of the ${counted(of, 'newest visitor')} ${visitors === 1 ? 'was' : 'were'} there.`

/** Below the field. `isEmpty`: nothing stands in it; `address`: as it was when the screen opened, null: not read yet. */
export function addressHelp(address: ShopAddress | null, isEmpty: boolean): string {
  if (!isEmpty || address === null) return HELP
  const { known } = address
  if (known === null) return `${HELP} Nobody said it yet: messages with such buttons cannot be published.`
  if (known.from === 'owner') return `${HELP} Empty: the first of your storefronts, else where your products lead.`
  return `${HELP} Empty, as now: ${known.url}, ${FROM[known.from]}.`
}

const HELP = 'Buttons to the cart and other pages of yours lead there.'

/** @module Where paths of the shop in messages lead, as D1 has it. */
import type { MessageSettings } from '../../contract/message/message-settings.ts'
import type { KnownShopAddress } from '../../contract/message/shop-address.ts'
import type { ShopSettings } from '../../contract/settings.ts'
import { linkedShopAddress, saidShopAddress } from '../core/message/shop-address.ts'
import { listProductLinks } from './product-links.ts'

/** What is said of it before products are asked. */
interface Said {
  settings: MessageSettings
  shop: Pick<ShopSettings, 'origins'>
}

/** Null: nobody said. Products are read only where neither settings nor origins say it. */
export const readShopAddress = async (db: D1Database, said: Said): Promise<KnownShopAddress | null> =>
  saidShopAddress(said) ?? linkedShopAddress(await listProductLinks(db))

/** The message settings with that address as `shopUrl`, so that whoever writes asks one place. */
export async function withShopAddress(db: D1Database, said: Said): Promise<MessageSettings> {
  const address = await readShopAddress(db, said)
  return address === null ? said.settings : { ...said.settings, shopUrl: address.url }
}

/** @module `GET` and `PUT /v1/shop-address`: where paths of the shop in messages lead (`/cart`), and who says so. */
import * as v from 'valibot'
import { MessageSettingsSchema } from './message-settings.ts'

/** Body of `PUT`: the owner's word, kept as `shopUrl` of the message settings. */
export const ShopAddressSchema = v.strictObject({ url: MessageSettingsSchema.entries.shopUrl.wrapped })

/**
 * `owner`: the message settings say it. `origins`: the first of the storefronts that the shop's settings allow.
 * `products`: the origin of most product links that the owner's feeds, files and API gave.
 */
export interface KnownShopAddress {
  url: string
  from: 'owner' | 'origins' | 'products'
}

/**
 * `known`: null: nobody said. `seen`: asked only where nobody said; the origin on which more than half of the newest
 * visitors were, `visitors` of the `of` who were anywhere. It is a question to the owner: no message leads there before
 * the owner has said yes (PUT). Null: nobody was anywhere, or no origin has so many.
 */
export interface ShopAddress {
  known: KnownShopAddress | null
  seen: { origin: string; visitors: number; of: number } | null
}

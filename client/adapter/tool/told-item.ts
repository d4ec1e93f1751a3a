/** @module A product as an adapter hands it on. */
import type { RawItem } from '../../page/to-item.ts'

/** `price` is what the chosen variant costs now, `listPrice` what it cost before; decimals, or as people write them. */
export type ToldItem = RawItem & { listPrice?: unknown }

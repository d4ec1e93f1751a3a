/** @module What is found in a catalogue. */
import type { FeedFormat } from '../../contract/catalogue/feed-format.ts'
import type { Product } from '../../contract/product.ts'

/**
 * `format`: once, before any product.
 * `product`: right, and no product before it had its id. `trouble`: a row that is wrong; `productId` as far as it was found.
 * `left_out`: right and not for sale, such as a draft. `line`: where its first row or entry begins in the file, from 1.
 */
export type FeedEntry =
  | { kind: 'format'; line: number; format: FeedFormat }
  | { kind: 'product'; line: number; product: Product }
  | { kind: 'trouble'; line: number; productId: string | null; reason: string }
  | { kind: 'left_out'; line: number; productId: string | null; reason: string }

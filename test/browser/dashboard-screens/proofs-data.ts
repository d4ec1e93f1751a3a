/** @module The numbers of a product, for pictures of the Proofs screen. */
import type { ProductProofs } from '../../../contract/proofs.ts'
import { NOW } from './shop-data.ts'

const tellings: [agoSeconds: number, viewers: number | null, carts: number, bought: number, stock: number | null][] = [
  [4, 12, 3, 8, null],
  [31, 11, 3, 8, null],
  [58, 12, 4, 8, null],
  [95, 10, 4, 7, 4],
  [240, 9, 2, 7, 4],
  [900, null, 0, 0, null],
  [960, 1, 0, 7, 4],
]

export const productProofs: ProductProofs = {
  productId: 'teapot',
  now: {
    viewers: { count: 12, at: NOW - 4_000, untold: null },
    carts: { count: 3, at: NOW - 4_000, untold: null },
    bought: { count: 8, at: NOW - 4_000, untold: null },
    stock: { count: 4, at: NOW - 3 * 3_600_000, untold: 'too_old' },
  },
  told: tellings.map(([agoSeconds, viewers, carts, bought, stock]) => ({
    at: NOW - agoSeconds * 1000,
    viewers,
    ...(viewers === null ? { carts: null, bought: null } : { carts, bought }),
    stock,
    stockAt: stock === null ? null : NOW - 3 * 3_600_000,
  })),
  kept: { count: 8_214, since: NOW - 29 * 86_400_000 },
  shown: 3_412,
  unproven: 1,
  unchecked: 0,
  examples: [{ of: 'viewers', count: 999, countedAt: NOW - 7_200_000, shownAt: NOW - 7_200_000 }],
}

/** @module A number about a product as a sentence: what it is, when it was counted, from what; or why nobody is told. */
import type { ProductProof, ProofNow } from '../../contract/proofs.ts'
import { ago } from './ago.ts'
import { counted } from './counted.ts'

const NOUNS: Record<ProductProof, [one: string, many: string]> = {
  viewers: ['person is looking', 'people are looking'],
  carts: ['cart holds it', 'carts hold it'],
  bought: ['order in the last 24 hours', 'orders in the last 24 hours'],
  stock: ['piece left', 'pieces left'],
}

const SOURCES: Record<ProductProof, string> = {
  viewers: 'from open pages',
  carts: 'from carts of the last 30 minutes',
  bought: 'from orders that your shop says are paid',
  stock: 'by your shop',
}

const NONE: Record<ProductProof, string> = {
  viewers: 'Nobody is looking now.',
  carts: 'Nobody has it in the cart now.',
  bought: 'Your shop told of no paid order in the last 24 hours.',
  stock: 'Your shop says that none is left. Nothing is shown.',
}

/** A whole sentence. `now` in ms UTC. */
export function proofNowSentence(of: ProductProof, { count, at, untold }: ProofNow, now: number): string {
  switch (untold) {
    case 'none':
      return NONE[of]
    case 'never_told':
      return 'The stock is unknown: your shop never told it. Nothing is shown.'
    case 'not_counted':
      return 'The stock is unknown: your shop does not count the pieces of this product. Nothing is shown.'
    case 'too_old':
      return `Not shown: your shop last told of ${pieces(count)} ${ago(at ?? 0, now)}, and only what is younger than 15 minutes is shown.`
    case null:
      return `${counted(count ?? 0, ...NOUNS[of])}, ${of === 'stock' ? 'told' : 'counted'} ${ago(at ?? 0, now)}, ${SOURCES[of]}.`
  }
}

const pieces = (count: number | null): string => counted(count ?? 0, 'piece')

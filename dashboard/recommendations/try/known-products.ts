/** @module Names and pictures of products that came with an answer, so that their ids need not be looked up. */
import type { Sample } from './typical-ask.ts'

const known = new Map<string, Sample>()

export const knownProduct = (productId: string): Sample | undefined => known.get(productId)

export function rememberProduct({ productId, name, imageUrl }: Sample): void {
  known.set(productId, { productId, name, imageUrl })
}

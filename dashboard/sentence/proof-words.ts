/** @module What a number about others counts. */
import type { Params } from '../../contract/event.ts'

const WORDS: Record<Params<'proof_shown'>['of'], string> = {
  viewers: 'people looking at the product',
  carts: 'carts with the product in them',
  bought: 'orders of the product in 24 hours',
  stock: 'pieces left',
  sign_ups: 'people who signed up',
}

export const proofWords = (of: Params<'proof_shown'>['of']): string => WORDS[of]

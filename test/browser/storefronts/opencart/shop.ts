/** @module What a written OpenCart shop holds: a phone at a reduced price, and a camera; addresses without ids. */

export interface Line {
  id: number
  quantity: number
}

export const PRODUCTS: Record<
  number,
  { name: string; model: string; path: string; price: string; old?: string; amount: number }
> = {
  28: {
    name: 'HTC Touch HD',
    model: 'Product 1',
    path: '/htc-touch-hd',
    price: '101,50€',
    old: '122,00€',
    amount: 101.5,
  },
  30: { name: 'Canon EOS 5D', model: 'sony-30', path: '/canon-eos-5d', price: '1.204,00€', amount: 1204 },
}

/** As OpenCart formats money in a German shop. */
export const money = (amount: number): string => `${amount.toLocaleString('de-DE', { minimumFractionDigits: 2 })}€`

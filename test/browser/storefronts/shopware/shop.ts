/** @module What a written Shopware 6 shop holds: a board in two variants, a cigar, and its cart as the Store API writes it. */

export interface Line {
  id: string
  quantity: number
}

export const BOARD = '65666d2629744f65b981cc6263d3ef0b'
export const LARGE_BOARD = '65666d2629744f65b981cc6263d3ef0c'
export const CIGAR = '7e117859f69b4ee08947e1ae4fce1f60'

export const PRODUCTS: Record<
  string,
  { name: string; number: string; path: string; price: number; was?: number; delivery: string }
> = {
  [BOARD]: {
    name: 'Smoking Board',
    number: 'SB-1',
    path: '/en/Smoking-Board/SB-1',
    price: 17.9,
    was: 30,
    delivery: 'available',
  },
  [LARGE_BOARD]: {
    name: 'Smoking Board',
    number: 'SB-2',
    path: '/en/Smoking-Board/SB-2',
    price: 24.5,
    delivery: 'soldout',
  },
  [CIGAR]: {
    name: 'Cigar Special 40%',
    number: 'SW-44',
    path: '/en/Cigar/SW-44',
    price: 14.45,
    delivery: 'available',
  },
}

/** Whose cart it is: nothing of it may leave the page. */
export const CUSTOMER = { email: 'ona@example.lt', lastName: 'Kazlauskienė', street: 'Gedimino pr. 9-14' }

const lineItem = ({ id, quantity }: Line) => ({
  id,
  referencedId: id,
  type: 'product',
  good: true,
  label: PRODUCTS[id]!.name,
  quantity,
  payload: { productNumber: PRODUCTS[id]!.number, manufacturerName: 'Heron', parentId: null, options: [], stock: 20 },
  price: { unitPrice: PRODUCTS[id]!.price, quantity, totalPrice: PRODUCTS[id]!.price * quantity, listPrice: null },
  cover: { url: `https://cdn.example/media/${PRODUCTS[id]!.number}.jpg` },
})

/** `/checkout/cart.json`. A promotion stands among the lines. */
export const storeCart = (lines: readonly Line[]) => ({
  apiAlias: 'cart',
  token: '1f2e3d4c5b6a',
  price: { totalPrice: total(lines), positionPrice: total(lines), taxStatus: 'gross' },
  lineItems: lines.length
    ? [
        ...lines.map(lineItem),
        {
          id: '1326f604',
          referencedId: '',
          type: 'promotion',
          good: false,
          label: 'Lucky day',
          quantity: 1,
          price: { unitPrice: -1.79 },
        },
      ]
    : [],
  deliveries: [{ location: { address: { street: CUSTOMER.street, lastName: CUSTOMER.lastName } } }],
  customerComment: CUSTOMER.email,
})

export const total = (lines: readonly Line[]): number =>
  lines.reduce((sum, { id, quantity }) => sum + PRODUCTS[id]!.price * quantity, 0)

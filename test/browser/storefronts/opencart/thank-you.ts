/** @module The page after an order in the written OpenCart shop: it names no order, and its cart is empty. */
import { layout, type PageOptions } from './layout.ts'

export const thankYouPage = (options: Omit<PageOptions, 'lines'>): string =>
  layout(
    'common-success',
    '<h1>Ihre Bestellung wurde erfolgreich angelegt!</h1><p>Vielen Dank für Ihren Einkauf!</p>',
    {
      ...options,
      lines: [],
    },
  )

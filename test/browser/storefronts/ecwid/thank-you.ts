/** @module The confirmation page of the written Ecwid shop: the widget tells the order, twice. */
import { ecwidPage } from './parts.ts'

export const thankYouPage = (tag: string) => ecwidPage(tag, 'ORDER_CONFIRMATION')

/** @module What the columns of an orders file are called in common exports. */
import type { OrderField } from '../../../contract/order-field.ts'

/**
 * Names by which a column is known, the likelier first. Case, accents, blanks and signs do not count. English, as
 * Shopify, WooCommerce and Online Retail write them, then Lithuanian, Latvian, Polish, German, Norwegian, Russian and
 * Kazakh.
 */
export const ORDER_COLUMN_NAMES = {
  /** Rows with the same text here are one order. @default orderId */
  groupBy: [],
  orderId: [
    'transactionId, order number, order no, order #, order id, order, transaction id, transaction no, transaction',
    'invoice no, invoice number, invoice, receipt no, receipt number, receipt id, receipt, bill no, document no',
    'užsakymo nr, užsakymo numeris, užsakymas, sąskaitos nr, sąskaita, kvito nr, čekio nr, dokumento nr',
    'pasūtījuma numurs, čeka numurs, rēķina numurs, nr zamówienia, numer zamówienia, nr paragonu, numer paragonu',
    'nr faktury, bestellnummer, auftragsnummer, rechnungsnummer, belegnummer, bonnummer, ordrenummer',
    'bestillingsnummer, kvitteringsnummer, fakturanummer, номер заказа, номер чека, номер документа, чек, заказ',
    'тапсырыс нөмірі, чек нөмірі',
  ],
  at: [
    'at, created at, order date, date created, order created, invoice date, transaction date, sale date, receipt date',
    'date time, date and time, datetime, timestamp, date, paid at, date paid, užsakymo data, pardavimo data',
    'data ir laikas, data, datums, data zamówienia, data sprzedaży, bestelldatum, rechnungsdatum, belegdatum, datum',
    'ordredato, dato, дата заказа, дата продажи, дата, күні',
  ],
  /** The time of day, where the date stands without it. */
  time: ['time, time of day, laikas, laiks, godzina, czas, uhrzeit, zeit, klokkeslett, tid, время, уақыты'],
  /** The whole order's, on one or on all of its rows. */
  total: [
    'total, order total, order total amount, grand total, total paid, amount paid, total amount, n revenue',
    'iš viso, bendra suma, užsakymo suma, kopā, razem, suma zamówienia, wartość zamówienia, gesamt, gesamtbetrag',
    'gesamtsumme, totalt, totalsum, итого, сумма заказа, барлығы',
  ],
  /** What of the total was given back. */
  refunded: ['refunded amount, order refund amount, refund amount, refunded, grąžinta suma, kwota zwrotu, erstattet'],
  currency: ['currency, order currency, currency code, valiuta, valūta, waluta, währung, valuta, валюта'],
  status: [
    'financial status, order status, payment status, status, būsena, statusas, statuss, status zamówienia',
    'bestellstatus, ordrestatus, статус заказа, статус',
  ],
  /** Anything here: the order is cancelled. */
  cancelledAt: ['cancelled at, canceled at, date cancelled, cancellation date'],
  customerId: [
    'customerId, customer id, customer no, customer number, client id, user id, pirkėjo kodas, kliento kodas',
    'kliento nr, klienta numurs, id klienta, nr klienta, numer klienta, kundennummer, kundennr, kundenummer',
    'код клиента, номер клиента',
  ],
  email: [
    'email, customer email, billing email, email billing, email address, el paštas, elektroninis paštas, e pasts',
    'adres e mail, e mail adresse, e post, электронная почта, почта',
  ],
  phone: [
    'phone, customer phone, billing phone, phone billing, phone number, telephone, mobile, telefonas, tel nr, tālrunis',
    'telefon, numer telefonu, telefonnummer, mobil, телефон',
  ],
  loyaltyCard: [
    'loyalty card, loyaltyCard, loyalty card number, loyalty number, loyalty no, member id, membership number, club card',
    'lojalumo kortelė, lojalumo kortelės nr, nuolaidų kortelė, kliento kortelė, lojalitātes karte, klienta karte',
    'karta lojalnościowa, nr karty lojalnościowej, kundenkarte, kundenkartennummer, kundekort, medlemsnummer',
    'карта лояльности, дисконтная карта, карта клиента',
  ],
  visitor: ['visitor, vitrine visitor'],
  /** `web` or `store`, in one of many words. */
  channel: ['channel, sales channel, kanalas, kanāls, kanał, kanal, канал'],
  /** Which shop, a name for people. */
  store: ['store, store name, shop, location, outlet, branch, parduotuvė, veikals, sklep, filiale, butikk, магазин'],
  /** The order that a refund is for. */
  refundOf: ['refund of, original order, original invoice, original receipt, original transaction'],
  productId: [
    'productId, lineitem sku, sku, stock code, product id, item id, item code, product code, item no, article, ean',
    'barcode, prekės kodas, barkodas, kodas, preces kods, kod produktu, indeks, artikelnummer, varenummer, артикул',
    'код товара',
  ],
  productName: [
    'lineitem name, item name, product name, product, description, item, title, prekės pavadinimas, prekė, pavadinimas',
    'preces nosaukums, nazwa produktu, produkt, bezeichnung, artikel, vare, наименование, товар, тауар',
  ],
  quantity: [
    'lineitem quantity, quantity, quantity refund, qty, item quantity, units, pieces, kiekis, daudzums, ilość, menge',
    'anzahl, antall, количество, саны',
  ],
  /** Of one piece. */
  price: [
    'lineitem price, unit price, item price, item cost, price, vnt kaina, vieneto kaina, kaina, cena, cena jednostkowa',
    'einzelpreis, preis, stykkpris, pris, цена, бағасы',
  ],
  /** Of the row; the rows of an order add up. */
  lineTotal: [
    'line total, line amount, item total, order line total, amount, sum, suma, summa, wartość, kwota, betrag, summe',
    'beløp, сумма, сомасы',
  ],
  /** Since when the order is as it stands here. */
  updatedAt: ['updatedAt, updated at, date modified, modified at, last modified'],
} as const satisfies Record<OrderField, readonly string[]>

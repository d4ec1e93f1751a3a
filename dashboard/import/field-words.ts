/** @module What a column of an orders file can mean, in words. */
import type { OrderField } from '../../contract/order-field.ts'

/** Groups of the choice, each field under one of them. */
export const FIELD_GROUPS: readonly { title: string; fields: readonly OrderField[] }[] = [
  { title: 'The order', fields: ['orderId', 'at', 'time', 'total', 'currency', 'status', 'updatedAt'] },
  { title: 'Whose it is', fields: ['customerId', 'email', 'phone', 'loyaltyCard', 'visitor'] },
  { title: 'What was bought', fields: ['productId', 'productName', 'quantity', 'price', 'lineTotal'] },
  { title: 'Where', fields: ['channel', 'store'] },
  { title: 'Money given back', fields: ['refunded', 'refundOf', 'cancelledAt'] },
  { title: 'Which rows belong together', fields: ['groupBy'] },
]

export const FIELD_WORDS: Readonly<Record<OrderField, string>> = {
  groupBy: 'Same on all rows of an order',
  orderId: 'Order number',
  at: 'Date, or date and time',
  time: 'Time of day',
  total: 'Sum of the order',
  refunded: 'Given back of the sum',
  currency: 'Currency',
  status: 'Status',
  cancelledAt: 'Cancelled on',
  customerId: 'Customer number',
  email: 'E-mail',
  phone: 'Phone',
  loyaltyCard: 'Loyalty card',
  visitor: 'Visitor id of Vitrine',
  channel: 'Web shop or till',
  store: 'Shop',
  refundOf: 'Order that a refund is for',
  productId: 'Product number',
  productName: 'Product name',
  quantity: 'Pieces',
  price: 'Price of one piece',
  lineTotal: 'Sum of the row',
  updatedAt: 'Changed on',
}

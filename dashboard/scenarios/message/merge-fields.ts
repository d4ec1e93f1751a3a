/** @module What can be filled into the words of a message for each person, and what stands there when it is not known. */

export interface MergeField {
  /** As Liquid has it: `person.first_name`. */
  field: string
  title: string
  /** What stands there when it is not known, to begin with. */
  fallback: string
}

/** In the order in which they are offered. As docs/reference/mail-blocks.md has them. */
export const MERGE_FIELDS: readonly MergeField[] = [
  { field: 'person.called', title: 'First name, in a greeting', fallback: 'there' },
  { field: 'person.first_name', title: 'First name', fallback: 'there' },
  { field: 'person.last_name', title: 'Last name', fallback: '' },
  { field: 'person.city', title: 'City', fallback: 'your town' },
  { field: 'product.name', title: 'Name of the product', fallback: 'what you looked at' },
  { field: 'product.price', title: 'Price of the product', fallback: '' },
  { field: 'price.before', title: 'Price before', fallback: '' },
  { field: 'price.now', title: 'Price now', fallback: '' },
  { field: 'cart.count', title: 'Pieces in the cart', fallback: 'some' },
  { field: 'cart.value', title: 'Sum of the cart', fallback: '' },
  { field: 'order.id', title: 'Number of the order', fallback: '' },
  { field: 'order.value', title: 'Sum of the order', fallback: '' },
  { field: 'coupon.code', title: 'Their code', fallback: '' },
  { field: 'coupon.discount', title: 'What the code takes off', fallback: 'a discount' },
  { field: 'coupon.until', title: 'Until when the code holds', fallback: '' },
  { field: 'store.name', title: 'Name of the nearest store', fallback: 'our store' },
  { field: 'store.city', title: 'City of the nearest store', fallback: '' },
  { field: 'store.offer', title: 'What is on in the nearest store', fallback: '' },
  { field: 'shop.name', title: 'Name of the shop', fallback: '' },
]

/** `{{ person.first_name | default: "there" }}`. A quote in the fallback becomes a plain one: Liquid has no other way. */
export function mergeTag(field: string, fallback: string): string {
  const words = fallback.trim().replaceAll('"', '’')
  return words === '' ? `{{ ${field} }}` : `{{ ${field} | default: "${words}" }}`
}

/** The text with the tag in the place of what is selected, and where the cursor stands then. */
export function withTag(
  text: string,
  tag: string,
  { from, to }: { from: number; to: number },
): { text: string; cursor: number } {
  return { text: text.slice(0, from) + tag + text.slice(to), cursor: from + tag.length }
}

/** @module Catalogues of any size, the same for the same numbers. */

export const MADE_FORMATS = ['google_xml', 'google_tsv', 'shopify_json'] as const

export type MadeFormat = (typeof MADE_FORMATS)[number]

const WORDS =
  'wool cotton oak steel summer winter classic light heavy round soft blue green red small travel garden kitchen'.split(
    ' ',
  )
const KINDS = ['Jacket', 'Lamp', 'Chair', 'Bottle', 'Shirt', 'Bag', 'Kettle', 'Scarf']

/** A number below `size` for a place and a purpose. Source: Knuth's multiplicative hash. */
const pick = (place: number, purpose: number, size: number) =>
  ((Math.imul(place + 1, 2654435761) ^ Math.imul(purpose + 7, 40503)) >>> 9) % size

const words = (place: number, count: number) =>
  Array.from({ length: count }, (_, at) => WORDS[pick(place, at, WORDS.length)]).join(' ')

function fieldsOf(place: number): Record<string, string> {
  const group = Math.floor(place / 4)
  const isVariant = pick(group, 90, 4) === 0
  const kind = KINDS[pick(group, 91, KINDS.length)] ?? ''
  return {
    id: `P${place}`,
    title: `${words(group, 3)} ${kind} & more`,
    description: `<p>${words(place, 60)}</p>`,
    link: `https://shop.example/products/p${place}?utm_source=google`,
    image_link: `http://pictures.example/p${place}.jpg`,
    price: `${5 + pick(place, 92, 400)}.${String(pick(place, 93, 100)).padStart(2, '0')} EUR`,
    availability: pick(place, 94, 9) === 0 ? 'out_of_stock' : 'in_stock',
    brand: `Brand ${pick(group, 95, 200)}`,
    gtin: String(4_000_000_000_000 + place),
    product_type: `Home > ${kind}s`,
    color: WORDS[pick(place, 96, WORDS.length)] ?? '',
    item_group_id: isVariant ? `G${group}` : '',
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const XML_BEGINS =
  '<?xml version="1.0" encoding="UTF-8"?>\n<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel>\n'

const item = (place: number): string =>
  `<item>\n${Object.entries(fieldsOf(place))
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  <g:${name}>${escaped(value)}</g:${name}>\n`)
    .join('')}</item>\n`

const entry = (place: number): object => ({
  id: 1_000_000 + place,
  handle: `p${place}`,
  title: fieldsOf(place).title,
  body_html: fieldsOf(place).description,
  variants: [0, 1].map((at) => ({
    id: 9_000_000 + place * 2 + at,
    sku: `S${place}-${at}`,
    price: '12.50',
    available: true,
  })),
})

/** Pieces of a file with so many rows; every sixteenth group of four has variants. */
export function* madeFeed(format: MadeFormat, rows: number): Generator<string> {
  if (format === 'google_xml') yield XML_BEGINS
  if (format === 'google_tsv') yield `${Object.keys(fieldsOf(0)).join('\t')}\n`
  if (format === 'shopify_json') yield '{"products":[\n'
  for (let place = 0; place < rows; place++) {
    if (format === 'google_xml') yield item(place)
    else if (format === 'google_tsv') yield `${Object.values(fieldsOf(place)).join('\t')}\n`
    else yield `${place === 0 ? '' : ',\n'}${JSON.stringify(entry(place))}`
  }
  if (format === 'google_xml') yield '</channel></rss>\n'
  if (format === 'shopify_json') yield '\n]}\n'
}

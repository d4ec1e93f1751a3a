/** @module The vote: for each field the value that the most trusted sources agree on. */
import { readingsOf } from './decimals.ts'
import type { Claim, FieldRead, Fields, ProductField, Source } from './model.ts'
import { bare } from './texts.ts'

/**
 * How far a source is trusted for what, before its claims' own trust. Our policy, set on saved pages of real shops: data
 * written for machines is seldom wrong in its ids, often in its stock; a price shown beside the buy button is what people
 * pay, if it is the right one that was found.
 */
const WEIGHTS: Record<Source, number> = {
  platform: 5, json_ld: 3, data_layer: 2.8, heading: 2.6, microdata: 2.5, rdfa: 2.5, dom: 2.2, meta: 2, title: 1.2, address: 0.8,
} // biome-ignore format: a table

/** Decides every field. `currency` where nobody names one. `isReread`: a variant was chosen, which the page and its platform know first. */
export function vote(claims: readonly Claim[], shopCurrency: string, isReread: boolean): Fields {
  const weighed = claims.map((claim) => ({
    ...claim,
    weight: WEIGHTS[claim.source] * claim.trust * (isReread && /dom|platform/.test(claim.source) ? 4 : 1),
  }))
  const of = (field: ProductField) => weighed.filter((claim) => claim.field === field)
  const currency = decide(of('currency').flatMap(currencyVotes))
  const code = String(currency?.value ?? shopCurrency)
  const fields: Fields = {
    currency,
    price: decide(amountVotes(of('price'), code)),
    listPrice: decide(amountVotes(of('listPrice'), code)),
  }
  fields.name = decide(nameVotes(of('name'), of('brand')))
  for (const field of ['brand', 'category', 'productId', 'variantId', 'sku', 'gtin', 'url', 'imageUrl'] as const)
    fields[field] = decide(of(field).flatMap(textVotes))
  fields.availability = decide(of('availability').flatMap(stockVotes))
  const { price, listPrice } = fields
  if (listPrice && !(Number(listPrice.value) > Number(price?.value))) delete fields.listPrice
  return Object.fromEntries(Object.entries(fields).filter(([, read]) => read)) as Fields
}

/** `key` is what is compared. */
type Vote = Pick<FieldRead, 'value' | 'source'> & { key: string; weight: number }

type Weighed = Claim & { weight: number }

/** The key with the most weight; its value is the heaviest claim's own. */
function decide(votes: readonly Vote[]): FieldRead | undefined {
  const sums = new Map<string, number>()
  let all = 0
  // Not by `reduce`, of which Prototype 1.6.0 makes something else.
  for (const { key, weight } of votes) {
    sums.set(key, (sums.get(key) ?? 0) + weight)
    all += weight
  }
  const won = Math.max(...sums.values())
  const key = [...sums.keys()].find((each) => sums.get(each) === won)
  const mine = votes.filter((each) => each.key === key).sort((a, b) => b.weight - a.weight)
  const first = mine[0]
  if (!first) return
  const others = votes.filter((each) => each !== first).map(({ value, source }) => ({ value, source }))
  const confidence = Number(((won / all) * (1 - 0.5 ** won)).toFixed(2))
  return { value: first.value, source: first.source, confidence, others }
}

function currencyVotes({ value, source, weight }: Weighed): Vote[] {
  const code = String(value).toUpperCase()
  return /^[A-Z]{3}$/.test(code) ? [{ key: code, value: code, source, weight }] : []
}

/** An amount that may be read in two ways votes for both. One in another currency is another price. */
function amountVotes(claims: readonly Weighed[], currency: string): Vote[] {
  return claims.flatMap((claim) => {
    const isOther = claim.currency !== undefined && claim.currency.toUpperCase() !== currency
    const isData = claim.source !== 'dom' && !/[^\d.,\s]/.test(String(claim.value))
    return readingsOf(claim.value, currency, isData).map(({ value, trust }) => ({
      key: value.toFixed(2),
      value,
      source: claim.source,
      weight: claim.weight * trust * (isOther ? 0.3 : 1),
    }))
  })
}

const NO_PICTURE =
  /(unavailable|placeholder|no[-_]?(image|photo|picture)|\bdefault\b|logo|lazy|blank|spacer)[^/]*$|^data:/i

function textVotes({ field, value, source, weight }: Weighed): Vote[] {
  // `SKU HB-1000`: the label stands with its value.
  const text = String(value)
    .trim()
    .replace(field === 'sku' || field === 'productId' ? /^(sku|art\.?(-?nr\.?)?|item|ref\.?|model)[\s.:#]+/i : /^$/, '')
  if (field === 'gtin') {
    const digits = text.replace(/\D/g, '')
    // A bar code of zeros stands for none.
    return /^\d{8,14}$/.test(digits) && /[1-9]/.test(digits) ? [{ key: digits, value: digits, source, weight }] : []
  }
  // A picture that stands for a missing one is none, nor is the shop's logo the product's.
  if (field === 'imageUrl' && NO_PICTURE.test(text)) return []
  const key = /name|brand|category/.test(field) ? bare(text) : text.toLowerCase()
  return key ? [{ key, value: text, source, weight }] : []
}

/**
 * Names that differ by what is put before or behind are one: a heading with the brand before it votes for the name
 * without, a name in data that goes on behind the heading votes for the heading.
 */
function nameVotes(claims: readonly Weighed[], brands: readonly Weighed[]): Vote[] {
  const heading = claims.find(({ source }) => source === 'heading')
  const data = claims.find(({ source }) => /json_ld|microdata|platform/.test(source))
  const shown = heading && bare(String(heading.value))
  const votes = claims.flatMap(textVotes)
  if (!shown || !data) return votes
  const told = bare(String(data.value))
  const isBranded = shown !== told && brands.some(({ value }) => shown === bare(String(value)) + told)
  const isLonger = told !== shown && told.startsWith(shown) && shown.length > 8
  return votes.map((vote) => {
    if (isBranded && vote.key === shown) return { ...vote, key: told }
    return isLonger && vote.key === told
      ? { ...vote, key: shown, value: heading.value, weight: vote.weight * 0.8 }
      : vote
  })
}

const STOCK_WORDS: [availability: string, words: RegExp][] = [
  ['out_of_stock', /out|sold|disc|unavail|^no$|^false$/],
  ['preorder', /pre|back|reserve/],
  ['in_stock', /in.?stock|instore|limited|online|available|madetoorder|^yes$|^true$/],
]

function stockVotes({ value, source, weight }: Weighed): Vote[] {
  const word = `${value}`.toLowerCase().replace(/[^a-z]/g, '')
  const key = STOCK_WORDS.find(([, words]) => words.test(word))?.[0]
  return key ? [{ key, value: key, source, weight }] : []
}

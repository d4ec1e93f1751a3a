/** @module The products on the shelf, in memory: what they are like, what they cost, since when they are there. */
import { hash53 } from '../../../../contract/hash53.ts'
import { grown } from '../grown.ts'
import type { Found, Shelf, ShelvedFacts, ShelvedProduct } from '../knowledge.ts'
import { Numbered } from '../numbered.ts'
import { Smallest } from '../smallest.ts'
import { CategoryNames } from './category-names.ts'
import { categoryParts, isWithin } from './category-parts.ts'
import { isOrderable } from './is-orderable.ts'
import { plainName } from './plain-name.ts'
import { SharedNames } from './shared-names.ts'
import { WordIndex } from './word-index.ts'
import { categoryWord, productWords } from './words.ts'

const ORDERABLE = 1
const PICTURE = 2
const ON_SHELF = 4

/** What two products of wholly different price keep of their likeness. Our policy: what a thing is counts for more. */
const KEPT_OF_LIKENESS = 0.7

/** For the products of a category, of which the words tell no more than three levels. Our policy. */
const MOST_LOOKED_THROUGH = 5000

/**
 * `new ShelfIndex()` holds 200,000 products, or as many as it is told. About 280 bytes a product with ids of 18 letters,
 * and 6 MB whatever it holds.
 */
export class ShelfIndex implements Shelf {
  readonly #most: number
  readonly #products = new Numbered()
  readonly #words = new WordIndex()
  readonly #categories = new SharedNames()
  readonly #brands = new SharedNames()
  readonly #currencies = new SharedNames()
  /** By category its path. */
  readonly #parts: string[][] = []
  /** Null: to be made anew, categories came or went. */
  #names: CategoryNames | null = null

  #prices = new Float64Array(0)
  #things = new Float64Array(0)
  #seenSeconds = new Uint32Array(0)
  #categoryOf = new Uint32Array(0)
  #brandOf = new Uint32Array(0)
  #currencyOf = new Uint16Array(0)
  #flags = new Uint8Array(0)
  #pictures = 0

  constructor(most = 200_000) {
    this.#most = most
  }

  get size(): number {
    return this.#products.size
  }

  get bytes(): number {
    const held = [
      this.#prices,
      this.#things,
      this.#seenSeconds,
      this.#categoryOf,
      this.#brandOf,
      this.#currencyOf,
      this.#flags,
    ]
    const named = [this.#products, this.#words, this.#categories, this.#brands]
    return [...held.map(({ byteLength }) => byteLength), ...named.map(({ bytes }) => bytes)].reduce((a, b) => a + b, 0)
  }

  get hasPictures(): boolean {
    return this.#pictures > 0
  }

  put(product: ShelvedProduct): boolean {
    if (this.#products.of(product.productId) === undefined && this.size >= this.#most) return false
    const number = this.#products.name(product.productId)
    this.#grow(number + 1)
    this.#letGoNames(number)
    this.#pictures += Number(product.hasPicture) - Number((this.#flags[number]! & PICTURE) > 0)
    this.#prices[number] = product.priceMinor ?? Number.NaN
    this.#things[number] = hash53(plainName(product.name))
    this.#seenSeconds[number] = Math.max(0, product.firstSeenAt / 1000)
    this.#categoryOf[number] = this.#takeCategory(product.category)
    this.#brandOf[number] = this.#brands.take(product.brand ?? '').number
    this.#currencyOf[number] = this.#currencies.take(product.currency ?? '').number
    this.#flags[number] = ON_SHELF | (isOrderable(product) ? ORDERABLE : 0) | (product.hasPicture ? PICTURE : 0)
    this.#words.set(number, productWords(product))
    return true
  }

  delete(productId: string): void {
    const number = this.#products.of(productId)
    if (number === undefined) return
    if (this.#flags[number]! & PICTURE) this.#pictures--
    this.#letGoNames(number)
    this.#flags[number] = 0
    this.#words.set(number, [])
    this.#products.letGo(number)
  }

  get(productId: string): ShelvedFacts | null {
    const number = this.#products.of(productId)
    if (number === undefined) return null
    const price = this.#prices[number]!
    return {
      thing: this.#things[number]!,
      brand: this.#brands.nameOf(this.#brandOf[number]!) || null,
      category: this.#categories.nameOf(this.#categoryOf[number]!) || null,
      parts: this.#parts[this.#categoryOf[number]!]!,
      priceMinor: Number.isNaN(price) ? null : price,
      currency: this.#currencies.nameOf(this.#currencyOf[number]!) || null,
      isOrderable: (this.#flags[number]! & ORDERABLE) > 0,
      hasPicture: (this.#flags[number]! & PICTURE) > 0,
      firstSeenAt: this.#seenSeconds[number]! * 1000,
    }
  }

  /**
   *     score = cosine of their words * (.7 + .3 * closeness of price)
   *
   * Closeness of price: e ^ -|ln(price / other price)|, which is the cheaper divided by the dearer; ½ where one is not known.
   * Products that cannot be had are left out. At most 12,000 postings are walked, the rarest words first, and the best 300 compared.
   */
  similarTo(productId: string, most: number): Found[] {
    const seed = this.#products.of(productId)
    if (seed === undefined) return []
    return this.#words
      .nearest(seed)
      .filter(({ product }) => this.#flags[product]! & ORDERABLE)
      .map(({ product, cosine }) => ({
        productId: this.#products.idOf(product)!,
        score: cosine * (KEPT_OF_LIKENESS + (1 - KEPT_OF_LIKENESS) * this.#priceCloseness(seed, product)),
      }))
      .sort((a, b) => b.score - a.score || (a.productId < b.productId ? -1 : 1))
      .slice(0, most)
  }

  likeness(productId: string, other: string): number {
    const [a, b] = [this.#products.of(productId), this.#products.of(other)]
    return a === undefined || b === undefined ? 0 : this.#words.cosine(a, b)
  }

  pricedWithin(fromMinor: number, toMinor: number, { currency, most }: { currency: string; most: number }): string[] {
    const [wanted, none] = [this.#currencies.numberOf(currency), this.#currencies.numberOf('')]
    const [prices, flags, currencyOf] = [this.#prices, this.#flags, this.#currencyOf]
    const cheapest = new Smallest(most)
    for (let number = 0; number < flags.length; number++) {
      const price = prices[number]!
      if (!(price >= fromMinor && price <= toMinor) || !(flags[number]! & ORDERABLE)) continue
      if (currencyOf[number] === wanted || currencyOf[number] === none) cheapest.see(number, price)
    }
    return this.#ids(cheapest.numbers())
  }

  newSince(since: number, most: number): { productIds: string[]; count: number } {
    const [seconds, flags] = [this.#seenSeconds, this.#flags]
    const newest = new Smallest(most)
    let count = 0
    for (let number = 0; number < flags.length; number++) {
      if (!(seconds[number]! * 1000 >= since && flags[number]! & ON_SHELF)) continue
      newest.see(number, -seconds[number]!)
      count++
    }
    return { productIds: this.#ids(newest.numbers()), count }
  }

  ofCategory(category: string, most: number): string[] {
    const parts = categoryParts(category)
    const found = new Set<number>()
    let left = MOST_LOOKED_THROUGH
    for (const number of parts.length > 0 ? this.#words.mayHave(categoryWord(parts)) : []) {
      if (found.size === most || left-- === 0) break
      if (this.#flags[number]! & ON_SHELF && isWithin(this.#parts[this.#categoryOf[number]!]!, parts)) found.add(number)
    }
    return this.#ids([...found])
  }

  categoryCalled(names: readonly string[]): string | null {
    if (names.length === 0) return null
    this.#names ??= new CategoryNames(this.#categories.names())
    return this.#names.called(names)
  }

  #ids(numbers: readonly number[]): string[] {
    return numbers.map((number) => this.#products.idOf(number)!)
  }

  #takeCategory(category: string | null): number {
    const { number, isNew } = this.#categories.take(category ?? '')
    if (isNew) {
      this.#parts[number] = categoryParts(category)
      this.#names = null
    }
    return number
  }

  #letGoNames(number: number): void {
    if (!(this.#flags[number]! & ON_SHELF)) return
    if (this.#categories.letGo(this.#categoryOf[number]!)) this.#names = null
    this.#brands.letGo(this.#brandOf[number]!)
    this.#currencies.letGo(this.#currencyOf[number]!)
  }

  #priceCloseness(a: number, b: number): number {
    const [cheaper, dearer] = [
      Math.min(this.#prices[a]!, this.#prices[b]!),
      Math.max(this.#prices[a]!, this.#prices[b]!),
    ]
    const isKnown = dearer > 0 && this.#currencyOf[a] === this.#currencyOf[b]
    return isKnown ? cheaper / dearer : 0.5
  }

  #grow(end: number): void {
    this.#prices = grown(this.#prices, end)
    this.#things = grown(this.#things, end)
    this.#seenSeconds = grown(this.#seenSeconds, end)
    this.#categoryOf = grown(this.#categoryOf, end)
    this.#brandOf = grown(this.#brandOf, end)
    this.#currencyOf = grown(this.#currencyOf, end)
    this.#flags = grown(this.#flags, end)
  }
}

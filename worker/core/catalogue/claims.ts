/** @module Which of the ids that products are told with they get: an id belongs to the first who has it. */
import type { ProductAlias } from '../product-aliases.ts'
import type { AliasSource, KnownCatalogue } from './known-product.ts'

/** What an id stands for from now on; for itself: it is nobody's other id any more. */
export type AliasChange = ProductAlias & { source: AliasSource }

/** Gives out ids within one batch of products. What orders and pages taught gives way to what a catalogue tells. */
export class Claims {
  readonly #known: Pick<KnownCatalogue, 'aliases' | 'own'>
  readonly #source: AliasSource
  readonly #told: ReadonlySet<string>
  readonly #changes = new Map<string, AliasChange>()
  readonly #replaced = new Map<string, string>()

  /** `told`: the own ids of the whole batch. */
  constructor(
    known: Pick<KnownCatalogue, 'aliases' | 'own'>,
    { source, told }: { source: 'catalogue' | 'page'; told: ReadonlySet<string> },
  ) {
    this.#known = known
    this.#source = source
    this.#told = told
  }

  /** The product's own id stands for itself from now on, whoever had it as another id. */
  own(productId: string): void {
    const known = this.#known.aliases.get(productId)
    if (known && known.productId !== productId) this.#change(productId, productId)
  }

  /** Gives back an id that the product is no longer told with. */
  release(alias: string, productId: string): void {
    if (this.#known.aliases.get(alias)?.productId === productId) this.#change(alias, alias)
  }

  /** Returns why the product does not get it; null: it has it. */
  claim(alias: string, productId: string): string | null {
    const own = this.#known.own.get(alias)
    if (this.#told.has(alias) || (own !== undefined && !this.#mayReplace(own)))
      return `“${alias}” is a product of its own.`
    const taken = this.#takenBy(alias)
    if (taken === productId) return null
    if (taken !== null) return `“${alias}” is already an id of the product “${taken}”.`
    const known = this.#known.aliases.get(alias)
    if (own !== undefined) this.#replace(alias, productId)
    if (known?.owner && !this.#told.has(known.productId) && this.#mayReplace(known.owner.source))
      this.#replace(known.productId, productId)
    this.#change(alias, productId)
    return null
  }

  changes(): AliasChange[] {
    return [...this.#changes.values()]
  }

  /** Products that only pages told of, and that turned out to be another one's: they leave the shelf. */
  replaced(): ProductAlias[] {
    return [...this.#replaced].map(([alias, productId]) => ({ alias, productId }))
  }

  /** Who has it for good; null: it can be had. */
  #takenBy(alias: string): string | null {
    const changed = this.#changes.get(alias)
    if (changed) return changed.productId === alias ? null : changed.productId
    const known = this.#known.aliases.get(alias)
    if (!known || known.productId === alias) return null
    if (this.#source === 'page') return known.productId
    return known.source === 'catalogue' && known.owner?.removedAt === null ? known.productId : null
  }

  #mayReplace(source: string): boolean {
    return this.#source === 'catalogue' && source === 'page'
  }

  #replace(alias: string, productId: string): void {
    this.#replaced.set(alias, productId)
    this.#change(alias, productId)
  }

  #change(alias: string, productId: string): void {
    this.#changes.set(alias, { alias, productId, source: this.#source })
  }
}

/** @module Grades recommendations by the shop's own clicks: would the next one have been among the best 20? */
import { bucket } from '../../../../contract/bucket.ts'
import type { RecommendationGrade } from '../../../../contract/recommend/figures.ts'
import { dayOf } from '../../activity.ts'
import { DayGrade, type DayGradeJson, type GradeKey, type Judged, type Protocol } from './day-grade.ts'
import { varietyOf } from './variety-of.ts'

/** Places in the list that count, as in the literature. */
const COUNT = 20
/** Days that can still change: a click is told at most a few minutes after it, one that was offline is late. Our policy. */
const OPEN_DAYS = 3
/** Share of clicks at which all strategies but `also_viewed` are graded, to save time. Our policy. */
const SAMPLED = 0.1

const GRADED = ['also_viewed', 'similar', 'bought_together', 'trending', 'best_sellers'] as const

/** Strategies that are graded: those that need no more of a visitor than the running session. */
export type GradedStrategy = (typeof GRADED)[number]

/** A click that is not learned yet. `before`: the products of its session so far, oldest first; `at` ms UTC. */
export interface GradedClick {
  visitor: string
  productId: string
  before: readonly string[]
  at: number
}

/** What a strategy is asked. The last of `recent` is being looked at; none of them is to be left out of the answer. */
export interface GradeRequest {
  recent: readonly string[]
  most: number
  at: number
}

/** What grading asks back. `categoryOf`: undefined for what is not on the shelf, null where it has no category. */
export interface Graders {
  find: (strategy: GradedStrategy, request: GradeRequest) => readonly string[]
  categoryOf: (productId: string) => string | null | undefined
}

/**
 * Prequential: each click is predicted before it is learned, so that no strategy is graded by what it was taught. Call,
 * for each click in the order they come,
 *
 *     grades.grade({ visitor, productId, at, before: index.running(visitor, at) }, graders)
 *     index.add(visitor, productId, at)
 *
 * and from time to time store `toJSON()` and put `rows(shelfSize)`, which replace the rows of their days. A click that
 * begins a session, comes late, is told again or is the same page once more predicts nothing, and `grade` passes it over
 * (`running` is then empty, or ends in it). A strategy that finds nothing has missed.
 *
 * `also_viewed` is graded at every click, the others at one in ten, the same ones wherever it is computed. The last three
 * days are held, 40 kB each at most: what is older neither changes nor is told again.
 *
 * Source: Gama, Sebastião and Rodrigues, "On evaluating stream learning algorithms", Machine Learning 90, 2013.
 */
export class Grades {
  readonly #sums = new Map<string, DayGrade>()
  #newestDay = Number.NEGATIVE_INFINITY

  /** `stored` as told by `toJSON`. */
  constructor(stored: readonly DayGradeJson[] = []) {
    this.merge(stored)
  }

  /** Cost: one question to each strategy that is graded at this click. */
  grade(click: GradedClick, { find, categoryOf }: Graders): void {
    const { productId, before, at } = click
    const isNext = before.length > 0 && before.at(-1) !== productId
    if (!isNext || dayOf(at) <= this.#newestDay - OPEN_DAYS) return

    const isSampled = bucket('grade', `${click.visitor} ${productId} ${at}`) < SAMPLED
    const seen = new Set(before)
    const strategies = isSampled ? GRADED : GRADED.slice(0, 1)
    for (const strategy of strategies) {
      // So many that 20 are left without those seen.
      const found = find(strategy, { recent: before, most: COUNT + seen.size, at })
      const judge = (protocol: Protocol, list: readonly string[]) =>
        this.#of({ day: dayOf(at), strategy, protocol }).add(judged(list.slice(0, COUNT), productId, categoryOf))
      judge('kept', found)
      if (!seen.has(productId))
        judge(
          'removed',
          found.filter((id) => !seen.has(id)),
        )
    }
  }

  /** What is held, oldest day first. `shelfSize`: products in the catalogue. */
  rows(shelfSize: number): RecommendationGrade[] {
    return this.#inOrder().map((sums) => sums.row(shelfSize))
  }

  /** Adds what was counted elsewhere. */
  merge(stored: readonly DayGradeJson[]): void {
    for (const sums of stored) if (sums.day > this.#newestDay - OPEN_DAYS) this.#of(sums).merge(sums)
  }

  toJSON(): DayGradeJson[] {
    return this.#inOrder().map((sums) => sums.toJSON())
  }

  #inOrder(): DayGrade[] {
    return [...this.#sums.values()].sort((a, b) => a.key.day - b.key.day)
  }

  #of(key: GradeKey): DayGrade {
    if (key.day > this.#newestDay) this.#begin(key.day)
    const name = `${key.day} ${key.strategy} ${key.protocol}`
    const sums = this.#sums.get(name) ?? new DayGrade(key)
    this.#sums.set(name, sums)
    return sums
  }

  #begin(day: number): void {
    this.#newestDay = day
    for (const [name, { key }] of this.#sums) if (key.day <= day - OPEN_DAYS) this.#sums.delete(name)
  }
}

function judged(list: readonly string[], next: string, categoryOf: Graders['categoryOf']): Judged {
  const at = list.indexOf(next)
  const recommended = list.filter((productId) => categoryOf(productId) !== undefined)
  return {
    rank: at === -1 ? null : at + 1,
    recommended,
    variety: varietyOf(recommended.map((productId) => categoryOf(productId) ?? null)),
  }
}

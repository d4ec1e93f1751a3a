/** @module Finds the highest point of a function by Nelder and Mead's simplex, in slices that may be cut off. */

/** What is searched: positive numbers, each in its range and from its start. */
export interface Question {
  start: readonly number[]
  least: readonly number[]
  most: readonly number[]
  /** The higher the better. What is not a finite number counts as lower than all else. */
  height: (numbers: readonly number[]) => number
}

/** One corner of the simplex: logarithms of the numbers, and the height there; null where that is not finite. */
interface Corner {
  at: number[]
  height: number | null
}

/** A search as far as it has come. JSON as it stands. */
export interface Search {
  kind: 'running' | 'found' | 'given-up'
  corners: Corner[]
  evaluations: number
  /** Height that the simplex before this one ended at, null in the first. */
  before: number | null
}

/** Edge of a fresh simplex: each number times 1.65. */
const EDGE = 0.5
/** A simplex is done when its corners differ by less than this, and so much for each unit of height. */
const FLAT = 1e-7
const FLAT_SHARE = 1e-12
/** A new simplex that gains less than this ends the search: a thousandth of a standard error. Our policy. */
const GAIN = 1e-6
/** CDNOW needs some 500. Our policy. */
const MOST_EVALUATIONS = 3_000

/** A search that has not begun. */
export const NEW_SEARCH: Search = { kind: 'running', corners: [], evaluations: 0, before: null }

/**
 * Goes on for about `maxEvaluations` evaluations of the height (at most six more), and returns how far it came. A
 * search that is not running any more is returned as it is.
 *
 * Steps are taken in the logarithms of the numbers, and what leaves the ranges is put back on their edge, so an
 * optimum at infinity ends there. When the simplex has shrunk to nothing a fresh one starts at its best corner; the
 * search has found its answer when that gains nothing. It gives up after 3,000 evaluations, with the best so far.
 */
export function searchFurther(search: Search, question: Question, maxEvaluations: number): Search {
  const walk = new Walk(search, question)
  while (walk.kind === 'running' && walk.evaluations < search.evaluations + maxEvaluations) walk.step()
  return walk.search()
}

/** The best numbers so far; the start before the first step. */
export function bestOf({ corners }: Search, { start }: Pick<Question, 'start'>): number[] {
  const best = sorted(corners)[0]
  return best ? best.at.map(Math.exp) : [...start]
}

/** Highest first. */
function sorted(corners: readonly Corner[]): Corner[] {
  return corners.toSorted((one, other) => heightOf(other) - heightOf(one) || 0)
}

function heightOf({ height }: Corner): number {
  return height ?? -Number.MAX_VALUE
}

class Walk {
  kind: Search['kind']
  evaluations: number
  #corners: Corner[]
  #before: number | null
  readonly #question: Question

  constructor({ kind, evaluations, corners, before }: Search, question: Question) {
    this.kind = kind
    this.evaluations = evaluations
    this.#corners = corners
    this.#before = before
    this.#question = question
  }

  search(): Search {
    return { kind: this.kind, corners: this.#corners, evaluations: this.evaluations, before: this.#before }
  }

  /** One corner of a fresh simplex, or one move of a whole one. */
  step(): void {
    const { start } = this.#question
    if (this.evaluations >= MOST_EVALUATIONS) this.kind = 'given-up'
    else if (this.#corners.length === 0) this.#corners = [this.#corner(start.map(Math.log))]
    else if (this.#corners.length <= start.length) this.#grow(this.#corners.length - 1)
    else if (this.#isFlat()) this.#startAfresh()
    else this.#move()
  }

  #grow(axis: number): void {
    const first = this.#corners[0]!
    const moved = (by: number) => this.#inRange(first.at.map((value, index) => value + (index === axis ? by : 0)))
    const up = moved(EDGE)
    this.#corners = [...this.#corners, this.#corner(up[axis]! - first.at[axis]! > EDGE / 2 ? up : moved(-EDGE))]
  }

  #isFlat(): boolean {
    const heights = this.#corners.map(heightOf)
    const [least, most] = [Math.min(...heights), Math.max(...heights)]
    return most - least <= FLAT + FLAT_SHARE * Math.abs(most)
  }

  #startAfresh(): void {
    const best = sorted(this.#corners)[0]!
    const gain = this.#before === null ? Number.POSITIVE_INFINITY : heightOf(best) - this.#before
    if (gain < GAIN + FLAT_SHARE * Math.abs(heightOf(best))) this.kind = 'found'
    else this.#corners = [best]
    this.#before = best.height
  }

  /** Reflects the worst corner through the others, further or less far as it turns out; else draws all to the best. */
  #move(): void {
    const corners = sorted(this.#corners)
    const others = corners.slice(0, -1)
    const worst = corners.at(-1)!
    const middle = worst.at.map((_, axis) => others.reduce((sum, { at }) => sum + at[axis]!, 0) / others.length)
    const beyond = (factor: number) => this.#corner(middle.map((m, axis) => m + factor * (m - worst.at[axis]!)))
    const reflected = beyond(1)
    const height = heightOf(reflected)
    if (height > heightOf(others[0]!)) {
      const expanded = beyond(2)
      this.#corners = [...others, heightOf(expanded) > height ? expanded : reflected]
    } else if (height > heightOf(others.at(-1)!)) this.#corners = [...others, reflected]
    else {
      const contracted = beyond(height > heightOf(worst) ? 0.5 : -0.5)
      if (heightOf(contracted) > Math.max(height, heightOf(worst))) this.#corners = [...others, contracted]
      else this.#shrink(corners)
    }
  }

  #shrink([best, ...others]: Corner[]): void {
    const { at } = best!
    this.#corners = [best!, ...others.map((corner) => this.#corner(at.map((b, axis) => (b + corner.at[axis]!) / 2)))]
  }

  #corner(at: readonly number[]): Corner {
    const within = this.#inRange(at)
    const height = this.#question.height(within.map(Math.exp))
    this.evaluations++
    return { at: within, height: Number.isFinite(height) ? height : null }
  }

  #inRange(at: readonly number[]): number[] {
    const { least, most } = this.#question
    return at.map((value, axis) => Math.min(Math.log(most[axis]!), Math.max(Math.log(least[axis]!), value)))
  }
}

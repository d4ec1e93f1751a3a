/** @module What old libraries do to the prototypes of pages that still load them, written from their sources. */
import type { Bent } from './bent-natives.ts'

/**
 * Prototype 1.6.1 (Magento 1, old PrestaShop): `Enumerable` replaces what the language has by now, `toJSON` encodes
 * twice, `Array.from` takes nothing that has no length. All of it is found by `for in`.
 */
function prototypeJs(): void {
  type List = unknown[]
  type Each = (value: unknown, index: number) => unknown
  const { forEach } = Array.prototype
  const same: Each = (value) => value
  const each = function (this: List, work: Each) {
    forEach.call(this, (value, index) => work(value, index))
    return this
  }
  const collect = function (this: List, work: Each = same, context?: unknown) {
    const results: List = []
    each.call(this, (value, index) => results.push(work.call(context, value, index)))
    return results
  }
  const findAll = function (this: List, work: Each = same, context?: unknown) {
    const results: List = []
    each.call(this, (value, index) => work.call(context, value, index) && results.push(value))
    return results
  }
  const detect = function (this: List, work: Each = same, context?: unknown) {
    return findAll.call(this, work, context)[0]
  }
  const any = function (this: List, work: Each = same, context?: unknown) {
    return findAll.call(this, work, context).length > 0
  }
  const all = function (this: List, work: Each = same, context?: unknown) {
    return findAll.call(this, work, context).length === this.length
  }
  const clone = function (this: List) {
    return collect.call(this)
  }
  const toJSON = function (this: List) {
    return `[${collect.call(this, String).join(', ')}]`
  }
  const enumerable = { each, all, every: all, any, some: any, collect, map: collect, detect, find: detect, findAll }
  const more = { select: findAll, filter: findAll, toArray: clone, entries: clone, clone, toJSON, size: clone }
  Object.assign(Array.prototype, enumerable, more, {
    first: clone,
    last: clone,
    compact: clone,
    flatten: clone,
    without: clone,
    uniq: clone,
    inspect: toJSON,
  })
  const quoted = function (this: unknown) {
    return `"${this}"`
  }
  const { bind } = Function.prototype
  Object.assign(String.prototype, { toJSON: quoted, strip: quoted, include: quoted, blank: quoted })
  Object.assign(Number.prototype, { toJSON: quoted, times: clone })
  Object.assign(Function.prototype, {
    bind(this: () => unknown, ...given: List) {
      return given.length < 2 && given[0] === undefined ? this : bind.apply(this, given as never)
    },
    wrap: clone,
    methodize: clone,
  })
  Object.assign(Array, { from: (list: ArrayLike<unknown> | undefined) => (list?.length ? [...(list as List)] : []) })
  // What extends elements goes over the language's own names, too.
  Object.assign(HTMLElement.prototype, {
    remove(this: HTMLElement) {
      this.parentNode?.removeChild(this)
      return this
    },
    toggle: clone,
    show: clone,
    hide: clone,
    update: clone,
    select: clone,
  })
}

/** MooTools 1.2: more on every prototype, and `bind` that takes its arguments as one array. */
function mooTools(): void {
  type List = unknown[]
  const nothing = function (this: unknown) {
    return this
  }
  const names =
    'each clean associate link contains extend getLast getRandom include combine erase empty flatten hexToRgb'
  for (const kind of [Array, String, Number, Function, RegExp, Date, Element, Event])
    for (const name of [...names.split(' '), '$family', 'implement', 'alias', 'pass', 'attempt', 'delay', 'periodical'])
      Object.assign(kind.prototype, { [name]: nothing })
  const { apply } = Function.prototype
  Object.assign(Function.prototype, {
    bind(this: () => unknown, self: unknown, given?: unknown) {
      return (...own: List) => apply.call(this, self, (given === undefined ? own : [given].flat()) as never)
    },
  })
  Object.assign(String.prototype, { test: nothing, trim: String.prototype.trim, contains: String.prototype.includes })
  Object.assign(Element.prototype, {
    set: nothing,
    get: nothing,
    addEvent: nothing,
    getProperty: nothing,
    clone: nothing,
  })
  Object.assign(Array, { from: (item: unknown) => (Array.isArray(item) ? item : [item]) })
}

export const LIBRARIES: Bent[] = [
  ['Prototype 1.6.1 is loaded', prototypeJs, 'all works'],
  ['MooTools 1.2 is loaded', mooTools, 'all works'],
  [
    'Prototype 1.6.0 makes `reduce` something else',
    () => {
      Object.assign(Array.prototype, {
        reduce(this: unknown[]) {
          return this.length > 1 ? this : this[0]
        },
      })
    },
    'all works',
  ],
  [
    'all objects have more properties, found by `for in`',
    () => {
      const nothing = () => {}
      Object.assign(Object.prototype, { toJSONString: nothing, each: nothing, extend: nothing, clone: nothing })
    },
    'all works',
  ],
]

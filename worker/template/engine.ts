/** @module Liquid, cut down to what a line of an owner's words needs: no files, no clock, no loops. */
import { Liquid, type Template } from 'liquidjs'

/** What may branch. Whatever repeats, includes or remembers is not there, so a line is drawn in one pass. */
const TAGS = new Set(['case', 'comment', 'if', 'raw', 'unless'])

/** None of them asks the time, and none makes a text many times as long. */
const FILTERS = new Set([
  ...['default', 'capitalize', 'downcase', 'upcase', 'strip', 'truncate', 'truncatewords', 'append', 'prepend'],
  ...['plus', 'minus', 'times', 'divided_by', 'round', 'ceil', 'floor', 'abs', 'at_least', 'at_most'],
])

/** Characters of one line, and what drawing it may take up; a line of contract/message/mail-block.ts has 1,200 at most. */
const LONGEST_TEMPLATE = 1_200
const MOST_MEMORY = 20_000

/** A line that was read once. */
export type Compiled = Template[]

const engine = new Liquid({
  // A name that is not known is an error, but for `default` and `if`, which ask whether it is.
  strictVariables: true,
  lenientIf: true,
  strictFilters: true,
  ownPropertyOnly: true,
  templates: {},
  parseLimit: LONGEST_TEMPLATE,
  memoryLimit: MOST_MEMORY,
})
for (const name of Object.keys(engine.tags)) if (!TAGS.has(name)) delete engine.tags[name]
for (const name of Object.keys(engine.filters)) if (!FILTERS.has(name)) delete engine.filters[name]

/** Reads a line. Throws what is wrong with it. */
export const compile = (text: string): Compiled => engine.parse(text)

/** Draws it. Throws where a name is not known and nothing stands in for it. */
export const draw = (compiled: Compiled, facts: object): string => String(engine.renderSync(compiled, facts))

/** The names that it asks for, such as `product.name`. */
export const namesIn = (compiled: Compiled): string[] =>
  engine.globalVariableSegmentsSync(compiled).map((segments) => segments.join('.'))

/** @module What is wrong with something sent to us, in words that name the field. */
import type * as v from 'valibot'

/** Each issue as `{ field: 'content[0].text', message: 'is empty' }`; read together they make a sentence. */
export function problemsOf(issues: readonly v.BaseIssue<unknown>[]): { field: string; message: string }[] {
  return issues.map((issue) => ({ field: fieldOf(issue), message: messageOf(issue) }))
}

/** The way to the value as one would write it in code; empty for the whole. */
function fieldOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
  return keys.join('').replace(/^\./, '')
}

/** By valibot's kind of issue, in plainer words than its own. `limit` is the number of the schema. */
const WORDS: Record<string, (limit: string) => string> = {
  max_length: (limit) => `is longer than ${limit}`,
  min_length: (limit) => `is shorter than ${limit}`,
  max_value: (limit) => `is more than ${limit}`,
  min_value: (limit) => `is less than ${limit}`,
  integer: () => 'is not a whole number',
  uuid: () => 'is not a UUID',
  iso_timestamp: () => 'is not a time with zone such as 2026-12-01T00:00:00+02:00',
}

/** Our own messages as they are; those of the library, which begin with "Invalid", in plainer words. */
function messageOf({ type, message, expected, received }: v.BaseIssue<unknown>): string {
  if (!message.startsWith('Invalid')) return message
  if (expected === 'never') return 'is not a known field'
  if (received === 'undefined') return 'is missing'

  const plain = expected?.replace(/^([<>]=|\()/, '').replace(/\)$/, '') ?? ''
  return WORDS[type]?.(plain) ?? `must be ${plain.replaceAll(' | ', ' or ')}, not ${received}`
}

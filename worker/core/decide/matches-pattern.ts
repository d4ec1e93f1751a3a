/** @module Does a text fit a pattern with `*`? */

/**
 * `*` stands for anything, nothing included; all else must be there letter for letter, from the first to the last. No
 * regular expression, so that no pattern can take long: cost at most the length of both multiplied, mostly their sum.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return pattern === text
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false
  const end = text.length - last.length
  let from = first.length
  for (const part of rest) {
    const at = text.indexOf(part, from)
    if (at < 0 || at + part.length > end) return false
    from = at + part.length
  }
  return true
}

/** @module Words of a page with what they name put in. */

/** `{name}` becomes the value of that name, as text; whoever shows it makes HTML of it. */
export function fillWords<Words extends object>(words: Words, values: Record<string, string>): Words {
  const filled = Object.entries(words).map(([key, text]) => [
    key,
    String(text).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
  ])
  return Object.fromEntries(filled) as Words
}

/** @module What reasons have in common, so that they can be counted: a reason without the words of its own row. */

/** `line 7: quantity "many" is no number` as `quantity "…" is no number`. */
export const reasonKind = (reason: string): string =>
  reason
    .replace(/^line \d+: /, '')
    .replace(/"[^"]*"/g, '"…"')
    .replace(/ \([^)]*\)/, '')
    .replace(/(rows of|have the number) \S+/, '$1 …')

/** @module A mail as it looks in a light or a dark mail program, whatever this browser is. */

/** Makes the mail's own question for the scheme always true, or never. */
export const inScheme = (html: string, scheme: 'light' | 'dark'): string =>
  html.replace(/@media[^{]*\(prefers-color-scheme:\s*dark\)/gi, scheme === 'dark' ? '@media all' : '@media not all')

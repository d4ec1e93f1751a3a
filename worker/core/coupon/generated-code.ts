/** @module A new code out of random bytes. */

/** Capitals and digits that are not taken for one another (no I, O, 0, 1), and no vowels: no code is a word. */
const SYMBOLS = 'BCDFGHJKLMNPQRSTVWXZ23456789'

/**
 * Twelve of 28 symbols: 2.3 * 10^17 codes. A guess among a million codes that hold is right once in 2.3 * 10^11, a
 * chance of 4.3 * 10^-12.
 */
const LENGTH = 12
const GROUP = 4

/** Bytes from here on would make some symbols likelier than others: 252 is the last multiple of 28 in a byte. */
const FAIR_BELOW = 256 - (256 % SYMBOLS.length)

/** As many bytes as `generatedCode` wants: 64 of them hold fewer than 12 fair ones once in 10^80. */
export const CODE_BYTES = 64

/** `PREFIX-BCDF-GHJK-2345`. Throws where the bytes hold too few fair ones, which random bytes do not. */
export function generatedCode(prefix: string, bytes: Uint8Array): string {
  const symbols = [...bytes].filter((byte) => byte < FAIR_BELOW).slice(0, LENGTH)
  if (symbols.length < LENGTH) throw new Error('too few random bytes for a code')
  const text = symbols.map((byte) => SYMBOLS[byte % SYMBOLS.length]).join('')
  const groups = Array.from({ length: LENGTH / GROUP }, (_, n) => text.slice(n * GROUP, (n + 1) * GROUP))
  return [...(prefix === '' ? [] : [prefix]), ...groups].join('-')
}

/** @module A progress line: a bar that moves on a terminal, a plain line every five seconds elsewhere. */

const BAR_CELLS = 24
const REDRAW_MS = 100
const PLAIN_LINE_MS = 5000

/** `share` is 0 to 1, or null while the end is unknown. `text` follows the bar. */
export interface Progress {
  show: (share: number | null, text: string) => void
  /** Ends the line with a last state. */
  done: (text: string) => void
}

/** The bar alone, `[#####     ]`; empty when the share is unknown. */
export function bar(share: number | null): string {
  if (share === null) return ''
  const filled = Math.round(Math.min(1, Math.max(0, share)) * BAR_CELLS)
  return `[${'#'.repeat(filled)}${' '.repeat(BAR_CELLS - filled)}] `
}

/** Writes to standard error, so that standard output keeps only results. Drawing more often than needed costs nothing. */
export function progress(): Progress {
  const isTerminal = process.stderr.isTTY === true
  let drawnAt = isTerminal ? 0 : performance.now()
  const write = (line: string) => process.stderr.write(isTerminal ? `\r\x1b[2K${line}` : `${line}\n`)
  return {
    show(share, text) {
      const now = performance.now()
      if (now - drawnAt < (isTerminal ? REDRAW_MS : PLAIN_LINE_MS)) return
      drawnAt = now
      write(`${bar(share)}${text}`)
    },
    done(text) {
      write(`${bar(1)}${text}`)
      if (isTerminal) process.stderr.write('\n')
    },
  }
}

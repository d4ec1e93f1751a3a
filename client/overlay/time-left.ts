/** @module A time that runs out, as people read clocks. */

const SECOND_MS = 1000
const DAY_SECONDS = 86_400

/**
 * Days in words where there are any, then hours, minutes and seconds: `2 days 03:04:05`, `03:04:05`, `04:05` below an
 * hour. In the digits of that language; an unknown one counts as English. A second that has begun counts whole, so `00:01`
 * is the last that is seen.
 */
export function timeLeft(leftMs: number, language: string | undefined): string {
  try {
    return written(leftMs, language)
  } catch {
    return written(leftMs, 'en')
  }
}

function written(leftMs: number, language: string | undefined): string {
  const seconds = Math.max(0, Math.ceil(leftMs / SECOND_MS))
  const days = Math.floor(seconds / DAY_SECONDS)
  const inWords = new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' })
  const twoDigits = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 })
  const parts = [Math.floor((seconds % DAY_SECONDS) / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  const clock = (seconds < 3600 ? parts.slice(1) : parts).map((part) => twoDigits.format(part)).join(':')
  return days > 0 ? `${inWords.format(days)} ${clock}` : clock
}

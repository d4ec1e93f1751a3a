/** @module Numbers and counted things. */
import { LANGUAGE } from './language.ts'

const whole = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 0 })

/** `1,204`. */
export const plain = (count: number): string => whole.format(count)

/** `1 order`, `12 orders`, `1,204 orders`. The plural adds an s unless given. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${plain(count)} ${count === 1 ? one : many}`
}

/** @module Chances and odds in words. */
import { LANGUAGE } from './language.ts'

const percent = (digits: number) =>
  new Intl.NumberFormat(LANGUAGE, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits })
const coarse = percent(0)
const fine = percent(1)
const factor = new Intl.NumberFormat(LANGUAGE, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** `34%`, below 9.5 % with a digit more: `0.8%`. Never told as certain: `under 0.1%`, `over 99%`. */
export function chance(value: number): string {
  if (value < 0.001) return 'under 0.1%'
  if (value > 0.99) return 'over 99%'
  return value < 0.095 ? fine.format(value) : coarse.format(value)
}

/** `odds × 2.4` or `odds ÷ 1.8`; what hardly changes them is `odds × 1.0`. */
export function oddsWords(logOdds: number): string {
  const times = Math.exp(Math.abs(logOdds))
  const text = times >= 100 ? 'over 100' : factor.format(times)
  return `odds ${logOdds < 0 && text !== '1.0' ? '÷' : '×'} ${text}`
}

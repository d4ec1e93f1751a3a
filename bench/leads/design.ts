/** @module Turns the columns of any table into numbers for the model: the same for all columns, chosen by none. */
import type { TableRow } from './read-table.ts'

/** A column of numbers with at most so many different values is read as names: each value is its own yes or no. */
const MOST_NAMES = 20
/** Shares of the rows at which the effect of a number may change its slope. */
const KNOTS = [0.25, 0.5, 0.75, 0.95]

/** The numbers of one row. */
export type Encode = (row: TableRow) => number[]

/**
 * Learns from training rows how to encode a row. Names: yes or no by value, those not seen are none. Numbers: ln(1 + x),
 * whether it is above 0, and the part of ln(1 + x) above each of four quantiles.
 */
export function designOf(rows: readonly TableRow[], columns: readonly string[]): Encode {
  const parts = columns.map((column) => {
    const values = [...new Set(rows.map((row) => row[column]!))]
    const isNumber = values.length > MOST_NAMES && values.every((value) => value !== '' && Number(value) >= 0)
    return isNumber ? numberPart(rows, column) : namePart(values, column)
  })
  return (row) => parts.flatMap((part) => part(row))
}

function namePart(values: readonly string[], column: string): Encode {
  return (row) => values.map((value) => (row[column] === value ? 1 : 0))
}

function numberPart(rows: readonly TableRow[], column: string): Encode {
  const logOf = (row: TableRow) => Math.log1p(Number(row[column]))
  const sorted = rows.map(logOf).sort((a, b) => a - b)
  const positive = sorted.filter((value) => value > 0)
  const knots = [...new Set(KNOTS.map((share) => positive[Math.floor(share * positive.length)]!))]
  return (row) => {
    const value = logOf(row)
    return [value, value > 0 ? 1 : 0, ...knots.map((knot) => Math.max(0, value - knot))]
  }
}

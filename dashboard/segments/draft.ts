/** @module A condition while it is edited: as its owner typed it, complete or not. */
import type { NumberField, TextField } from '../../contract/condition-fields.ts'

/** How a group joins what is in it: all, any or none of these hold. */
export type Joint = 'all' | 'any' | 'none'

/** How a number is asked for; `never` is at most 0. */
export type NumberOperator = 'atLeast' | 'atMost' | 'between' | 'exactly' | 'never'

/** `key`s tell nodes of one draft apart; they mean nothing. */
export interface DraftGroup {
  key: number
  kind: 'group'
  joint: Joint
  of: DraftNode[]
  /** Made around a lone test, which stays alone as long as nothing is put beside it. Of the root only. */
  isBare?: true
}

/** A row in which nothing was chosen yet. */
export interface DraftBlank {
  key: number
  kind: 'blank'
}

/**
 * Numbers are text as typed, money in the currency's main unit. `low` is the only one where the operator needs one.
 * `withinDays` null: no window. `currency` '' for what is no money.
 */
export interface DraftNumber {
  key: number
  kind: 'number'
  field: NumberField
  operator: NumberOperator
  low: string
  high: string
  withinDays: string | null
  currency: string
}

/** `typed`: a word that was not taken in yet. */
export interface DraftText {
  key: number
  kind: 'text'
  field: TextField
  isNot: boolean
  words: string[]
  typed: string
}

export type DraftTest = DraftNumber | DraftText
export type DraftNode = DraftGroup | DraftBlank | DraftTest

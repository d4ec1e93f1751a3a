/** @module Currencies. */
import * as v from 'valibot'

/** ISO 4217 code, three capital letters. */
export const CurrencySchema = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'is not an ISO 4217 code such as EUR'))
